internal import StudyModel
internal import XML

/// Outlines inside each other: those with an address are entries, all others topics.
///
/// Read with expat. What follows a fault, such as a lone `&`, is read as HTML, which has none.
struct OPML {
  private let list: RecordList
  private var folders = FolderStack()
  private var isTitle = false
  private var title = ""

  static func read(_ text: ListText) throws(ListError) -> ListDocument {
    var outlines = OPML(list: RecordList(text))
    do throws(XMLError) {
      try XMLParser.parse(text.bytes, from: text.start) { outlines.take($0, $1) }
    } catch {
      switch error {
      case .declaresEntities: throw .noReader("XML that declares entities")
      case .malformed(let words, let end):
        outlines.list.warn(
          .malformed, line: text.line(at: end),
          "\(words); what follows is read as well as it can be")
        for token in HTMLTokens(text.bytes, end..<text.bytes.count) { outlines.take(token) }
      }
    }
    outlines.list.title = outlines.title.nonEmpty
    return try outlines.list.finish()
  }

  private init(list: RecordList) { self.list = list }

  private mutating func take(_ event: XMLEvent, _ bytes: Range<Int>) {
    switch event {
    case .open(let name, let attributes):
      open(name.lowercased(), Dictionary(attributes), bytes)
    case .close(let name): close(name.lowercased())
    case .text(let words): if isTitle { title += words }
    }
  }

  private mutating func take(_ token: HTMLTokens.Token) {
    switch token.form {
    case .open(let name, let attributes):
      open(name, HTMLAttributes(attributes, names: Self.attributes).values, token.bytes)
      if attributes.hasSuffix("/") { close(name) }
    case .close(let name): close(name)
    case .text, .comment: break
    }
  }

  private mutating func open(_ name: String, _ attributes: [String: String], _ bytes: Range<Int>) {
    isTitle = name == "title" && folders.isOutside
    if name == "outline" { folders.open(add(attributes, bytes)) }
  }

  private mutating func close(_ name: String) {
    isTitle = false
    if name == "outline" { folders.close() }
  }

  private static let attributes: Set = [
    "text", "title", "xmlurl", "htmlurl", "url", "category", "description", "_note",
  ]

  /// Adds the entry or topic of an outline, and returns the topic of the outlines inside it.
  private func add(_ attributes: [String: String], _ bytes: Range<Int>) -> Int? {
    func attribute(_ names: String...) -> String {
      names.lazy.compactMap { attributes[$0]?.trimmed }.first { !$0.isEmpty }.map(String.init) ?? ""
    }
    let parent = folders.current
    var record = Record(line: list.line(at: bytes.lowerBound), bytes: bytes)
    record.title = attribute("text", "title")
    record.topic = parent
    record.titleReason = "the outline's text"
    record.address = attribute("htmlurl", "url", "xmlurl")
    record.tag(attribute("category").split(separator: ",").map { $0.drop { $0 == "/" } })
    for name in ["description", "_note"] { record.note(Cells.plain(attribute(name))) }
    guard !record.address.isEmpty else { return addTopic(record) }
    let feed = attribute("xmlurl")
    if !feed.isEmpty, feed != record.address {
      record.attachments.append(
        Attachment(form: .link, title: "feed", address: feed, line: record.line))
    }
    list.addPage(record, .outline)
    return parent
  }

  private func addTopic(_ record: Record) -> Int? {
    guard let title = record.title.nonEmpty else { return folders.current }
    guard !folders.isTooDeep else {
      list.warnTooDeep(record.line)
      return folders.current
    }
    let topic = list.addTopic(title, in: folders.current, line: record.line)
    for note in record.notes { list.addNote(note, toTopic: topic) }
    return topic
  }
}

extension [String: String] {
  /// The first of each name, in lower case: programs write `xmlUrl` and `xmlurl`.
  fileprivate init(_ attributes: [XMLAttribute]) {
    self.init(attributes.map { ($0.name.lowercased(), $0.value) }) { first, _ in first }
  }
}
