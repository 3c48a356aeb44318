import Foundation

/// The built program, run as a real process.
public struct StudyBinary {
  public struct Result: Equatable, Sendable {
    public var output: String
    public var errors: String
    /// Negative for a signal.
    public var code: Int32
  }

  /// Beside the test bundle, or what `STUDY_BINARY` names.
  public static let path: String = {
    if let named = ProcessInfo.processInfo.environment["STUDY_BINARY"] { return named }
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let found = folder.appendingPathComponent("study").path
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: found, isDirectory: &isFolder), !isFolder.boolValue
      {
        return found
      }
      folder.deleteLastPathComponent()
    }
    return "study"
  }()

  /// A machine that study was never run on: an empty home, a fixed clock,
  /// width, locale and time zone.
  public let home: String
  public var environment: [String: String]

  public init(home: String) {
    self.home = home
    environment = [
      "HOME": home, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "COLUMNS": "80", "TZ": "UTC",
      "STUDY_NOW": "2026-05-14T08:00:00Z",
    ]
  }

  public func callAsFunction(_ arguments: String...) throws -> Result { try run(arguments) }

  public func run(_ arguments: [String]) throws -> Result {
    try run(program: Self.path, arguments)
  }

  /// Runs a shell script in which `$study` is the program.
  public func shell(_ script: String) throws -> Result {
    var other = self
    other.environment["study"] = Self.path
    return try other.run(program: "/bin/sh", ["-c", script])
  }

  private func run(program: String, _ arguments: [String]) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: home)
    process.standardInput = FileHandle.nullDevice
    // Files and not pipes: no reader can fall behind.
    let files = try ["out", "err"].map { name in
      let path = NSTemporaryDirectory() + "study-\(name)-" + UUID().uuidString
      try Data().write(to: URL(fileURLWithPath: path))
      return (path: path, handle: try FileHandle(forWritingTo: URL(fileURLWithPath: path)))
    }
    defer { for file in files { try? FileManager.default.removeItem(atPath: file.path) } }
    process.standardOutput = files[0].handle
    process.standardError = files[1].handle
    try process.run()
    let watchdog = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 120, execute: watchdog)
    process.waitUntilExit()
    watchdog.cancel()
    let texts = try files.map {
      try String(decoding: Data(contentsOf: URL(fileURLWithPath: $0.path)), as: UTF8.self)
    }
    let code = process.terminationStatus
    return Result(
      output: texts[0], errors: texts[1],
      code: process.terminationReason == .uncaughtSignal ? -code : code)
  }
}

/// A folder that is gone with its value.
public final class TemporaryFolder {
  public let path: String

  public init() throws {
    path = NSTemporaryDirectory() + "study-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    _ = chmod(path, 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }
}
