/// Makes text from anywhere safe to show: anything a terminal would obey, and anything
/// invisible, becomes a visible escape (`\x1b`, `<U+202E>`), and passwords in addresses are left out.
///
/// Linear in the length of the text. One letter keeps at most eight marks and one emoji at most
/// eight joiners; the rest is counted or escaped, so no cluster of the result is long.
public struct Sanitizer {
  private static let longest = 8

  private var output = ""
  private var previous: Unicode.Scalar?
  private var marks = 0
  private var joiners = 0
  private var lastKept: Unicode.Scalar?

  /// The text in a form that is safe to show.
  public static func clean(_ text: String) -> String {
    let text = withoutUserInfo(text)
    if isPrintableASCII(text) { return text }
    var sanitizer = Sanitizer()
    sanitizer.output.reserveCapacity(text.utf8.count)
    sanitizer.read(text.unicodeScalars)
    return sanitizer.output
  }

  /// True for a text of only printable ASCII characters, all of which are safe.
  public static func isPrintableASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { 0x20...0x7E ~= $0 }
  }

  private mutating func read(_ scalars: String.UnicodeScalarView) {
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let after = scalars.index(after: index)
      if scalar.value == 0x1F3F4, let end = Self.flagTagsEnd(scalars, from: after) {
        show(scalar)
        output.unicodeScalars.append(contentsOf: scalars[after..<end])
        index = end
        continue
      }
      read(scalar, next: after < scalars.endIndex ? scalars[after] : nil)
      index = after
    }
    countMarks()
  }

  private mutating func read(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) {
    if 0x20...0x7E ~= scalar.value {
      show(scalar)
    } else if scalar.isHidden {
      if keeps(scalar, next: next) {
        joiners += 1
        lastKept = scalar
        output.unicodeScalars.append(scalar)
      } else {
        countMarks()
        output += scalar.escaped
        previous = "?"
        lastKept = nil
      }
    } else if scalar.isMark {
      marks += 1
      // A mark with no base character of its own would combine with our text.
      if previous == nil { output += "\u{25CC}" }
      if marks <= Self.longest { output.unicodeScalars.append(scalar) }
      if previous == nil || scalar.isVirama { previous = scalar }
    } else {
      show(scalar)
    }
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    countMarks()
    if lastKept?.value != 0x200D { joiners = 0 }
    lastKept = nil
    output.unicodeScalars.append(scalar)
    previous = scalar
  }

  /// Reports how many marks were left out since the last letter.
  private mutating func countMarks() {
    if marks > Self.longest { output += "<+\(marks - Self.longest) marks>" }
    marks = 0
  }

  /// Whether a hidden scalar is a legitimate part of an emoji or Indic cluster.
  private func keeps(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) -> Bool {
    guard let previous, joiners < Self.longest else { return false }
    switch scalar.value {
    case 0xFE0E, 0xFE0F:
      guard lastKept == nil else { return false }
      return previous.isPictograph || (previous.properties.isEmoji && next?.value == 0x20E3)
    case 0x200D where previous.isPictograph:
      return next?.isPictograph ?? false
    case 0x200C, 0x200D:
      guard previous.isIndic, let next, next.isIndic else { return false }
      return previous.isVirama || next.isVirama
    default:
      return false
    }
  }

  /// The end of the tags after a black flag, as in the flag of Scotland; nil unless there are
  /// one to six, with the terminator.
  private static func flagTagsEnd(
    _ scalars: String.UnicodeScalarView, from start: String.Index
  ) -> String.Index? {
    var index = start
    var count = 0
    while index < scalars.endIndex, count <= 6 {
      let value = scalars[index].value
      index = scalars.index(after: index)
      if value == 0xE007F { return count > 0 ? index : nil }
      guard 0xE0030...0xE0039 ~= value || 0xE0061...0xE007A ~= value else { return nil }
      count += 1
    }
    return nil
  }
}
