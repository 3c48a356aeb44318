internal import CMD4C

/// Turns the parser's callbacks into events.
///
/// The parser gives no positions, but its text pointers point into the source; the rest is
/// found in the gaps between texts.
final class Walk {
  let source: UnsafeBufferPointer<UInt8>
  private let copy: ParserText
  let start: Int
  private let sink: (MarkdownEvent) -> Void
  private var spans: [MarkdownSpan] = []
  /// The links and images among the open spans.
  private var placed: [OpenSpan] = []
  /// Everything before it has been reported.
  private var cursor: Int
  /// Where the last bare address ended, which the parser does not know.
  private var endOfAddress = 0
  /// The parser reports a list item's box only when it enters the item.
  private var boxes: [MarkdownBox?] = []
  /// How many bytes the addresses of further links may have.
  private var addressesLeft: Int

  /// Ends the parser; md4c passes on only what is negative, and means by -1 that memory is out.
  static let hasTooManyAddresses: Int32 = -2

  init(
    _ source: UnsafeBufferPointer<UInt8>,
    of copy: ParserText,
    from start: Int,
    addressLimit: Int,
    sink: @escaping (MarkdownEvent) -> Void
  ) {
    self.source = source
    self.copy = copy
    self.start = start
    self.sink = sink
    addressesLeft = addressLimit
    cursor = start
  }

  static func at(_ pointer: UnsafeMutableRawPointer?) -> Walk {
    // Always the walk that `MarkdownParser` passed in.
    Unmanaged<Walk>.fromOpaque(pointer!).takeUnretainedValue()
  }

  func enter(_ kind: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    if kind == MD_BLOCK_LI, let item = detail?.load(as: MD_BLOCK_LI_DETAIL.self) {
      let box = item.is_task == 0 ? nil : Self.box(item, from: start)
      boxes.append(
        box.map { MarkdownBox(isTicked: $0.isTicked, offset: copy.sourceOffset($0.offset)) })
      if let box { cursor = max(cursor, min(source.count, box.offset + 2)) }
    }
    sink(.enterBlock(block(kind, detail)))
    return 0
  }

  func leave(_ kind: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    sink(.leaveBlock(block(kind, detail)))
    if kind == MD_BLOCK_LI { _ = boxes.popLast() }
    return 0
  }

  func enter(_ kind: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    let span = Self.span(kind, detail)
    addressesLeft -= span.address.utf8.count
    guard addressesLeft >= 0 else { return Self.hasTooManyAddresses }
    spans.append(span)
    if span.isPlaced { placed.append(OpenSpan(span: span)) }
    sink(.enterSpan(span))
    return 0
  }

  func leave(_ kind: MD_SPANTYPE) -> Int32 {
    guard let span = spans.popLast() else { return 0 }
    var place: SpanPlace?
    if span.isPlaced {
      if placed.last?.opening == nil { SpanFinder.openEmpty(&placed, in: source, from: cursor) }
      place = placed.popLast().flatMap { SpanFinder.close($0, in: source, after: cursor) }
      cursor = max(cursor, place?.bytes.upperBound ?? cursor)
    }
    sink(.leaveSpan(span, place: place.map(inSource)))
    return 0
  }

  func text(_ kind: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: Int) -> Int32 {
    switch kind {
    case MD_TEXT_SOFTBR: sink(.text(.softBreak))
    case MD_TEXT_BR: sink(.text(.hardBreak))
    case MD_TEXT_NULLCHAR: sink(.text(.made("\u{FFFD}")))
    default:
      guard let text, size > 0 else { return 0 }
      guard let range = place(of: text, size) else {
        sink(.text(.made(made(text, size))))
        return 0
      }
      guard !range.isEmpty else { return 0 }
      SpanFinder.open(&placed, in: source, from: cursor, text: range)
      cursor = max(cursor, range.upperBound)
      switch kind {
      case MD_TEXT_CODE: send(range) { .code($0) }
      case MD_TEXT_HTML: send(range) { .html($0) }
      case MD_TEXT_ENTITY: send(rest(of: range)) { .entity($0) }
      default: findAddresses(in: rest(of: range))
      }
    }
    return 0
  }

  private func send(_ range: Range<Int>, _ text: (Range<Int>) -> MarkdownText) {
    let written = copy.sourceRange(range)
    if !written.isEmpty { sink(.text(text(written))) }
  }

  /// What the last bare address has left of a text.
  private func rest(of range: Range<Int>) -> Range<Int> {
    guard placed.isEmpty, range.lowerBound < endOfAddress else { return range }
    return min(endOfAddress, range.upperBound)..<range.upperBound
  }

