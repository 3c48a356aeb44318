import Files

/// The bytes of a file, or of standard input, as they are asked for.
struct RestoreSource {
  private let name: String
  private let file: OpenFile

  /// - Throws: `StudyError.noInput` for what is no file that can be read.
  init(_ name: String, in folder: String) throws {
    self.name = name
    file = try FileFault.reading(name) {
      if name == "-" { return .standardInput() }
      return try OpenFile(reading: FilePath.absolute(name, in: folder))
    }
  }

  /// The next bytes; none at the end.
  func read() throws -> [UInt8] {
    try FileFault.reading(name) { try file.read() }
  }
}
