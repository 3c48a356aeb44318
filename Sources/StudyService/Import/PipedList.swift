import Files
import ReadingList
import StudyModel
import StudyStorage

/// A list from standard input: its name is its identity, so that what comes under another name
/// is another list.
enum PipedList {
  /// What it is called before it has a name, and if nothing in it gives one.
  static let anonymous = "standard input"
  /// Begins the path under which it is stored, which is that of no file.
  fileprivate static let prefix = "/dev/stdin/"

  /// Reads it. It may block, so this comes before the database is locked.
  ///
  /// - Parameter name: if nil, its content tells.
  static func file(named name: String?, _ format: ListFormat?) throws -> ListFile {
    let bytes = try FileFault.reading(anonymous) {
      try OpenFile.standardInput().readAll(limit: FileBytes.limit)
    }
    // What made it has probably failed, which must not empty a list.
    guard !bytes.allSatisfy(\.isBlank) else {
      throw StudyError.noInput("\(anonymous) is empty")
    }
    return ListFile(
      path: "", root: "", place: try name ?? Self.name(in: bytes, format), given: bytes,
      isNamed: name != nil, format: format
    ).called(nil)
  }

  /// The same under a name that no other list from standard input has, unless the person named it
  /// or the other has the same bytes: "Mail", "Mail 2" and so on.
  static func free(_ file: ListFile, besides known: [PathKey: ListRow]) throws -> ListFile {
    guard file.isPiped, !file.isNamed else { return file }
    let bytes = try file.bytes()
    var (number, candidate) = (1, file)
    while let list = known[PathKey(candidate.path)], !FileBytes.are(bytes, of: list) {
      number += 1
      candidate = file.called(number)
    }
    return candidate
  }

  /// Its title, else its first heading, else its first item.
  private static func name(in bytes: [UInt8], _ format: ListFormat?) throws -> String {
    do {
      let document = try ListReader.read(bytes, fileName: "", format: format)
      let names = [document.title, document.topics.first?.title, document.postings.first?.title]
      return names.compactMap(\.self).first { !$0.isEmpty } ?? anonymous
    } catch {
      throw StudyError.badData("\(anonymous) \(error.clause)", hint: error.hint)
    }
  }
}

extension ListFile {
  /// With a number behind its name, and the path of that.
  fileprivate func called(_ number: Int?) -> ListFile {
    var file = self
    if let number { file.place += " \(number)" }
    file.path = PipedList.prefix + file.place
    return file
  }
}
