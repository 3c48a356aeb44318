/// A span that the parser has entered but not left.
struct OpenSpan {
  var span: MarkdownSpan
  /// Where it begins and how it is written, once its first text is known.
  var opening: (offset: Int, form: SpanPlace.Form)?
}

extension MarkdownSpan {
  /// Whether the span's place in the source is reported.
  var isPlaced: Bool {
    switch self {
    case .link, .image: true
    default: false
    }
  }

  var address: String {
    switch self {
    case .link(let address), .image(let address): address
    default: ""
    }
  }
}

/// Finds where links and images begin and end.
///
/// Between the end of one text and the start of the next there is only markup, and every
/// bracket that is not markup is reported as text. So the last brackets of such a gap are those
/// of the spans just entered.
enum SpanFinder {
  typealias Source = UnsafeBufferPointer<UInt8>

  /// Places the spans entered since `cursor`, whose first text is at `text`.
  static func open(
    _ spans: inout [OpenSpan], in source: Source, from cursor: Int, text: Range<Int>
  ) {
    var end = text.lowerBound
    for index in spans.indices.reversed() {
      guard spans[index].opening == nil else { return }
      spans[index].opening = opening(
        of: spans[index].span, in: source, from: cursor, to: end, text: text)
      end = spans[index].opening?.offset ?? end
    }
  }

  private static func opening(
    of span: MarkdownSpan, in source: Source, from cursor: Int, to end: Int, text: Range<Int>
  ) -> (Int, SpanPlace.Form) {
    var isOnLine = true
    var offset = end
    while offset > cursor {
      offset -= 1
      if source[offset] == UInt8(ascii: "\n"), isOnLine {
        isOnLine = false
        if isAddress(span, source, text) { break }
      }
      if source[offset] == UInt8(ascii: "[") {
        return (start(of: span, in: source, at: offset), .bracketed)
      }
    }
    if text.lowerBound > cursor, source[text.lowerBound - 1] == UInt8(ascii: "<") {
      return (text.lowerBound - 1, .angled)
    }
    return (text.lowerBound, .bare)
  }

  /// True if the text is the link's own address, as in a bare link.
  private static func isAddress(_ span: MarkdownSpan, _ source: Source, _ text: Range<Int>) -> Bool
  {
    span.address.utf8.starts(with: source[text])
  }

  /// Places spans without text, such as `[](address)`.
  static func openEmpty(_ spans: inout [OpenSpan], in source: Source, from cursor: Int) {
    guard var offset = emptyBrackets(in: source, from: cursor) else { return }
    for index in spans.indices.reversed() {
      guard spans[index].opening == nil else { return }
      let begin = start(of: spans[index].span, in: source, at: offset)
      spans[index].opening = (begin, .bracketed)
      guard let outer = source[cursor..<begin].lastIndex(of: UInt8(ascii: "[")) else { return }
      offset = outer
    }
  }

  private static func emptyBrackets(in source: Source, from cursor: Int) -> Int? {
    var open: Int?
    for offset in cursor..<source.count {
      switch source[offset] {
      case UInt8(ascii: "["): open = offset
      case UInt8(ascii: "]"): if let open { return open }
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
        UInt8(ascii: "*"), UInt8(ascii: "_"):
        continue
      default: open = nil
      }
    }
    return nil
  }

  /// An image begins one byte before its bracket.
  private static func start(of span: MarkdownSpan, in source: Source, at bracket: Int) -> Int {
    if case .image = span, bracket > 0, source[bracket - 1] == UInt8(ascii: "!") {
      return bracket - 1
    }
    return bracket
  }

  /// The place of a span whose last text or inner span ended at `end`.
  static func close(_ open: OpenSpan, in source: Source, after end: Int) -> SpanPlace? {
    guard let (offset, form) = open.opening else { return nil }
    switch form {
    case .bare, .escaped:
      return SpanPlace(
        form: form, bytes: offset..<max(offset, end), text: offset..<max(offset, end))
    case .angled:
      let isClosed = end < source.count && source[end] == UInt8(ascii: ">")
      let text = min(offset + 1, end)..<end
      return SpanPlace(form: form, bytes: min(offset, end)..<(isClosed ? end + 1 : end), text: text)
    case .bracketed:
      var inner = offset + 1
      if source[offset] == UInt8(ascii: "!") { inner += 1 }
      let from = max(inner, end)
      guard from <= source.count,
        let bracket = source[from...].firstIndex(of: UInt8(ascii: "]"))
      else {
        return SpanPlace(form: form, bytes: offset..<max(inner, end), text: inner..<max(inner, end))
      }
      let whole = offset..<LinkTail.end(in: source, after: bracket + 1)
      return SpanPlace(form: form, bytes: whole, text: inner..<bracket)
    }
  }
}
