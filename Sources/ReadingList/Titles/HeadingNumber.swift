/// The number at the head of a heading.
enum HeadingNumber {
  /// Splits "7.1. Title" and "7) Title" into number and title.
  ///
  /// "3 ways to fail" has no number: a dot or a bracket must follow one, or a dot be inside.
  static func split(_ heading: String) -> (number: String, title: String) {
    let bytes = heading.utf8
    var end = bytes.startIndex
    var hasInnerDot = false
    while end < bytes.endIndex {
      if bytes[end] == UInt8(ascii: "."), end > bytes.startIndex {
        let next = bytes.index(after: end)
        guard next < bytes.endIndex, bytes[next].isDigit else { break }
        hasInnerDot = true
      } else if !bytes[end].isDigit {
        break
      }
      end = bytes.index(after: end)
    }
    guard end > bytes.startIndex, end < bytes.endIndex else { return ("", heading) }
    var rest = end
    let isMarked = bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
    if isMarked { rest = bytes.index(after: end) }
    guard isMarked || hasInnerDot, rest < bytes.endIndex, bytes[rest] == UInt8(ascii: " ") else {
      return ("", heading)
    }
    let title = heading[rest...].trimmed
    guard title.hasWord else { return ("", heading) }
    return (String(heading[..<end]), String(title))
  }
}
