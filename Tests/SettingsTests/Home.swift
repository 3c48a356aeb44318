import Foundation
import Settings
import StudyModel
import TestSupport

/// A home folder, with or without a settings file.
struct Home {
  let folder: TemporaryFolder
  let path: String

  init(_ text: String? = nil) throws {
    folder = try TemporaryFolder()
    path = folder.path + "/config.toml"
    if let text { try write(text) }
  }

  var settings: Settings { Settings(at: ConfigPlace(path: path)) }

  /// Byte for byte, including a byte order mark.
  var text: String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

  /// The error for settings that cannot be read, without the folder.
  func refusal() -> String? {
    do {
      _ = try settings.preferences()
      return nil
    } catch let error as StudyError {
      guard error.exitCode == 78, error.hint != nil else { return "\(error)" }
      return error.message.replacingOccurrences(of: folder.path + "/", with: "")
    } catch {
      return "\(error)"
    }
  }
}
