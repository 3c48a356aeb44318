public import StudyModel
public import StudyService
import SafeText

/// The lists as Markdown, with topics as headings and items as entries with boxes. Its first line
/// says that it is an export, so an import takes what is written and guesses nothing.
///
/// Every item has at most one link, to its own page, and no picture. User names are removed from
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
    func write(_ lines: [String]) throws { for text in lines { try line(text) } }
    var isFirst = true
    var isAfterItem = false
    try book.forEachLine { entry in
      if isFirst { try line(ExportedText.firstLine) }
      isFirst = false
      switch entry {
      case .topic(let topic, let note):
        try line("")
        try line(heading(topic))
        isAfterItem = false
        if !note.isEmpty {
          try line("")
          try write(lines(note, first: "", then: ""))
        }
      case .item(let page, let posting, let isFirstPlace):
        if !isAfterItem { try line("") }
        try line(item(page, posting.moment))
        isAfterItem = true
        let own = isFirstPlace ? page.notes.map(text) : []
        for note in [posting.note] + own where !note.isEmpty {
          try write(lines(note, first: "  - ", then: "    "))
        }
      }
    }
  }

  /// Markdown has six levels.
  private func heading(_ topic: Topic) -> String {
    let level = topic.depth + 1
    return String(repeating: "#", count: min(level, 6)) + " " + MarkdownText.heading(topic)
      + (level > 6 ? " <!-- level \(level) -->" : "")
  }

  private func item(_ page: ExportBook.Page, _ moment: String?) -> String {
    let tags = page.tags.map { "[\(name($0))]" }.joined()
    var parts = ["- \(page.status.state(on: day).box)"]
    if !tags.isEmpty { parts.append(tags) }
    let (title, address) = (page.item.title, page.item.address)
    let isLink = MarkdownText.isLink(address)
    parts.append(
      isLink
        ? "[\(MarkdownText.exact(title))](<\(MarkdownText.destination(address))>)"
        : MarkdownText.marked(MarkdownText.part(title, isBehind: false)))
    if !page.authors.isEmpty { parts.append("by " + names(page.authors)) }
    if let moment { parts.append("@ " + MarkdownText.part(moment)) }
    let details = [page.writtenKind?.rawValue, page.minutes.map { "\($0) min" }].compactMap(\.self)
    if !details.isEmpty { parts.append("(\(details.joined(separator: ", ")))") }
    if !isLink, !address.isEmpty {
      parts.append("<!-- address: \(MarkdownText.comment(address)) -->")
    }
    return parts.joined(separator: " ")
  }

  /// A `_` within a word needs no escape, and almost every tag has one.
  private func name(_ tag: Tag) -> String {
    let isPlain = tag.name.utf8.allSatisfy {
      (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
    }
    return isPlain ? tag.name : MarkdownText.exact(tag.name)
  }

  /// `A`, `A and B`, `A, B and C`.
  private func names(_ authors: [String]) -> String {
    let names = authors.map(MarkdownText.name)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private func text(_ note: PlacedNote) -> String {
    (note.position.map { "at \($0): " } ?? "") + note.text
  }

  private func lines(_ note: String, first: String, then: String) -> [String] {
    var lines = note.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    // Empty lines at the end would be those after the note.
    var end = ""
    while lines.count > 1, lines.last?.isEmpty == true {
      lines.removeLast()
      end += ExportedText.named("\n")
    }
    var written = lines.enumerated().map { index, line in
      let text = MarkdownText.marked(MarkdownText.exact(String(line)))
      return index == 0 ? first + text : text.isEmpty ? "" : then + text
    }
    written[written.count - 1] += end
    return written
  }
}
