public import StudyModel
public import StudyService
import SafeText

/// The lists as Markdown, with topics as headings and items as entries with boxes, written so
/// that an import reads titles, tags, authors and moments back.
///
/// Every item has one link, to its own page, and no picture. User names are removed from
/// addresses.
public struct ExportMarkdown {
  private let book: ExportBook
  private let day: Day

  /// - Parameter day: whose states the boxes show.
  public init(book: ExportBook, day: Day) {
    self.book = book
    self.day = day
  }

  public func write(to sink: (String) throws -> Void) throws {
    func line(_ text: String) throws { try sink(Sanitizer.clean(text) + "\n") }
    var isFirst = true
    var isAfterItem = false
    try book.forEachLine { entry in
      switch entry {
      case .topic(let topic):
        if !isFirst { try line("") }
        let signs = String(repeating: "#", count: min(topic.depth + 1, 6))
        try line("\(signs) \(MarkdownText.escaped(topic.heading))")
        isAfterItem = false
      case .item(let page, let moment, let isFirstPlace):
        if !isAfterItem { try line("") }
        try line(item(page, moment))
        isAfterItem = true
        for note in isFirstPlace ? page.notes : [] { for text in lines(note) { try line(text) } }
      }
      isFirst = false
    }
  }

  private func item(_ page: ExportBook.Page, _ moment: String?) -> String {
    let tags = page.tags.map { "[\(name($0))]" }.joined()
    var parts = ["- \(page.status.state(on: day).box)"]
    if !tags.isEmpty { parts.append(tags) }
    parts.append(
      MarkdownText.entry(page.item.title, page.item.address))
    if !page.authors.isEmpty {
      parts.append("by " + names(page.authors))
    }
    if let moment { parts.append("@ " + MarkdownText.escaped(moment)) }
    return parts.joined(separator: " ")
  }

  /// A `_` within a word needs no escape, and almost every tag has one.
  private func name(_ tag: Tag) -> String {
    let isPlain = tag.name.utf8.allSatisfy {
      (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
    }
    return isPlain ? tag.name : MarkdownText.escaped(tag.name)
  }

  /// `A`, `A and B`, `A, B and C`.
  private func names(_ authors: [String]) -> String {
    let names = authors.map(MarkdownText.escaped)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private func lines(_ note: PlacedNote) -> [String] {
    let place = note.position.map { "at \($0): " } ?? ""
    return (place + note.text).split(whereSeparator: \.isNewline).enumerated().map {
      ($0 == 0 ? "  - " : "    ") + MarkdownText.paragraph(String($1))
    }
  }
}
