/// Limits of one list, so that no file can use up memory or time.
public enum ListLimits {
  /// About ten times the largest list found in use.
  public static let bytes = 16 << 20
  /// What a list may become when it is read: this many bytes, or this many times its size.
  static let expandedBytes = 4 << 20
  static let expansion = 24
  /// Of one line, which is a whole paragraph in many editors.
  public static let lineBytes = 4 << 20
  public static let items = 250_000
  /// List markers and quote signs at the head of one line.
  public static let markersPerLine = 100
}
