internal import Files
public import ReadingList
public import StudyModel

/// A link, or an item without one, and by which rule it was read.
public struct ExplainedLine: Sendable {
  public var fate: LinkFate
  /// What was read of an item.
  public var posting: Posting?
  /// What its heading says of progress.
  public var heading: HeadingMark?
}

/// What would become of every link of some lists, without importing them.
public struct ListExplanation: Sendable {
  /// Each list's path relative to what was named, and its links and items in line order.
  public private(set) var lists: [(place: String, lines: [ExplainedLine])] = []
  public private(set) var skipped: [SkippedFile] = []

  /// Reads the lists at `paths`, as an import would.
  ///
  /// - Parameters:
  ///   - folder: What relative paths are relative to.
  ///   - rules: The person's own.
  ///   - format: what the files are written in; if nil, each tells by itself.
  /// - Throws: `StudyError.noInput` as an import does, and `.badData` if the only file is not a
  ///   list.
  public init(_ paths: [String], in folder: String, rules: ImportRules, format: ListFormat? = nil)
    throws
  {
    let found = try ListFiles(paths, in: folder, format: format)
    skipped = found.skipped
    var documents: [(file: ListFile, document: ListDocument)] = []
    for file in found.files {
      do {
        documents.append((file, try ListReading(file, rules).document(of: file.bytes())))
      } catch let error as ListError {
        let refusal = StudyError.badData("\(file.shown) \(error.clause)", hint: error.hint)
        try pass(over: file, error.clause, refusal, found)
      } catch let error as StudyError {
        try pass(over: file, error.message, error, found)
      }
    }
    let notes = NoteIndexes(found.files.map(\.path))
    for (index, (file, document)) in documents.enumerated()
    where document.hasWikilinks && !file.isPiped {
      documents[index].document.locateLists(besideList: file.path, notes.below(file.root))
    }
    let empty = Set(
      documents.filter { $0.document.postings.isEmpty }.map { PathKey($0.file.path) })
    for (file, var document) in documents {
      // As the import settles it, but for what the journal knows.
      document.settle { posting in
        let target = LocalFile(posting.address, besideList: file.path)
          .flatMap { FilePath.real($0.path) }.map(PathKey.init)
        return target.map { $0 != PathKey(file.path) && empty.contains($0) } ?? false
      }
      lists.append((file.place, Self.lines(of: document)))
    }
  }

  private static func lines(of document: ListDocument) -> [ExplainedLine] {
    let rows = ListRows(document)
    let fates = document.fates
    let linked = Set(fates.compactMap(\.posting))
    let others = document.postings.indices.filter { !linked.contains($0) }.map { index in
      let posting = document.postings[index]
      return LinkFate(
        form: .item, rule: posting.rule.rawValue, line: posting.line, title: posting.title,
        address: posting.address, posting: index)
    }
    let all = (fates + others).enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
    return all.map { _, fate in
      let posting = fate.posting.map { document.postings[$0] }
      return ExplainedLine(
        fate: fate, posting: posting, heading: posting.flatMap { rows.heading(of: $0) })
    }
  }

  private mutating func pass(
    over file: ListFile, _ reason: String, _ error: StudyError, _ found: ListFiles
  ) throws {
    if found.files.count == 1 { throw error }
    skipped.append(SkippedFile(path: file.shown, reason: reason))
  }
}
