extension WordPattern {
  /// The words of each part as the full-text index knows them, and whether
  /// the last of them may go on.
  public var phrases: [(words: [String], isOpen: Bool)] {
    folded.utf8.split { Self.isEnd($0) }.flatMap { part in
      let isOpen = folded.utf8[part.endIndex] == Self.open
      // Where each word is a beginning, the index cannot say that they stand
      // side by side.
      return (isOpen ? part.split(separator: Self.gap) : [part]).map { piece in
        (
          piece.split { !Folding.isInWord($0) }.map { String(decoding: $0, as: UTF8.self) },
          isOpen && Folding.isInWord(piece.last!)
        )
      }
    }
  }

  /// True for one word, or words that stand together.
  public var isOnePart: Bool { folded.utf8.count { Self.isEnd($0) } == 1 }

  /// True where the index finds too much, as it knows no signs: then the
  /// texts must be looked at.
  public var needsLook: Bool {
    folded.utf8.contains { $0 < 0x80 && !Folding.isInWord($0) && $0 != Self.open }
  }
}
