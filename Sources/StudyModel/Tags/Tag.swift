/// A tag in its normal form: `MY NEXT`, `my-next` and `**MY_NEXT**` are all `MY_NEXT`. Two tags
/// are equal exactly when their normal forms are.
public struct Tag: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let name: String

  /// Normalises `written`; nil if only punctuation is left.
  ///
  /// Strips blanks and the emphasis marks `*`, `_` and `~` from both ends, upper-cases letters,
  /// and replaces every run of other characters with one `_`, none at the ends. `C++` and `C#`
  /// keep their signs.
  public init?(_ written: String) {
    if !written.isEmpty, written.utf8.allSatisfy({ $0.isLetter || $0.isDigit }) {
      name = written.uppercased()
      return
    }
    let scalars = Array(
      written.uppercased().inNormalForm.unicodeScalars)
    var name = String.UnicodeScalarView()
    var gap = false
    var index = 0
    while index < scalars.count {
      let length = Self.lengthOfC(scalars, at: index)
      if length > 0 || Self.isKept(scalars[index], after: gap ? nil : name.last) {
        if gap, !name.isEmpty { name.append("_") }
        gap = false
        name.append(contentsOf: scalars[index..<index + max(length, 1)])
      } else {
        gap = true
      }
      index += max(length, 1)
    }
    guard !name.isEmpty else { return nil }
    self.name = String(name)
  }

  /// A tag whose name is already normalised, as in the database.
  public init(normalised name: String) { self.name = name }

  public var description: String { name }

  /// The setting that has its points: `rank.tag.my-next`.
  public var settingName: String {
    "rank.tag." + name.lowercased().replacing("_", with: "-")
  }

  public static func < (a: Tag, b: Tag) -> Bool { a.name < b.name }

  private static func isKept(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Bool {
    if scalar.value < 0x80 {
      let byte = UInt8(scalar.value)
      return byte.isLetter || byte.isDigit
    }
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return true }
    // A combining mark without a precomposed letter stays with its letter.
    return last != nil && scalar.properties.generalCategory == .nonspacingMark
  }

  /// The number of scalars at `index` that spell the word `C++` or `C#`; 0 for any other.
  private static func lengthOfC(_ scalars: [Unicode.Scalar], at index: Int) -> Int {
    let isWordStart = index == 0 || !isKept(scalars[index - 1], after: nil)
    guard isWordStart, scalars[index] == "C" else { return 0 }
    let rest = scalars[(index + 1)...]
    if rest.starts(with: ["+", "+"]) { return 3 }
    return rest.first == "#" ? 2 : 0
  }
}
