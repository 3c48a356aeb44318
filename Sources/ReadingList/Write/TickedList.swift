public import StudyModel

/// A list with states written into its boxes, and parsed again: it says the same about every
/// item, except for the boxes that were meant.
public struct TickedList: Sendable {
  public let old: [UInt8]
  public private(set) var edits: [BoxEdit]
  public private(set) var bytes: [UInt8]
  /// The list as the new bytes say it.
  public private(set) var document: ListDocument
  /// Edits that were left out, because the list would have read differently.
  public private(set) var refused: [BoxEdit] = []
  /// Lines of done items that could have a box but do not.
  public let unboxed: Int

  /// How often a list is parsed again to find which of its new boxes make it read differently.
  private static let patience = 64

  /// - Parameters:
  ///   - states: one for each posting of the list in order; nil leaves its
  ///     line alone.
  /// - Throws: `ListError` if `old` is not a list.
  public init(
    _ old: [UInt8], fileName: String, states: [Status.State?], rules: BoxRules
  ) throws(ListError) {
    let before = try ListParser.parse(old, fileName: fileName)
    let all = BoxEdit.edits(of: before, states: states, rules: rules)
    self.old = old
    (edits, bytes, document) = ([], old, before)
    var readings = 0
    var parts = all.isEmpty ? [] : [all[...]]
    while let part = parts.popLast() {
      let some = (edits + part).sorted { $0.range.lowerBound < $1.range.lowerBound }
      let text = BoxEdit.apply(some, to: old)
      readings += 1
      if let after = try? ListParser.parse(text, fileName: fileName),
        after.says(before, but: some)
      {
        (edits, bytes, document) = (some, text, after)
      } else if part.count == 1 || readings >= Self.patience {
        refused += part
      } else {
        let middle = part.startIndex + part.count / 2
        parts += [part[middle...], part[..<middle]]
      }
    }
    unboxed = zip(document.postings, states).count { $0.boxPlace != nil && $1 == .done }
  }
}

extension ListDocument {
  /// True if this says the same as `old`, except for the boxes of `edits`.
  fileprivate func says(_ old: ListDocument, but edits: [BoxEdit]) -> Bool {
    guard postings.count == old.postings.count else { return false }
    var expected = old
    for edit in edits {
      let box = Box(state: edit.new, offset: 0)
      expected.postings[edit.posting].box = box
      expected.postings[edit.posting].mark = box.written
    }
    for index in postings.indices {
      let (new, meant) = (postings[index], expected.postings[index])
      guard new.box?.state == meant.box?.state else { return false }
      expected.postings[index].box = new.box
      expected.postings[index].boxPlace = new.boxPlace
      expected.postings[index].bytes = new.bytes
      // With a box, a line with a tag is an item because of the box.
      if meant.rule == .tag, new.box != nil { expected.postings[index].rule = .checkbox }
    }
    return self == expected
  }
}
