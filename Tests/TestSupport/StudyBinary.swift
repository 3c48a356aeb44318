import Foundation

/// The built program, run as a real process.
public struct StudyBinary {
  public struct Result: Equatable, Sendable {
    public var output: String
    public var errors: String
    /// Negative for a signal.
    public var code: Int32

    public init(output: String, errors: String, code: Int32) {
      self.output = output
      self.errors = errors
      self.code = code
    }
  }

  /// Beside the test bundle, or the path in `STUDY_BINARY`.
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

  /// A machine on which study has never run: an empty home, and a fixed clock, width, locale
  /// and time zone.
  public let home: String
  public var environment: [String: String]

  public init(home: String) {
    self.home = home
    environment = [
      "HOME": home, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "COLUMNS": "80", "TZ": "UTC",
      "STUDY_NOW": "2026-05-14T08:00:00Z",
    ]
    // The program needs the switch of `make mutants` too.
    environment["STUDY_MUTANT"] = ProcessInfo.processInfo.environment["STUDY_MUTANT"]
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

  /// The same for bash.
  public func bash(_ script: String) throws -> Result {
    var other = self
    other.environment["study"] = Self.path
    return try other.run(program: "bash", ["-c", script])
  }

  /// The commands in the help, in its order.
  public func commandNames() throws -> [String] {
    try run(["help", "--all"]).output.components(separatedBy: "\n")
      .filter {
        $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  -") && !$0.hasPrefix("  See")
      }
      .compactMap { $0.split { $0 == " " || $0 == "," }.first.map(String.init) }
  }

  /// Spawned by hand with no signal blocked: tests run on threads that block them, and a shell
  /// that inherits that waits for its children forever.
  private func run(program: String, _ arguments: [String]) throws -> Result {
    let files = ["out", "err"].map { NSTemporaryDirectory() + "study-\($0)-" + UUID().uuidString }
    defer { for file in files { unlink(file) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    // Files and not pipes: no reader can fall behind.
    for (index, file) in files.enumerated() {
      posix_spawn_file_actions_addopen(
        &actions, CInt(index + 1), file, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    let env = "/usr/bin/env"
    var argv = ([env, "-C", home, program] + arguments).map { strdup($0) } + [nil]
    var environ = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in argv + environ { free(text) } }
    var id = pid_t()
    let failure = posix_spawn(&id, env, &actions, &attributes, &argv, &environ)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    let status = try Self.wait(for: id)
    let texts = try files.map {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self)
    }
    return Result(output: texts[0], errors: texts[1], code: Self.code(status))
  }

  /// The exit code of a program that ended so, negative for a signal.
  static func code(_ status: CInt) -> Int32 {
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : -signal
  }

  private static func wait(for id: pid_t) throws -> CInt {
    var status: CInt = 0
    let hang = HangGuard()
    while waitpid(id, &status, WNOHANG) == 0 {
      hang.check(id)
      usleep(2_000)
    }
    return status
  }
}

/// A folder that is removed when released.
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
