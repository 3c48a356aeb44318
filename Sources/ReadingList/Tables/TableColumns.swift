public import StudyModel

/// What the columns of a table hold: said by their heads, else by what is in them.
public struct TableColumns: Equatable, Sendable {
  public struct Column: Equatable, Sendable {
    /// As written, without blanks around it.
    public var name: String
    /// Nil for a column about something else.
    public var meaning: ColumnMeaning?
    /// The state that the head names; see `ColumnHead`.
    public var state: Status.State?
    /// True for a title that only the cells show.
    public var isGuess = false
    /// True if most of those cells are links.
    var isLinked = false
  }

  public private(set) var columns: [Column]
  /// The person's own signs and words.
  public let marks: [String: Status.State?]

  /// No more rows are looked at to find the title.
  private static let sample = 200

  /// - Parameters:
  ///   - rows: The cells of the body, from which the title is found where no head says it.
  ///   - linked: The columns whose cells are links with a text of their own, which are titles
  ///     before any others.
  public init(
    heads: [String], rows: [[String]], linked: Set<Int> = [], rules: ListRules = ListRules()
  ) {
    marks = rules.marks
    var weak: [Int] = []
    columns = heads.enumerated().map { index, head in
      let name = head.collapsed
      var column = Column(name: name)
      if !rules.columns.isEmpty, let own = rules.columns[name.lowercased()] {
        column.meaning = own
        column.state = own == .finished || own == .state ? ColumnHead.read(name[...])?.state : nil
      } else if let read = ColumnHead.read(name[...]) {
        if read.isWeak { weak.append(index) } else { column.meaning = read.meaning }
        column.state = read.state
      }
      return column
    }
    keepOneTitle(or: weak, rows.prefix(Self.sample))
    if index(of: .title) == nil, !areStates { findTitle(in: rows.prefix(Self.sample), linked) }
  }

  /// The first column with that meaning.
  public func index(of meaning: ColumnMeaning) -> Int? {
    columns.firstIndex { $0.meaning == meaning }
  }

  /// True if the columns speak of items: something can be an item by them without a link.
  public var sayItems: Bool {
    index(of: .title) != nil
      && columns.contains { column in
        switch column.meaning {
        case .author, .state, .rating, .finished: true
        case .title, .address, .kind, .minutes, .pages, .tags, .notes, .number, .date, nil: false
        }
      }
  }

  /// True for a board, whose columns are states: "To do", "Doing", "Done".
  var areStates: Bool {
    columns.count > 1 && columns.allSatisfy { $0.state != nil }
  }

  /// A second title, such as "Course" beside "Title", is a column about something else. "Topic" is
  /// the title where nothing else is.
  /// A column of links that all say "video" is none.
  private mutating func keepOneTitle(or weak: [Int], _ rows: ArraySlice<[String]>) {
    let titles = columns.indices.filter { columns[$0].meaning == .title } + weak
    guard let first = titles.first else { return }
    let chosen = titles.count == 1 ? first : titles.first { speaks($0, rows) } ?? first
    for other in titles { columns[other].meaning = other == chosen ? .title : nil }
  }

  /// True if most cells of the column differ and say something.
  private func speaks(_ index: Int, _ rows: ArraySlice<[String]>) -> Bool {
    let cells = rows.compactMap { $0.indices.contains(index) ? $0[index].collapsed : nil }
      .filter(\.hasWord)
    let speaking = Set(cells.filter { !GenericTitle.isGeneric($0) })
    return speaking.count * 2 > cells.count
  }

  /// The title is the first column of which most cells have letters and differ.
  private mutating func findTitle(in rows: ArraySlice<[String]>, _ linked: Set<Int>) {
    let speaking = columns.indices.filter { index in
      guard columns[index].meaning == nil || columns[index].meaning == .address else {
        return false
      }
      let cells = rows.lazy.compactMap { $0.indices.contains(index) ? $0[index].collapsed : nil }
        .filter { !$0.isEmpty && Address($0).form == .none || $0.contains(" ") }
      let lettered = cells.filter { $0.unicodeScalars.contains(where: \.properties.isAlphabetic) }
      return lettered.count * 2 > rows.count && Set(lettered).count * 2 > lettered.count
    }
    let found = speaking.first(where: linked.contains) ?? speaking.first
    guard let found, columns[found].meaning == nil || linked.contains(found) else { return }
    columns[found].meaning = .title
    columns[found].isGuess = true
    columns[found].isLinked = linked.contains(found)
  }
}
