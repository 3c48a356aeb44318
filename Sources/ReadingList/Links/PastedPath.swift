/// File paths as people paste them.
enum PastedPath {
  /// True for a text that is only an absolute path.
  static func isWhole(_ text: String) -> Bool {
    let starts = ["/Volumes/", "/Users/", "/home/", "~/", "file:"]
    return starts.contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
  }

  /// The last component, without leading bracketed words.
  static func name(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.isEmpty ? path : name
  }
}
