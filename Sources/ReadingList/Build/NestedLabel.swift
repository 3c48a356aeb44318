/// Entries such as `Code: [x](u)` below an item, which say more about it.
enum NestedLabel {
  /// True for a line that begins with at most three words and a colon before its first link, and
  /// says little else. A number makes a part of the item: "Week 2: [Loops](u)".
  static func isLabel(_ line: Line) -> Bool {
    var head = ""
    var others = 0
    var isBehind = false
    for piece in line.pieces {
      switch piece {
      case .words(let words), .code(let words, _):
        if isBehind { others += words.wordCount } else { head += words }
      case .link: isBehind = true
      case .picture: break
      }
    }
    let label = head.trimmed
    guard isBehind, let last = label.unicodeScalars.last, last == ":" || last == "：" else {
      return false
    }
    return (1...3).contains(label.wordCount) && others <= 4
      && !label.unicodeScalars.contains { $0.properties.numericType != nil }
  }
}
