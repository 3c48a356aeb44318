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

  /// Reads the list by the parser's own rules.
  public init(
    _ old: [UInt8], fileName: String, folderName: String = "", states: [Status.State?],
    rules: BoxRules, listRules: ListRules = ListRules()
  ) throws(ListError) {
    try self.init(old, states: states, rules: rules) { bytes throws(ListError) in
      try ListParser.parse(bytes, fileName: fileName, folderName: folderName, rules: listRules)
    }
  }

  /// - Parameters:
  ///   - states: one for each posting of the list in order; nil leaves its
  ///     line alone.
  ///   - read: how the list is read.
  /// - Throws: `ListError` if `old` is not a list.
  public init(
    _ old: [UInt8], states: [Status.State?], rules: BoxRules,
    read: ([UInt8]) throws(ListError) -> ListDocument
  ) throws(ListError) {
    let before = try read(old)
    let all = BoxEdit.edits(of: before, states: states, rules: rules)
    self.old = old
    (edits, bytes, document) = ([], old, before)
    var readings = 0
    var parts = all.isEmpty ? [] : [all[...]]
    while let part = parts.popLast() {
      let some = (edits + part).sorted { $0.range.lowerBound < $1.range.lowerBound }
      let text = BoxEdit.apply(some, to: old)
      readings += 1
      if let after = try? read(text),
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
    let edited = Dictionary(edits.map { ($0.posting, $0) }, uniquingKeysWith: { one, _ in one })
    expected.doneBox = doneBox
    for index in postings.indices {
      let (new, meant) = (postings[index], expected.postings[index])
      if let edit = edited[index] {
        let isBox = meant.box != nil || edit.old == nil
        guard new.mark?.state == edit.new, !isBox || new.box?.state == edit.new else {
          return false
        }
      } else {
        // By which other sign one is known to be meant as a state may change.
        guard new.box?.state == meant.box?.state, new.mark?.state == meant.mark?.state,
          new.mark?.day == meant.mark?.day, new.mark?.position == meant.mark?.position
        else { return false }
      }
      expected.postings[index].mark = new.mark
      expected.postings[index].box = new.box
      expected.postings[index].sign = new.sign
      expected.postings[index].boxPlace = new.boxPlace
      expected.postings[index].bytes = new.bytes
      // With a box, a line with a tag is an item because of the box.
      if meant.rule == .tag, new.box != nil { expected.postings[index].rule = .checkbox }
    }
    return self == expected
  }
}
