internal import Markdown
public import StudyModel

/// The box at the head of a list entry.
public struct Box: Equatable, Sendable {
  /// The state for the sign between its brackets.
  public var state: Status.State
  /// The offset of that sign.
  public var offset: Int

  public init(state: Status.State, offset: Int) {
    self.state = state
    self.offset = offset
  }
}

extension Box {
  var written: WrittenMark { WrittenMark(state, reason: "box \(state.box)") }

  init(_ box: MarkdownBox, in source: [UInt8]) {
    state = Status.State(sign: source[box.offset]) ?? .unread
    offset = box.offset
  }

  /// The bytes with a blank in place of the sign of each `[~]`, `[-]` and `[z]` at the head of
  /// what may be a list entry, since Markdown knows only `[ ]` and `[x]`.
  ///
  /// Offsets stay the same, and text is read from the original bytes.
  static func parsable(_ bytes: [UInt8], _ lines: SourceLines) -> [UInt8] {
    let offsets = bytes.withUnsafeBufferPointer { source in
      (1...max(lines.count, 1)).compactMap { number -> Int? in
        let line = lines.bytes(of: number)
        guard line.count >= 5, let head = EntryHead.end(of: line, in: source) else { return nil }
        return isOurs(at: head, in: source, before: line.upperBound) ? head + 1 : nil
      }
    }
    guard !offsets.isEmpty else { return bytes }
    var copy = bytes
    for offset in offsets { copy[offset] = Status.State.unread.sign }
    return copy
  }

  private static func isOurs(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Bool {
    guard offset + 2 < end, bytes[offset] == UInt8(ascii: "["),
      bytes[offset + 2] == UInt8(ascii: "]"),
      let state = Status.State(sign: bytes[offset + 1]), ![.unread, .done].contains(state)
    else { return false }
    return offset + 3 == end || bytes[offset + 3] <= UInt8(ascii: " ")
  }
}
