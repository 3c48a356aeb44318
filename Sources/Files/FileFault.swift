import Foundation
public import StudyModel

/// Why a file or folder cannot be used.
public enum FileFault: Error, Equatable, Sendable {
  /// The system's own code.
  case system(CInt)
  case notRegular

  /// What the last call to the system failed with.
  public static var last: FileFault { .system(errno) }

  public static let absent = FileFault.system(ENOENT)
  public static let link = FileFault.system(ELOOP)
  public static let notFolder = FileFault.system(ENOTDIR)
  public static let taken = FileFault.system(EEXIST)
  public static let readerLeft = FileFault.system(EPIPE)

  /// True where there is no file of that name.
  public var isAbsence: Bool { self == .absent || self == .notFolder }

  /// In words, to stand after "cannot read x: ".
  public var reason: String {
    switch self {
    case .system(let code): String(cString: strerror(code))
    case .notRegular: "not a regular file"
    }
  }

  /// In words, to stand after the name of a file to read.
  public var clause: String {
    switch self {
    case .system: "cannot be read: \(reason)"
    case .notRegular: "is not a regular file"
    }
  }

  /// The error of a command that was to read a file of that name.
  public func reading(_ name: String) -> StudyError {
    .noInput(self == .notRegular ? "\(name) \(clause)" : "cannot read \(name): \(reason)")
  }

  /// Runs `body`; a fault becomes the error of a command that was to read a
  /// file of that name.
  public static func reading<Value>(_ name: String, _ body: () throws -> Value) throws -> Value {
    try mapped(to: { $0.reading(name) }, body)
  }

  /// Runs `body`, with the error of a command in the place of a fault.
  public static func mapped<Value>(
    to error: (FileFault) -> any Error, _ body: () throws -> Value
  ) throws -> Value {
    do { return try body() } catch let fault as FileFault { throw error(fault) }
  }

  /// Calls the system again when a signal came between.
  static func checked(_ call: () -> Int) throws(FileFault) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw .last }
    }
  }
}
