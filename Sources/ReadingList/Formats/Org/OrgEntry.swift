internal import StudyModel

/// `  - [X] text`, `1. text`, `+ text`.
struct OrgEntry {
  var indent: Int
  /// The sign in its box; nil without one.
  var box: UInt8?
  var text: String

  /// Nil for a line that is no entry of a list.
  init?(_ line: String) {
    let blanks = line.utf8.prefix { $0 == 32 || $0 == 9 }.count
    var rest = Substring(line.utf8.dropFirst(blanks))
    guard let first = rest.utf8.first else { return nil }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"): rest = rest.dropFirst()
    case UInt8(ascii: "*") where blanks > 0: rest = rest.dropFirst()
    case _ where first.isDigit:
      rest = Substring(rest.utf8.drop { $0.isDigit })
      guard rest.utf8.first == UInt8(ascii: ".") || rest.utf8.first == UInt8(ascii: ")") else {
        return nil
      }
      rest = rest.dropFirst()
    default: return nil
    }
    guard rest.isEmpty || rest.utf8.first == 32 || rest.utf8.first == 9 else { return nil }
    rest = rest.trimmed
    if rest.hasPrefix("[@"), let end = rest.firstIndex(of: "]") {
      rest = rest[rest.index(after: end)...].trimmed
    }
    indent = blanks
    let signs = rest.utf8.prefix(3)
    if signs.count == 3, signs.first == UInt8(ascii: "["), signs.last == UInt8(ascii: "]"),
      let sign = signs.dropFirst().first, " xX-".utf8.contains(sign)
    {
      box = sign
      rest = Substring(rest.utf8.dropFirst(3)).trimmed
    }
    text = String(rest)
  }

  var mark: WrittenMark? {
    guard let box else { return nil }
    let state: Status.State =
      switch box {
      case 32: .unread
      // Some of its own entries are ticked.
      case UInt8(ascii: "-"): .reading
      default: .done
      }
    return WrittenMark(state, reason: "box [\(Character(Unicode.Scalar(box)))]")
  }
}
