import StudyModel

/// Finds titles by their words.
struct TitleSearch {
  typealias Title = (id: Item.ID, title: String)

  private let near: ([WordPattern]) throws -> [Title]

  /// - Parameter near: the titles that one of the patterns may fit.
  init(near: @escaping ([WordPattern]) throws -> [Title]) { self.near = near }

  /// The items that have a title of those words. One whose title they are
  /// comes before those whose title they begin: sign for sign, then word for
  /// word. Where nothing fits, a whole title may differ in its punctuation.
  /// Words in quotes are a whole title.
  ///
  /// - Parameter pattern: what the words mean, if not each a beginning.
  /// - Returns: whether the words are the whole title, too.
  func fits(
    _ words: String, _ pattern: WordPattern? = nil
  ) throws -> (ids: [Item.ID], isWhole: Bool) {
    guard let whole = WordPattern(words, isExact: true), let loose = WordPattern(title: words),
      let pattern = Self.isQuoted(words) ? whole : pattern ?? WordPattern(words)
    else { return ([], false) }
    let plain = Self.plain(words)
    var fitting: [Set<Item.ID>] = [[], [], [], []]
    for (id, title) in try near([pattern, loose]) {
      if pattern.fits(title) {
        fitting[Self.plain(title) == plain ? 0 : whole.fits(title) ? 1 : 2].insert(id)
      } else if loose.fits(title) {
        fitting[3].insert(id)
      }
    }
    guard let best = fitting.firstIndex(where: { !$0.isEmpty }) else { return ([], false) }
    return (fitting[best].sorted { $0.rawValue < $1.rawValue }, best != 2)
  }

  static func isQuoted(_ words: String) -> Bool {
    words.count > 2 && words.hasPrefix("\"") && words.hasSuffix("\"")
  }

  private static func plain(_ title: String) -> [Substring] {
    Folding.folded(title).split(whereSeparator: \.isWhitespace)
  }
}
