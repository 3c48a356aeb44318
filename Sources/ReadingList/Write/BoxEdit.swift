public import StudyModel

/// One change to a list: the sign in a box, a sign of the list's own, or a new box.
public struct BoxEdit: Equatable, Sendable {
  /// Index into `ListDocument.postings`.
  public var posting: Int
  /// What the box or the sign said; nil if there was none.
  public var old: Status.State?
  public var new: Status.State
  /// The bytes to replace; empty to insert a box.
  public var range: Range<Int>
  /// The replacement. Never contains a line end.
  public var text: String

  public var bytes: [UInt8] { Array(text.utf8) }
}

extension BoxEdit {
  /// The edits that make the boxes of a list show `states`.
  ///
  /// A pure function, in byte order, without overlaps. No box is inserted for an unread item,
  /// since it would say nothing.
  ///
  /// - Parameter states: one for each posting of `document`; nil leaves its line alone.
  public static func edits(
    of document: ListDocument, states: [Status.State?], rules: BoxRules
  ) -> [BoxEdit] {
    let edits = zip(document.postings.indices, document.postings).compactMap { index, posting in
      (states.indices.contains(index) ? states[index] : nil).flatMap {
        edit(of: posting, at: index, to: $0, rules, done: document.doneBox)
      }
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func edit(
    of posting: Posting, at index: Int, to state: Status.State, _ rules: BoxRules, done: String
  ) -> BoxEdit? {
    guard rules.allStates || state == .done else { return nil }
    if let box = posting.box {
      guard box.state != state, rules.allStates || box.state == .unread else { return nil }
      return BoxEdit(
        posting: index, old: box.state, new: state, range: box.range,
        text: state == .done ? done : String(Character(Unicode.Scalar(state.sign))))
    }
    if let sign = posting.sign {
      guard sign.state != state, rules.allStates || sign.state == .unread,
        let text = state == .done ? sign.done : state == .unread ? sign.unread : nil
      else { return nil }
      return BoxEdit(
        posting: index, old: sign.state, new: state, range: sign.range, text: text)
    }
    guard rules.inserts, state != .unread, let place = posting.boxPlace else { return nil }
    let sign = state == .done ? done : String(Character(Unicode.Scalar(state.sign)))
    return BoxEdit(
      posting: index, old: nil, new: state, range: place..<place, text: "[\(sign)] ")
  }

  /// `bytes` with the edits made, which are in byte order; every other byte is unchanged.
  public static func apply(_ edits: [BoxEdit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 4 * edits.count)
    var start = 0
    for edit in edits {
      result += bytes[start..<edit.range.lowerBound]
      result += edit.bytes
      start = edit.range.upperBound
    }
    return result + bytes[start...]
  }
}
