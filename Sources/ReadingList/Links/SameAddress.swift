import StudyModel

/// Finds wrong pastes: an address under the title of another page.
///
/// People also describe a page in their own words, name a part of it, or write what to do with
/// it. So two titles that have nothing in common are not enough: there must be a sign that one of
/// them is a page's own title.
public enum SameAddress {
  /// A posting and the list that it is in.
  public struct Place {
    public var list: Int
    public var posting: Posting

    public init(list: Int, posting: Posting) {
      self.list = list
      self.posting = posting
    }
  }

  static func warnings(_ postings: [Posting]) -> [ListWarning] {
    wrongPastes(postings.map { Place(list: 0, posting: $0) }).map { wrong, right in
      ListWarning(
        rule: .sameAddress, line: postings[wrong].line,
        message: "same address as :\(postings[right].line) with another title; a wrong paste?")
    }
  }

  /// The places whose title is not that of their address, in order, each with one whose title is.
  public static func wrongPastes(_ places: [Place]) -> [(wrong: Int, right: Int)] {
    var pages: [String: [Named]] = [:]
    let titles = OwnAddresses(places)
    var found: [(wrong: Int, right: Int)] = []
    // Most pages stand in one place.
    var counts: [String: Int] = [:]
    let named = places.indices.filter { isNamed(places[$0].posting) }
    for index in named { counts[places[index].posting.key, default: 0] += 1 }
    for index in named {
      let key = places[index].posting.key
      guard counts[key, default: 0] > 1 else { continue }
      let new = Named(index, places[index])
      var known = pages[key, default: []]
      if let same = known.firstIndex(where: { !$0.words.isUnrelated(to: new.words) }) {
        // The nearest line counts.
        known[same].list = new.list
        known[same].line = new.line
      } else if let (old, isNew) = known.indices.lazy.compactMap({ old in
        isNewWrong(new, known[old], titles).map { (old, $0) }
      }).first {
        found.append(
          isNew ? (wrong: index, right: known[old].index) : (wrong: known[old].index, right: index))
        if !isNew { known[old] = new }
      } else if known.count < mostTitles {
        known.append(new)
      }
      pages[key] = known
    }
    return found.sorted { $0.wrong < $1.wrong }
  }

  /// How many titles of one page are compared.
  private static let mostTitles = 20
  /// Lines this near are compared without another sign: nobody lists a page twice in a row.
  private static let nearestLines = 10

  /// A part of a recording has a title of its own, and a bare address has none.
  private static func isNamed(_ posting: Posting) -> Bool {
    !posting.address.isEmpty && posting.moment == nil && !posting.isUntitled
  }

  /// Which of two unrelated titles is wrong; nil if neither seems to be.
  private static func isNewWrong(_ new: Named, _ old: Named, _ titles: OwnAddresses) -> Bool? {
    guard !(new.fits && old.fits) else { return nil }
    let isNew = !new.fits
    let (wrong, right) = isNew ? (new, old) : (old, new)
    guard wrong.isTitle, right.isTitle || right.fits else { return nil }
    let isNear =
      new.list == old.list && new.topic == old.topic && abs(new.line - old.line) <= nearestLines
    return isNear || wrong.isByOthers(than: right) || titles.hasOther(wrong) ? isNew : nil
  }

  /// A title of an address. What few of them are asked for is found out when it is.
  fileprivate final class Named {
    let index: Int
    let key: String
    let topic: Int?
    let words: TitleWords
    /// True if the address has words of the title.
    lazy var fits = words.fits(posting.address)
    /// False for what is only a remark of the person: words before a bare address are their own.
    lazy var isTitle =
      words.words.count > 1 && !posting.writtenTitle.contains(posting.address)
      && !PassingTitle.isPassing(posting.title)
    private lazy var authors = Set(posting.authors.map { $0.lowercased() })
    private let posting: Posting
    var list: Int
    var line: Int

    init(_ index: Int, _ place: Place) {
      let posting = place.posting
      self.index = index
      key = posting.key
      topic = posting.topic
      self.posting = posting
      words = TitleWords(posting.title)
      list = place.list
      line = posting.line
    }

    /// True if it names authors, and not those of the page.
    func isByOthers(than right: Named) -> Bool {
      !authors.isEmpty
        && (right.authors.isEmpty ? right.fits && !fits : authors.isDisjoint(with: right.authors))
    }
  }

  /// The addresses that have words of their titles, looked at when first needed.
  fileprivate final class OwnAddresses {
    private let places: [Place]
    private lazy var keys: [Set<String>: String] = {
      var keys: [Set<String>: String] = [:]
      for place in places where isNamed(place.posting) {
        let words = TitleWords(place.posting.title)
        guard words.words.count > 2, words.fits(place.posting.address) else { continue }
        keys[words.words] = place.posting.key
      }
      return keys
    }()

    init(_ places: [Place]) { self.places = places }

    /// True if the title is known to be that of another address.
    func hasOther(_ named: Named) -> Bool {
      keys[named.words.words].map { $0 != named.key } ?? false
    }
  }
}

extension TitleWords {
  /// True if at least a third of the title's words stand in the path of the address.
  fileprivate func fits(_ address: String) -> Bool {
    let address = Address(address)
    let path = TitleWords("\(address.path) \(address.fragment ?? "")")
    return !words.isEmpty && !path.words.isEmpty
      && matches(in: path) * 3 >= min(words.count, path.words.count)
  }
}
