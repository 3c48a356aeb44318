/// Skips a generated table of contents, from its opening comment to its
/// closing one.
struct ContentsSkip {
  private(set) var isSkipping = false

  /// Takes note of a comment. One that opens is heeded only when one that
  /// closes is still to come, for else it would swallow the list.
  mutating func take(comment: String, isClosedLater: () -> Bool) {
    if Self.isClosing(comment) {
      isSkipping = false
    } else if Self.isOpening(comment) {
      isSkipping = isClosedLater()
    }
  }

  static func isClosing(_ comment: String) -> Bool {
    ["/toc", "tocstop", "toc end", "end toc"].contains(comment) || comment.hasPrefix("end doctoc")
  }

  private static func isOpening(_ comment: String) -> Bool {
    ["toc", "toc start", "start toc"].contains(comment) || comment.hasPrefix("start doctoc")
  }
}
