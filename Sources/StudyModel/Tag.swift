/// A tag in its normal form: `MY NEXT`, `my-next` and `**MY_NEXT**` are all
/// `MY_NEXT`. Two tags are equal exactly when their normal forms are.
public struct Tag: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let name: String

  /// Normalises `written`; nil when nothing but punctuation is left.
  ///
  /// Blanks and the emphasis marks `*`, `_` and `~` are stripped from both
  /// ends, letters upper-cased, and every run of other characters becomes one
  /// `_`. `C++` and `C#` keep their signs.
  public init?(_ written: String) {
    var name = ""
    var gap = false
    for scalar in written.uppercased().unicodeScalars {
      let isSign =
        (scalar == "+" || scalar == "#") && name.hasSuffix("C")
        || name.hasSuffix("C+") && scalar == "+"
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isSign {
        if gap, !name.isEmpty { name += "_" }
        gap = false
        name.unicodeScalars.append(scalar)
      } else if scalar.properties.generalCategory == .nonspacingMark, !gap {
        name.unicodeScalars.append(scalar)
      } else {
        gap = true
      }
    }
    guard !name.isEmpty else { return nil }
    self.name = name
  }

  /// A tag whose name is already in its normal form, as the database keeps it.
  public init(normalised name: String) { self.name = name }

  public var description: String { name }
  public static func < (a: Tag, b: Tag) -> Bool { a.name < b.name }
}
