public import StudyModel
import StudyStorage

/// What may come next in a filter, as far as that is known without the database.
public struct FilterCandidates {
  public let cursor: FilterCursor

  public init(_ cursor: FilterCursor) { self.cursor = cursor }

  /// The names of fields, the values of those that take few, and words for days.
  public var known: [Candidate] {
    switch cursor.part {
    case .word: fields
    case .value(let field):
      switch field.sort {
      case .kind, .state, .flag: values(field.choices ?? [])
      case .days: values(WrittenDay.words(isAhead: false))
      case .words, .numbers: []
      }
    }
  }

  private var fields: [Candidate] {
    let typed = cursor.typed.lowercased()
    return FilterField.allCases.filter { $0.rawValue.hasPrefix(typed) }.map { field in
      Candidate(
        cursor.text(with: field.rawValue + ":"), note: field.choices?.joined(separator: " ") ?? "")
    }
  }

  private func values(_ values: [String]) -> [Candidate] {
    let typed = cursor.typed.lowercased()
    return values.filter { $0.hasPrefix(typed) }.map { Candidate(cursor.text(with: $0)) }
  }
}

extension Candidates {
  /// The values in the database of the field that is being typed.
  public func values(at cursor: FilterCursor) throws -> [Candidate] {
    guard case .value(let field) = cursor.part else { return [] }
    switch field {
    case .tag: return try tags(at: cursor)
    case .topic: return try texts(at: cursor) { try snapshot.fetchTopicTitles($0, limit: $1) }
    case .author: return try texts(at: cursor) { try snapshot.fetchAuthors($0, limit: $1) }
    case .list: return try texts(at: cursor) { try snapshot.fetchListNames($0, limit: $1) }
    case .source: return try texts(at: cursor) { try snapshot.fetchSources($0, limit: $1) }
    case .title:
      return try items(cursor.typed).filter {
        !$0.text.allSatisfy(\.isNumber) && $0.text.first != "@"
      }
      .map { Candidate(cursor.text(with: $0.text), note: $0.note) }
    case .kind, .status, .note, .url, .added, .opened, .done, .minutes, .lists, .id, .is: return []
    }
  }

  private func tags(at cursor: FilterCursor) throws -> [Candidate] {
    let typed = cursor.typed.uppercased().map { "- ".contains($0) ? "_" : $0 }
    return try snapshot.fetchTags().map(\.name).filter { $0.hasPrefix(String(typed)) }
      .prefix(Self.limit).map { Candidate(cursor.text(with: $0)) }
  }

  private func texts(
    at cursor: FilterCursor, _ fetch: (WordPattern?, Int) throws -> [String]
  ) throws -> [Candidate] {
    let pattern = WordPattern(cursor.typed)
    // Signs alone begin no word.
    guard pattern != nil || cursor.typed.isEmpty else { return [] }
    var found = CandidateSet()
    for whole in try fetch(pattern, pattern == nil ? Self.limit : Self.rowLimit) {
      for ending in PlainTitle(whole)?.endings(begunBy: cursor.typed) ?? [] {
        found.insert(cursor.text(with: ending), note: "")
      }
    }
    return found.sorted
  }
}
