/// Figures of progress.
public enum Bar {
  /// A bar of `width` columns: full only when complete, empty only when
  /// nothing is done.
  public static func text(done: Int, all: Int, width: Int) -> Text {
    guard all > 0, width > 1 else { return Text.blanks(width) }
    let filled = done == 0 ? 0 : done >= all ? width : min(max(done * width / all, 1), width - 1)
    return Text(String(repeating: "█", count: filled), .done)
      + Text(String(repeating: "░", count: width - filled), .faint)
  }

  /// Whole per cent: 100 only when complete, 0 only when nothing is done.
  public static func percent(done: Int, all: Int) -> Int {
    guard all > 0, done > 0 else { return 0 }
    return done >= all ? 100 : min(max(done * 100 / all, 1), 99)
  }
}
