/// An order of names that sorts `sprint-9` before `sprint-15`.
public enum NaturalOrder {
  /// True if `a` sorts before `b`: runs of digits compare by value, all else by bytes.
  public static func isLess(_ a: String, _ b: String) -> Bool {
    var (a, b) = (Substring(a).utf8, Substring(b).utf8)
    while let first = a.first, let other = b.first {
      if first.isDigit, other.isDigit {
        let (x, y) = (takeNumber(&a), takeNumber(&b))
        if x.count != y.count { return x.count < y.count }
        if x != y { return x.lexicographicallyPrecedes(y) }
      } else if first != other {
        return first < other
      } else {
        a.removeFirst()
        b.removeFirst()
      }
    }
    return a.isEmpty && !b.isEmpty
  }

  /// A title as it is sorted: by its folded words, and numbers in them by value.
  public struct Title: Comparable {
    private let words: String

    public init(_ title: String) { words = Self.folded(title) }

    /// What `isLess` compares of a title.
    public static func folded(_ title: String) -> String {
      WordPattern.words(of: title).joined(separator: " ")
    }

    public static func < (a: Title, b: Title) -> Bool { isLess(a.words, b.words) }
    public static func == (a: Title, b: Title) -> Bool { !(a < b) && !(b < a) }
  }

  /// The leading digits, without leading zeros.
  private static func takeNumber(_ text: inout Substring.UTF8View) -> [UInt8] {
    let digits = text.prefix(while: \.isDigit)
    text = text.dropFirst(digits.count)
    return Array(digits.drop { $0 == 48 })
  }
}
