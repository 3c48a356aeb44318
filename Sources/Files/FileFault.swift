import Essentials
public import StudyModel

/// Why a file or folder cannot be used.
public enum FileFault: Error, Equatable, Sendable {
  /// The system's error code.
  case system(CInt)
  case notRegular
  /// Its name is not UTF-8.
  case illegible

  /// The error of the last system call.
  public static var last: FileFault { .system(errno) }

  public static let absent = FileFault.system(ENOENT)
  public static let link = FileFault.system(ELOOP)
  public static let notFolder = FileFault.system(ENOTDIR)
  public static let taken = FileFault.system(EEXIST)
  public static let readerLeft = FileFault.system(EPIPE)

  /// True if there is no file of that name.
  public var isAbsence: Bool { self == .absent || self == .notFolder }

  /// The reason in words, after "cannot read x: ".
  public var reason: String {
    switch self {
    case .system(let code): String(cString: strerror(code))
    case .notRegular: "not a regular file"
    case .illegible: "its name is not UTF-8"
    }
  }

  /// The reason in words, after the name of a file to read.
  public var clause: String {
    switch self {
    case .system, .illegible: "cannot be read: \(reason)"
    case .notRegular: "is not a regular file"
    }
  }

  /// The error for a command that was to read the file `name`.
  public func reading(_ name: String) -> StudyError {
    switch self {
    case .notRegular: .noInput("\(name) \(clause)")
    case .system(EIO):
      .io("cannot read \(name): \(reason)", hint: "Check the disk's health, then try again.")
    case .system, .illegible: .noInput("cannot read \(name): \(reason)")
    }
  }

  /// The same for a name that the person wrote relative to `folder`: a mistyped one may be near
  /// another.
  ///
  /// - Parameter hint: what to do if there is no such file, and no other is near.
  public func reading(_ name: String, in folder: String, hint: String? = nil) -> StudyError {
    guard isAbsence else { return reading(name) }
    let nearest = FilePath.nearest(to: name, in: folder)
    return .noInput(
      "cannot read \(name): \(reason)" + Nearest.question(nearest),
      hint: nearest == nil ? hint : nil)
  }

  /// Runs `body`, and turns a fault into the error for a command that was to read the file
  /// `name`.
  public static func reading<Value>(_ name: String, _ body: () throws -> Value) throws -> Value {
    try mapped(to: { $0.reading(name) }, body)
  }

  /// Runs `body`, and turns a fault into a command's error.
  public static func mapped<Value>(
    to error: (FileFault) -> any Error, _ body: () throws -> Value
  ) throws -> Value {
    do { return try body() } catch let fault as FileFault { throw error(fault) }
  }

  /// Retries the call when a signal interrupts it.
  static func checked(_ call: () -> Int) throws(FileFault) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw .last }
    }
  }
}
