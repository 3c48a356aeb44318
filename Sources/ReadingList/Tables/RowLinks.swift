internal import StudyModel

/// Which link of a row is the item.
enum RowLinks {
  /// The link in the title's cell, else of the column of addresses, else the first that is not
  /// code, slides or a tweet.
  static func item(of links: [[Link]], _ columns: TableColumns) -> (column: Int, link: Link)? {
    let order = links.indices.sorted { (rank($0, columns), $0) < (rank($1, columns), $1) }
    let isTitled = columns.index(of: .title).map { !columns.columns[$0].isGuess } ?? false
    var rest: (Int, Link)?
    for column in order {
      // A link in the column of authors leads to a person.
      if isTitled, rank(column, columns) > 3 { continue }
      for link in links[column] where isItem(link.target.form) {
        if !isBeside(link) || rank(column, columns) < 2 { return (column, link) }
        if rest == nil { rest = (column, link) }
      }
    }
    return rest
  }

  private static func rank(_ index: Int, _ columns: TableColumns) -> Int {
    guard columns.columns.indices.contains(index) else { return 2 }
    return switch columns.columns[index].meaning {
    case .title: columns.columns[index].isGuess && !columns.columns[index].isLinked ? 2 : 0
    case .address: 1
    case nil, .kind, .number, .date, .minutes, .pages, .state, .finished, .rating: 2
    case .notes, .tags: 3
    case .author: 4
    }
  }

  private static func isItem(_ form: Address.Form) -> Bool {
    switch form {
    case .web, .mistyped, .local, .list: true
    case .anchor, .other, .none: false
    }
  }

  /// True for code, slides or a tweet.
  private static func isBeside(_ link: Link) -> Bool {
    let text = link.text.trimming { !$0.isWordPart }.lowercased()
    if beside.contains(text) { return true }
    guard link.target.isWeb else { return false }
    if Hosts.site(of: link.target.host) == .twitter { return true }
    return Hosts.kind(of: link.target) == .slides
  }

  private static let beside: Set<String> = [
    "code", "source", "source code", "github", "repo", "repository", "slides", "slide", "deck",
    "tweet", "twitter", "thread", "poster", "demo", "gist", "colab", "notebook", "bibtex", "data",
    "dataset", "код", "代码", "コード", "스라이드", "slides pdf", "folien",
  ]
}
