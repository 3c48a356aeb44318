internal import Markdown
internal import StudyModel

/// One entry of an export: box, tags, title, authors, moment, kind and length, address.
///
/// It is read by scalars, so a bracket with an accent is still a bracket.
struct StudyEntry {
  private typealias Text = Substring.UnicodeScalarView

  private(set) var record: Record
  private var rest: Text

  init(_ line: String, _ number: Int, _ bytes: Range<Int>, topic: Int?) {
    record = Record(line: number, bytes: bytes)
    record.topic = topic
    rest = line[...].unicodeScalars.dropFirst(2)
    takeBox(at: bytes.lowerBound + 3)
    takeTags()
    let isLink = takeLink()
    if !isLink, !takeAddress() {
      record.title = Self.read(part(endingAt: [" by ", " @ ", " (", " <!-- "]))
    }
    record.titleReason = "the export"
    if take(" by ") {
      record.authors = names(part(endingAt: [" @ ", " (", " <!-- "]))
      record.authorReason = "the export"
    }
    if take(" @ ") {
      let text = Self.read(part(endingAt: [" (", " <!-- "]))
      record.moment =
        Moments.clock(text[...]) ?? Moments.named(by: Address("?" + text))
        ?? Moment(text: text, seconds: nil)
    }
    takeDetails()
    if take(" <!-- address: "), rest.suffix(4).elementsEqual(" -->".unicodeScalars) {
      record.address = Self.read(rest.dropLast(4))
      rest = Text()
    }
    // What a person wrote behind it.
    let note = Substring(rest).trimmed
    if !note.isEmpty { record.notes.append(ExportedText.read(note)) }
  }

  private static func read(_ text: Text) -> String { ExportedText.read(Substring(text)) }

  private mutating func takeBox(at offset: Int) {
    let signs = Array(String(rest.prefix(4)).utf8.prefix(4))
    guard signs.count >= 3, signs[0] == UInt8(ascii: "["), signs[2] == UInt8(ascii: "]"),
      signs.count == 3 || signs[3] == 32,
      let state = Status.State(sign: signs[1] == UInt8(ascii: "X") ? UInt8(ascii: "x") : signs[1])
    else { return }
    let sign = String(decoding: signs[1...1], as: UTF8.self)
    record.box = Box(state: state, offset: offset, sign: sign)
    record.mark = WrittenMark(state, reason: "box [\(sign)]")
    rest = rest.dropFirst(4)
  }

  private mutating func takeTags() {
    while rest.first == "[", let close = Self.end(of: rest, at: "]"),
      case let after = rest[rest.index(after: close)...],
      after.first == " " || after.first == "["
    {
      let written = Self.read(rest[..<close].dropFirst())
      if let tag = Tag(written), !record.tags.contains(where: { $0.name == tag }) {
        record.tags.append(WrittenTag(name: tag, written: written))
      }
      rest = after.first == " " ? after.dropFirst() : after
    }
  }

  private mutating func takeLink() -> Bool {
    guard rest.first == "[", let close = Self.end(of: rest, at: "]"),
      case let tail = rest[rest.index(after: close)...], tail.first == "("
    else { return false }
    let isAngled = tail.dropFirst().first == "<"
    let address = tail.dropFirst(isAngled ? 2 : 1)
    guard let end = Self.end(of: address, at: isAngled ? ">" : ")") else { return false }
    let after = address[address.index(after: end)...]
    guard !isAngled || after.first == ")" else { return false }
    record.title = Self.read(rest[..<close].dropFirst())
    // A person may have put a title behind it.
    let written = isAngled ? address[..<end] : address[..<end].prefix { !Self.isSpace($0) }
    record.address = Self.read(written)
    rest = isAngled ? after.dropFirst() : after
    return true
  }

  /// An address alone, as a person may add it: an export writes none so.
  private mutating func takeAddress() -> Bool {
    let isAngled = rest.first == "<"
    let address = rest.dropFirst(isAngled ? 1 : 0).prefix { $0 != ">" && !Self.isSpace($0) }
    guard Address(Substring(address)).hasWebScheme else { return false }
    record.address = String(address)
    rest = rest[address.endIndex...].dropFirst(isAngled ? 1 : 0)
    return true
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// The first such sign that no backslash stands before.
  private static func end(of text: Text, at sign: Unicode.Scalar) -> String.Index? {
    var isEscaped = false
    for index in text.indices {
      let scalar = text[index]
      if scalar == sign, !isEscaped { return index }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return nil
  }

  private mutating func take(_ head: String) -> Bool {
    guard rest.starts(with: head.unicodeScalars) else { return false }
    rest = rest.dropFirst(head.unicodeScalars.count)
    return true
  }

  /// What stands before the first of these.
  private mutating func part(endingAt heads: [String]) -> Text {
    let end =
      heads.compactMap { rest.firstRange(of: $0.unicodeScalars)?.lowerBound }.min() ?? rest.endIndex
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  /// "A, B and C".
  private func names(_ text: Text) -> [String] {
    var names = text.ranges(of: ", ".unicodeScalars).reduce(into: [text]) { names, comma in
      let rest = names.removeLast()
      names += [rest[..<comma.lowerBound], rest[comma.upperBound...]]
    }
    if let last = names.last, let and = last.firstRange(of: " and ".unicodeScalars) {
      names.removeLast()
      names += [last[..<and.lowerBound], last[and.upperBound...]]
    }
    return names.map(Self.read).filter { !$0.isEmpty }
  }

  /// "(video, 5 min)"; other words in brackets are a person's.
  private mutating func takeDetails() {
    guard rest.starts(with: " (".unicodeScalars), let close = rest.firstIndex(of: ")") else {
      return
    }
    var kind: Kind?
    var minutes: Int?
    for part in Substring(rest[..<close].dropFirst(2)).split(separator: ",").map(\.trimmed) {
      if let known = Kind(rawValue: String(part)) {
        kind = known
      } else if part.hasSuffix(" min"), let count = Int(part.dropLast(4)),
        Minutes.written.contains(count)
      {
        minutes = count
      } else {
        return
      }
    }
    if let kind { record.kind = (kind, "the export") }
    record.minutes = minutes
    rest = rest[close...].dropFirst()
  }
}
