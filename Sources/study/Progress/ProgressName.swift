import Terminal

/// The name of a row: the titles from a list down to a topic, below how many rows it stands, and
/// what comes after it.
struct ProgressName {
  private let indent: Text
  private let parts: [Text]
  private let rest: Text

  init(_ parts: [String], level: Int = 0) {
    self.parts = parts.map { Text($0) }
    indent = Text.blanks(2 * level)
    rest = Text()
  }

  /// - Parameter rest: comes after the name, and is truncated first.
  init(_ name: Text, rest: Text = Text()) {
    parts = [name]
    indent = Text()
    self.rest = rest
  }

  var width: Int { whole.width }

  private var whole: Text { indent + Text.joined(parts, by: " › ") + rest }

  /// The whole, else without the middle; else both ends are truncated, so that neither the list
  /// nor the topic is lost.
  func fitted(to width: Int) -> Text {
    if whole.width <= width || parts.count == 1 { return whole.truncated(to: width) }
    let last = parts[parts.count - 1]
    let between: Text = parts.count == 2 ? " › " : " › … › "
    let room = width - indent.width - between.width
    if parts[0].width + last.width <= room {
      return indent + parts[0] + between + last
    }
    let short: Text = " › "
    let both = width - indent.width - short.width
    let first = max(both - last.width, min(parts[0].width, both / 3))
    return
      (indent + parts[0].truncated(to: first) + short
      + last.truncated(to: max(both - min(first, parts[0].width), 1))).truncated(to: width)
  }
}
