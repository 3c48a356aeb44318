internal import Markdown
public import StudyModel

/// The box at the head of an entry.
public struct Box: Equatable, Sendable {
  /// The state for the sign between its brackets.
  public var state: Status.State
  /// The offset of that sign.
  public var offset: Int
  /// What stands between its brackets: "x", " ", "✓", "".
  public var sign: String

  /// - Parameter sign: Nil for our own sign for the state.
  public init(state: Status.State, offset: Int, sign: String? = nil) {
    self.state = state
    self.offset = offset
    self.sign = sign ?? String(Character(Unicode.Scalar(state.sign)))
  }

  /// The bytes between its brackets.
  public var range: Range<Int> { offset..<offset + sign.utf8.count }
}

extension Box {
  init(_ box: MarkdownBox, in source: [UInt8], marks: [String: Status.State?]) {
    offset = box.offset
    sign = Self.whole(box, in: source)
    state = StateWords.read(sign[...], at: .box, marks: marks)?.state ?? .unread
  }

  /// The bytes with a blank in place of the sign of each `[~]`, `[-]`, `[/]` and the like at the
  /// head of what may be a list entry, since Markdown knows only `[ ]` and `[x]`. Of `[✓]` and
  /// `[ x ]` the rest of the brackets becomes blanks too: `[ ]` and what follows.
  ///
  /// Offsets stay the same, and text is read from the original bytes.
  static func parsable(_ bytes: [UInt8], _ lines: SourceLines) -> [UInt8] {
    let signs = bytes.withUnsafeBufferPointer { source in
      (1...max(lines.count, 1)).compactMap { number -> Range<Int>? in
        let line = lines.bytes(of: number)
        guard line.count >= 5, let head = EntryHead.end(of: line, in: source) else { return nil }
        return sign(at: head, in: source, before: line.upperBound)
      }
    }
    guard !signs.isEmpty else { return bytes }
    var copy = bytes
    for sign in signs {
      for offset in sign.lowerBound...sign.upperBound { copy[offset] = UInt8(ascii: " ") }
      copy[sign.lowerBound + 1] = UInt8(ascii: "]")
    }
    return copy
  }

  /// The bytes between the brackets of a box that Markdown does not know, at least one.
  private static func sign(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Range<Int>? {
    guard offset + 2 < end, bytes[offset] == UInt8(ascii: "[") else { return nil }
    let inner = offset + 1
    guard let close = bytes[inner..<min(end, inner + 12)].firstIndex(of: UInt8(ascii: "]")),
      close > inner, close + 1 == end || bytes[close + 1] <= UInt8(ascii: " ")
    else { return nil }
    if close == inner + 1, [0x20, UInt8(ascii: "x"), UInt8(ascii: "X")].contains(bytes[inner]) {
      return nil
    }
    let text = String(decoding: bytes[inner..<close], as: UTF8.self)
    // A word such as [DONE] is read where tags are.
    guard StateSign.of(StateWords.bare(text.trimmed)) != nil || text.trimmed.isEmpty else {
      return nil
    }
    return inner..<close
  }

  /// The sign of the box that Markdown saw at `offset`, as it is in the list.
  static func whole(_ box: MarkdownBox, in source: [UInt8]) -> String {
    let rest = source[box.offset..<min(source.count, box.offset + 12)]
    let end = rest.firstIndex(of: UInt8(ascii: "]")) ?? box.offset + 1
    return String(decoding: source[box.offset..<max(end, box.offset + 1)], as: UTF8.self)
  }
}
