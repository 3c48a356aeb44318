internal import Markdown

extension ListBuilder {
  /// A block of HTML gives the list's title, images, and the marks around a
  /// table of contents.
  func html(_ range: Range<Int>) {
    let html = string(range)
    for comment in HTML.comments(html) {
      contents.take(comment: comment) { lastClosingComment >= range.upperBound }
    }
    if htmlTitle == nil, let title = HTML.firstHeading(html) { htmlTitle = title }
    guard !contents.isSkipping else { return }
    for image in HTML.images(html) {
      attach(
        Picture(
          title: image.title, address: image.address, line: lines.line(at: range.lowerBound)))
    }
  }

  /// Code gives no items; it is a note, line ends and all.
  func code(_ range: Range<Int>) {
    guard !contents.isSkipping else { return }
    let text = string(range).trimmedRight
    guard text.hasWord else { return }
    if let posting = owner {
      postingNotes[posting].append(String(text))
    } else {
      addNote(String(text))
    }
  }
}
