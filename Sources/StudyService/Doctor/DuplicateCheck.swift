import ReadingList
import StudyModel
import StudyStorage

/// One page under two addresses, across all lists: the same title, the same kind, and two
/// addresses that may well be one page's.
enum DuplicateCheck {
  static func findings(_ charts: [ListChart]) -> [Finding] {
    var known: [[String]: [Page]] = [:]
    return charts.enumerated().flatMap { list, chart in
      chart.document.postings.compactMap { posting in
        guard let page = Page(list, chart, posting) else { return nil }
        let pages = known[page.words, default: []]
        guard pages.count < mostAddresses, !pages.contains(where: { $0.posting.key == posting.key })
        else { return nil }
        known[page.words] = pages + [page]
        return pages.first(where: page.isPerhaps).map { other in
          chart.finding(
            .nearDuplicate, line: posting.line,
            "\"\(posting.title)\" has another address at \(other.place)")
        }
      }
    }
  }

  /// How many addresses of one title are compared.
  private static let mostAddresses = 20
  /// Shorter titles ("Introduction") are too common to say anything; on two sites, so are those
  /// of four words.
  private static let fewestWords = (onOneSite: 4, onTwo: 5)

  private struct Page {
    let posting: Posting
    let words: [String]
    let place: String
    let list: Int

    init?(_ list: Int, _ chart: ListChart, _ posting: Posting) {
      // C++ is not C.
      words =
        WordPattern.words(of: posting.title)
        + [posting.title.filter { "+#".contains($0) }].filter { !$0.isEmpty }
      guard !posting.address.isEmpty, posting.moment == nil, !posting.isUntitled,
        words.count >= fewestWords.onOneSite
      else { return nil }
      self.posting = posting
      self.list = list
      place = "\(chart.list.place):\(posting.line)"
    }

    func isPerhaps(_ other: Page) -> Bool {
      let isOneSite = site == other.site
      let authors = Set(posting.authors.map { $0.lowercased() })
      let others = Set(other.posting.authors.map { $0.lowercased() })
      // A talk and an article, or a project and its manual, are two things of one name.
      return posting.kind == other.posting.kind
        && words.count >= (isOneSite ? fewestWords.onOneSite : fewestWords.onTwo)
        && (authors.isEmpty || others.isEmpty || !authors.isDisjoint(with: others))
        && !isPart(of: other) && !other.isPart(of: self) && !isBeside(other)
        // Whoever writes both in a row knows that there are two.
        && (list != other.list || abs(posting.line - other.posting.line) > 2)
    }

    private var site: String { Address(posting.address).host }

    /// True for two parts of one site that have its name for a title: their paths go apart in
    /// words that are not of the title.
    private func isBeside(_ other: Page) -> Bool {
      guard site == other.site, !site.isEmpty else { return false }
      let (mine, its) = (Address(posting.key).folders, Address(other.posting.key).folders)
      // Two videos, two records of a database.
      if mine == its { return Address(posting.key).query != Address(other.posting.key).query }
      let common = zip(mine, its).prefix { $0 == $1 }.count
      return [mine, its].allSatisfy { folders in
        let rest = WordPattern.words(of: folders.dropFirst(common).joined(separator: " "))
          .filter { $0.count > 2 && !$0.contains(where: \.isNumber) }
        return !rest.isEmpty && Set(rest).isDisjoint(with: words)
      }
    }

    /// True for a page below the other, called by the name of the whole. Its first page is the
    /// same to a reader.
    private func isPart(of other: Page) -> Bool {
      let whole = other.posting.key + "/"
      guard posting.key.hasPrefix(whole) else { return false }
      let rest = posting.key.dropFirst(whole.count).lowercased()
      return !Self.firstPages.contains(
        rest.prefix { $0 != "." && $0 != "#" && $0 != "/" }.description)
    }

    private static let firstPages: Set<String> = [
      "getting-started", "home", "index", "intro", "introduction", "main", "overview", "readme",
      "start", "table-of-contents", "toc", "tree", "blob", "welcome",
    ]
  }
}
