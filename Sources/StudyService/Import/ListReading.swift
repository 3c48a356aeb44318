import Files
import ReadingList
import StudyModel

/// How one list is read: its names and the person's rules for it. Every reader of a list goes
/// through here, so that all of them say the same.
struct ListReading {
  let fileName: String
  private let path: String
  let rules: ListRules
  /// Nil where the file tells by itself.
  let format: ListFormat?

  init(_ file: ListFile, _ rules: ImportRules) {
    self.init(
      name: file.name, path: file.isPiped ? "/" + file.name : file.path, place: file.place, rules,
      file.format)
  }

  /// - Parameters:
  ///   - path: absolute, or that of a list without a file.
  ///   - place: relative to what was imported.
  ///   - format: what the person said that it is.
  init(path: String, place: String, _ rules: ImportRules, format: String?) {
    self.init(
      name: FilePath.name(of: path), path: path, place: place, rules,
      format.flatMap(ListFormat.init))
  }

  private init(
    name: String, path: String, place: String, _ rules: ImportRules, _ format: ListFormat?
  ) {
    self.format = format
    fileName = name
    self.path = path
    self.rules =
      rules.isEmpty
      ? ListRules()
      : rules.rules {
        let pattern = PathPattern(FilePath.expanded($0))
        return pattern.fits(place) || pattern.fits(path)
      }
  }

  private var folderName: String {
    let folder = FilePath.folder(of: path)
    return folder == "/" ? "" : FilePath.name(of: folder)
  }

  func document(of bytes: [UInt8]) throws(ListError) -> ListDocument {
    try ListReader.read(
      bytes, fileName: fileName, folderName: folderName, rules: rules, format: format)
  }

  /// What the list is written in.
  func format(of bytes: [UInt8]) throws(ListError) -> ListFormat {
    if let format { return format }
    return try ListReader.format(of: bytes, fileName: fileName)
  }

  /// Tells a list that has to be read again from one that need not be: its bytes, the parser, the
  /// rules and the format are those of the last time.
  func hash(of bytes: [UInt8]) -> Int64 {
    FileBytes.hash(
      bytes, version: ListParser.version ^ rules.fingerprint ^ (format?.fingerprint ?? 0))
  }
}
