/// How large a filter may be, so that none can exhaust the program or SQLite.
public enum FilterLimits {
  /// Bytes.
  public static let length = 10_000
  /// Nested parentheses and negations.
  public static let nesting = 100
  /// Values and texts.
  public static let terms = 500
}
