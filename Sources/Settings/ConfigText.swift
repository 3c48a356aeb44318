import StudyModel

/// The text of a settings file, with its values and their positions.
struct ConfigText {
  let text: String
  let values: [ConfigPath: ConfigValue]
  let layout: ConfigLayout

  /// - Parameter path: of the file, for messages.
  /// - Throws: `StudyError.badConfig` if it is not UTF-8 or not TOML.
  init(_ bytes: [UInt8], path: String) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw StudyError.badConfig("\(path) is not UTF-8", hint: Self.wayOut(path))
    }
    if let zero = bytes.firstIndex(of: 0) {
      let line = bytes[..<zero].count { $0 == 0x0A } + 1
      throw StudyError.badConfig(
        "\(path):\(line): the line contains a NUL", hint: Self.wayOut(path))
    }
    do {
      layout = try ConfigScanner.layout(of: text)
      values = try ConfigDocument(text).values
    } catch let error as ConfigScanner.Failure {
      throw Self.refusal(path, error.line, error.reason)
    } catch let error as ConfigDocument.SyntaxError {
      throw Self.refusal(path, error.line, error.reason)
    }
    self.text = text
  }

  private static func refusal(_ path: String, _ line: Int, _ reason: String) -> StudyError {
    .badConfig("\(path):\(line): \(reason)", hint: wayOut(path))
  }

  private static func wayOut(_ path: String) -> String {
    "Fix it there, or move the file away to go back to the defaults."
  }
}
