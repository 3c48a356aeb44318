/// Bars for progress.
public enum Bar {
  /// A bar of `width` columns: full only when complete, empty only when
  /// nothing is done.
  public static func text(done: Int, all: Int, width: Int) -> Text {
    guard all > 0, width > 1 else { return Text.blanks(width) }
    let filled = done == 0 ? 0 : done >= all ? width : min(max(done * width / all, 1), width - 1)
    return Text(String(repeating: "█", count: filled), .done)
      + Text(String(repeating: "░", count: width - filled), .faint)
  }
}
