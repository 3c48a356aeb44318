internal import Markdown
internal import StudyModel

/// A note about one web page: its front matter or its first lines name the page.
struct NotePage {
  var address: String
  /// The line that names it, and its bytes there.
  var line: Int
  var bytes: Range<Int>
  var title: String?
  var authors: [String] = []
  var tags: [WrittenTag] = []
  var kind: (kind: Kind, reason: String)?
  var sightings: [StateSighting] = []
  var minutes: Int?
  /// What else the fields say that is worth keeping: a rating.
  var notes: [String] = []

  /// - Parameter needsMore: true if a field such as "Source" alone does not make a note.
  init?(
    _ fields: [(field: NoteField, line: Int)], in source: [UInt8], _ lines: SourceLines,
    marks: [String: Status.State?], needsMore: Bool
  ) {
    guard let named = Self.page(in: fields, source, lines) else { return nil }
    let first = source[lines.bytes(of: named.line).lowerBound]
    let isAlone = fields.count == 1 && Self.names.prefix(3).contains(named.name)
    guard
      !needsMore || fields.count > 1
        || isAlone && first != UInt8(ascii: "-") && first != UInt8(ascii: "*")
    else { return nil }
    (address, line, bytes) = (named.address, named.line, named.bytes)
    for (field, _) in fields { take(field, marks) }
  }

  private static func page(
    in fields: [(field: NoteField, line: Int)], _ source: [UInt8], _ lines: SourceLines
  ) -> (name: String, address: String, line: Int, bytes: Range<Int>)? {
    let ranked = fields.sorted { rank($0.field.name) < rank($1.field.name) }
    for (field, line) in ranked where rank(field.name) < names.count {
      let range = lines.bytes(of: line)
      let found = source.withUnsafeBufferPointer { BareAddress.first(in: $0, range) }
      guard let found, Address(found.address).hasWebScheme else { continue }
      return (field.name, found.address, line, found.bytes)
    }
    return nil
  }

  /// The best name of a field first.
  private static func rank(_ name: String) -> Int {
    names.firstIndex(of: name)
      ?? (ColumnHead.read(name[...])?.meaning == .address ? 3 : names.count)
  }

  private static let names = [
    "url", "link", "source_url", "source", "source-url", "original", "website", "href", "uri",
  ]

  private mutating func take(_ field: NoteField, _ marks: [String: Status.State?]) {
    guard let head = field.head, let value = field.values.first else { return }
    switch head.meaning {
    case .title: title = title ?? value
    case .author:
      authors += field.values.flatMap { value in
        let name = Self.withoutBrackets(value)
        let names = AuthorNames.read(name, isMarked: true)
        return names.isEmpty ? [String(name)] : names
      }
    case .tags:
      let written = field.values.flatMap { $0.contains(",") ? NoteField.parts($0[...]) : [$0] }
      tags += written.compactMap { text in
        let name = text.trimming { "#[]".unicodeScalars.contains($0) }
        return Tag(String(name)).map { WrittenTag(name: $0, written: String(name)) }
      }
    case .kind:
      let word = value.trimming { !$0.isWordPart }.lowercased()
      if let found = KindNames.one[word] { kind = (found, "field \(field.name)") }
    case .state, .finished:
      guard let reading = StateWords.read(cell: value[...], under: head.state, marks: marks) else {
        return
      }
      sightings.append(
        StateSighting(source: .cell, reading: reading, place: "in the field \"\(field.name)\""))
    case .rating: notes.append("\(field.name): \(value)")
    case .minutes: minutes = Durations.minutes(value[...], isEnclosed: true) ?? Int(value)
    case .address, .pages, .notes, .number, .date: break
    }
  }

  /// What "[[People/Ann Lee]]" and "[[Ann Lee|Ann]]" show.
  private static func withoutBrackets(_ value: String) -> Substring {
    guard value.hasPrefix("[["), value.hasSuffix("]]") else { return value[...] }
    let inner = value.dropFirst(2).dropLast(2)
    let start = inner.lastIndex { $0 == "|" || $0 == "/" }
    return start.map { inner[inner.index(after: $0)...] } ?? inner
  }
}

extension ListBuilder {
  /// Takes what the first lines of a note say of the page that they name.
  func findNotePage(_ fields: [(field: NoteField, line: Int)], needsMore: Bool) {
    guard notePage == nil, !fields.isEmpty,
      let page = NotePage(fields, in: source, lines, marks: rules.marks, needsMore: needsMore)
    else { return }
    add(page)
    if needsMore { fieldLines = Set(fields.map(\.line)) }
  }

  /// Takes the page that the fields name for an item, to which what follows belongs.
  func add(_ page: NotePage) {
    let link = Link(
      address: page.address, text: page.address, line: page.line, bytes: page.bytes,
      written: page.bytes, isBare: true)
    var draft = PostingDraft(link: link, alone: true)
    draft.title = page.title ?? ""
    draft.titleReason = "the title of the note"
    draft.authors = page.authors
    draft.authorReason = page.authors.isEmpty ? "" : "a field of the note"
    draft.tags = page.tags
    draft.minutes = page.minutes
    draft.sightings = page.sightings
    draft.notes = page.notes
    let hadLink = hasLinkBeforeTopics
    let line = Line(number: page.line, bytes: page.bytes)
    let posting = add(draft, .note, on: line, mark: 0)
    hasLinkBeforeTopics = hadLink
    if let kind = page.kind {
      (postings[posting].kind, postings[posting].kindReason) = kind
      weakKinds.removeAll { $0 == posting }
    }
    notePage = posting
  }

  /// Names the page as the note, and gives up a page that is only where a list of others is from.
  func settleNotePage(in document: inout ListDocument) {
    guard let notePage, document.postings.indices.contains(notePage) else { return }
    if document.postings.count > Self.mostBeside + 1 {
      let page = document.postings.remove(at: notePage)
      document.note = [document.note, page.note].filter { !$0.isEmpty }.joined(separator: "\n")
      document.mentions.insert(
        Mention(
          reason: .source, topic: nil, line: page.line, title: "", address: page.address), at: 0)
      document.candidates.indices.forEach { document.candidates[$0].place -= 1 }
      weakKinds = weakKinds.filter { $0 != notePage }.map { $0 - 1 }
      warnings.removeAll { $0.rule == .untitled && $0.line == page.line }
      document.warnings.removeAll { $0.rule == .untitled && $0.line == page.line }
      return
    }
    guard document.postings[notePage].isUntitled else { return }
    document.postings[notePage].title = document.title
    document.postings[notePage].isUntitled = false
    document.postings[notePage].titleReason = "the title of the note"
    document.warnings.removeAll {
      $0.rule == .untitled && $0.line == document.postings[notePage].line
    }
  }

  /// A file with more items of its own is a list.
  private static let mostBeside = 5
}
