import Files
import ReadingList
import StudyModel

/// A list from standard input: its name is its identity, so that what comes under another name
/// is another list.
enum PipedList {
  /// What it is called before it has a name, and if nothing in it gives one.
  static let anonymous = "standard input"
  /// Begins the path under which it is stored, which is that of no file.
  private static let prefix = "/dev/stdin/"

  /// Reads it. It may block, so this comes before the database is locked.
  ///
  /// - Parameter name: if nil, its content tells.
  static func file(named name: String?, _ format: ListFormat?) throws -> ListFile {
    let bytes = try FileFault.reading(anonymous) {
      try OpenFile.standardInput().readAll(limit: FileBytes.limit)
    }
    let name = try name ?? Self.name(in: bytes, format)
    return ListFile(path: prefix + name, root: "", place: name, given: bytes, format: format)
  }

  /// Its title, else its first heading, else its first item.
  private static func name(in bytes: [UInt8], _ format: ListFormat?) throws -> String {
    do {
      let document = try ListReader.read(bytes, fileName: "", format: format)
      let names = [document.title, document.topics.first?.title, document.postings.first?.title]
      return names.compactMap(\.self).first { !$0.isEmpty } ?? anonymous
    } catch {
      throw StudyError.badData("\(anonymous) \(error.clause)")
    }
  }
}
