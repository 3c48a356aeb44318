/// A glob: `*` matches any characters except `/`, `?` one of them, `**/` any number of folders.
/// Matching is case-sensitive.
public struct PathPattern: Sendable {
  private let pattern: [UInt8]

  public init(_ pattern: String) { self.pattern = Array(pattern.utf8) }

  /// True if the whole path matches, or its part after some `/`.
  public func fits(_ path: String) -> Bool {
    let path = Array(path.utf8)
    if fits(path[...]) { return true }
    return path.indices.contains { path[$0] == Self.slash && fits(path[($0 + 1)...]) }
  }

  private static let slash = UInt8(ascii: "/")
  private static let star = UInt8(ascii: "*")

  /// Tracks all reachable positions of the pattern at once, so that no pattern takes more time
  /// than its length times the path's.
  private func fits(_ path: ArraySlice<UInt8>) -> Bool {
    var reached: Set<Int> = [0]
    reached = closed(reached)
    for byte in path {
      var next: Set<Int> = []
      for place in reached where place < pattern.count {
        switch pattern[place] {
        case Self.star:
          if isFolders(place) || byte != Self.slash { next.insert(place) }
        case UInt8(ascii: "?"): if byte != Self.slash { next.insert(place + 1) }
        default: if pattern[place] == byte { next.insert(place + 1) }
        }
      }
      if next.isEmpty { return false }
      reached = closed(next)
    }
    return reached.contains(pattern.count)
  }

  private func isFolders(_ place: Int) -> Bool {
    place + 1 < pattern.count && pattern[place + 1] == Self.star
  }

  /// Adds every position reached by letting a star match nothing.
  private func closed(_ places: Set<Int>) -> Set<Int> {
    var closed = places
    var todo = Array(places)
    while let place = todo.popLast() {
      guard place < pattern.count, pattern[place] == Self.star else { continue }
      var after = [place + (isFolders(place) ? 2 : 1)]
      let isFolder =
        isFolders(place) && place + 2 < pattern.count
        && pattern[place + 2] == Self.slash
      if isFolder { after.append(place + 3) }
      for next in after where closed.insert(next).inserted { todo.append(next) }
    }
    return closed
  }
}
