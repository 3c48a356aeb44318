/// Skips a generated table of contents, from its opening comment to its
/// closing one.
struct ContentsSkip {
  private(set) var isSkipping = false

  /// Takes note of a comment. An opening one counts only if a closing one follows; otherwise it
  /// would swallow the rest of the list.
  mutating func take(comment: String, isClosedLater: () -> Bool) {
    if Self.isClosing(comment) {
      isSkipping = false
    } else if Self.isOpening(comment) {
      isSkipping = isClosedLater()
    }
  }

  /// Where the last closing comment begins; -1 without one.
  static func lastClosing(in source: [UInt8]) -> Int {
    var last = -1
    var rest = source[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      guard rest.starts(with: "!--".utf8) else { continue }
      let head = Array(source[open...].prefix(80))
      if let comment = HTML.comments(head).first, isClosing(comment) { last = open }
    }
    return last
  }

  private static func isClosing(_ comment: String) -> Bool {
    ["/toc", "tocstop", "toc end", "end toc"].contains(comment) || comment.hasPrefix("end doctoc")
  }

  private static func isOpening(_ comment: String) -> Bool {
    ["toc", "toc start", "start toc"].contains(comment) || comment.hasPrefix("start doctoc")
  }
}
