import Terminal

/// A path that fits: the end says more than the beginning.
enum ShortPath {
  /// The path, without its first folders if it is too wide.
  static func text(_ path: String, width: Int) -> String {
    guard Text(path).width > width else { return path }
    var parts = path.split(separator: "/")[...]
    while parts.count > 1 {
      parts.removeFirst()
      let short = "…/" + parts.joined(separator: "/")
      if Text(short).width <= width { return short }
    }
    return Text(String(parts.last ?? "")).truncated(to: width).plain
  }
}
