/// What the paths of some pages of a site look like: a prefix, in which `*` stands for anything,
/// and `$` at the end for the end of the path.
struct PathShape: Sendable {
  private let parts: [Substring]
  private let isWhole: Bool

  init(_ pattern: String) {
    isWhole = pattern.hasSuffix("$")
    parts = pattern.dropLast(isWhole ? 1 : 0).split(
      separator: "*", omittingEmptySubsequences: false)
  }

  /// - Parameter path: in lower case.
  func fits(_ path: String) -> Bool {
    guard let first = parts.first, path.utf8.starts(with: first.utf8) else { return false }
    var rest = path[...].utf8.dropFirst(first.utf8.count)
    for part in parts.dropFirst() {
      if isWhole, part.endIndex == parts.last?.endIndex {
        return rest.count >= part.utf8.count
          && rest.suffix(part.utf8.count).elementsEqual(part.utf8)
      }
      guard let place = Self.place(of: part, in: rest) else { return false }
      rest = rest[place...].dropFirst(part.utf8.count)
    }
    return !isWhole || rest.isEmpty
  }

  private static func place(
    of part: Substring, in text: Substring.UTF8View
  ) -> Substring.UTF8View.Index? {
    guard let first = part.utf8.first else { return text.startIndex }
    var rest = text
    while let place = rest.firstIndex(of: first) {
      if rest[place...].starts(with: part.utf8) { return place }
      rest = rest[place...].dropFirst()
    }
    return nil
  }
}
