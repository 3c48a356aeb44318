/// Which keys lead to one page: by the moves in the journal, and by the rules for addresses.
///
/// A move says that two keys are one page, whichever was first. So neither the order of the moves
/// nor a cycle of them matters, and all machines that have the same moves agree.
public struct Moves: Sendable {
  /// The keys of each page that has moved, those under the present rules among them, in order.
  public let pages: [[String]]
  /// The page of each of those keys.
  private let numbers: [String: Int]

  public init(_ moves: some Sequence<(from: String, to: String)>) {
    var parents: [String: String] = [:]
    func root(_ key: String) -> String {
      var key = key
      while let parent = parents[key], parent != key {
        // Halves the way for the next time.
        parents[key] = parents[parent]
        key = parent
      }
      return key
    }
    func join(_ one: String, _ other: String) {
      for key in [one, other] where parents[key] == nil { parents[key] = key }
      let (a, b) = (root(one), root(other))
      parents[max(a, b)] = min(a, b)
    }
    for (from, to) in moves where Moves.isPage(from) && Moves.isPage(to) {
      join(from, to)
      for key in [from, to] { join(key, Moves.present(key)) }
    }
    pages = Dictionary(grouping: parents.keys, by: root).values.map { $0.sorted() }
      .sorted { $0[0] < $1[0] }
    var numbers: [String: Int] = [:]
    for (number, keys) in pages.enumerated() { for key in keys { numbers[key] = number } }
    self.numbers = numbers
  }

  /// True if both keys lead to one page.
  public func areOne(_ one: String, _ other: String) -> Bool {
    let (a, b) = (Moves.present(one), Moves.present(other))
    guard a != b else { return true }
    guard let page = numbers[a] else { return false }
    return page == numbers[b]
  }

  /// The key under the present rules of a page that has a key under any.
  public static func present(_ key: String) -> String {
    key.hasPrefix("https://") ? CanonicalAddress.key(of: key) : key
  }

  private static func isPage(_ key: String) -> Bool { !key.isEmpty && Subject(key: key) == nil }
}