  /// Sends a text with the bare addresses in it as links.
  private func findAddresses(in range: Range<Int>) {
    var start = range.lowerBound
    while placed.isEmpty, start < range.upperBound,
      let found = BareAddress.first(in: source, start..<range.upperBound)
    {
      send(start..<found.bytes.lowerBound) { .plain($0) }
      let link = MarkdownSpan.link(address: found.address)
      let form: SpanPlace.Form = found.isEscaped ? .escaped : .bare
      sink(.enterSpan(link))
      if found.address.utf8.count == found.bytes.count {
        send(found.bytes) { .plain($0) }
      } else {
        sink(.text(.made(found.address)))
      }
      sink(
        .leaveSpan(
          link, place: inSource(SpanPlace(form: form, bytes: found.bytes, text: found.bytes))))
      endOfAddress = found.bytes.upperBound
      cursor = max(cursor, endOfAddress)
      start = min(endOfAddress, range.upperBound)
    }
    send(start..<range.upperBound) { .plain($0) }
  }

  private func inSource(_ place: SpanPlace) -> SpanPlace {
    SpanPlace(
      form: place.form, bytes: copy.sourceRange(place.bytes), text: copy.sourceRange(place.text))
  }

  /// The range of a text in the source, clamped to its end; nil for the parser's own constants.
  private func place(of text: UnsafePointer<CChar>, _ size: Int) -> Range<Int>? {
    guard let base = source.baseAddress else { return nil }
    let offset = Int(bitPattern: text) - Int(bitPattern: base)
    // The padding after the source is not a constant.
    guard offset >= 0, offset <= source.count + MarkdownParser.padding.count else { return nil }
    let start = min(offset, source.count)
    return start..<min(start + size, source.count)
  }

  /// A blank, a line end or a run of indentation, all short.
  private func made(_ text: UnsafePointer<CChar>, _ size: Int) -> String {
    let bytes = UnsafeRawBufferPointer(start: text, count: min(size, 16))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func block(_ kind: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> MarkdownBlock {
    switch kind {
    case MD_BLOCK_QUOTE: return .quote
    case MD_BLOCK_UL:
      let list = detail?.load(as: MD_BLOCK_UL_DETAIL.self)
      return .bulletList(mark: UInt8(bitPattern: list?.mark ?? 0))
    case MD_BLOCK_OL:
      let list = detail?.load(as: MD_BLOCK_OL_DETAIL.self)
      return .orderedList(delimiter: UInt8(bitPattern: list?.mark_delimiter ?? 0))
    case MD_BLOCK_LI: return .listItem(box: boxes.last ?? nil)
    case MD_BLOCK_HR: return .rule
    case MD_BLOCK_H:
      return .heading(level: Int(detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 1))
    case MD_BLOCK_CODE: return .code
    case MD_BLOCK_HTML: return .html
    case MD_BLOCK_P: return .paragraph
    case MD_BLOCK_TABLE: return .table
    case MD_BLOCK_THEAD: return .tableHead
    case MD_BLOCK_TBODY: return .tableBody
    case MD_BLOCK_TR: return .tableRow
    case MD_BLOCK_TH: return .tableHeadCell
    case MD_BLOCK_TD: return .tableCell
    default: return .document
    }
  }

  private static func box(_ item: MD_BLOCK_LI_DETAIL, from start: Int) -> MarkdownBox {
    MarkdownBox(
      isTicked: item.task_mark != CChar(UInt8(ascii: " ")),
      offset: start + Int(item.task_mark_offset))
  }

  private static func span(_ kind: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> MarkdownSpan
  {
    switch kind {
    case MD_SPAN_EM: .emphasis
    case MD_SPAN_STRONG: .strong
    case MD_SPAN_DEL: .strikethrough
    case MD_SPAN_CODE: .code
    case MD_SPAN_A: .link(address: string(detail?.load(as: MD_SPAN_A_DETAIL.self).href))
    case MD_SPAN_IMG: .image(address: string(detail?.load(as: MD_SPAN_IMG_DETAIL.self).src))
    default: .other
    }
  }

  /// An attribute's text with its entities resolved.
  private static func string(_ attribute: MD_ATTRIBUTE?) -> String {
    guard let attribute, attribute.size > 0, let text = attribute.text else { return "" }
    let all = UnsafeRawBufferPointer(start: text, count: Int(attribute.size))
    guard let kinds = attribute.substr_types, let offsets = attribute.substr_offsets else {
      return String(decoding: all, as: UTF8.self)
    }
    // The last offset is the size, and only it has no type.
    var parts = ""
    var index = 0
    while offsets[index] < attribute.size {
      let part = all[Int(offsets[index])..<Int(offsets[index + 1])]
      let string = String(decoding: part, as: UTF8.self)
      switch kinds[index] {
      case MD_TEXT_ENTITY: parts += Entity.resolved(string)
      case MD_TEXT_NULLCHAR: parts += "\u{FFFD}"
      default: parts += string
      }
      index += 1
    }
    return parts
  }
}
