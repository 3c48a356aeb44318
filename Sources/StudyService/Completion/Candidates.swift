import StudyModel
public import StudyStorage

/// Something that the person may be about to type.
public struct Candidate: Equatable, Sendable {
  /// What would stand on the command line.
  public var text: String
  /// What it stands for, as it is in the list; empty when that says no more.
  public var note: String

  public init(_ text: String, note: String = "") {
    self.text = text
    self.note = note
  }
}

/// What fits the beginning of an item, a topic or a tag.
///
/// Of a title only its words are offered, without case and accents, as the
/// finders read them: letters, digits and blanks, so that nothing in it can
/// mean anything to a shell. Each candidate begins with what was typed.
public struct Candidates {
  /// How many are offered.
  public static let limit = 200
  /// How many when nothing was typed that would narrow them.
  static let firstLimit = 20
  /// How many rows are looked at.
  static let rowLimit = 1000

  let snapshot: Snapshot

  public init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// Titles of topics and lists, from any of their words on.
  ///
  /// - Parameter words: what stands before it on the line of the same title.
  public func topics(_ typed: String, after words: [String] = []) throws -> [Candidate] {
    guard let wanted = TypedWords((words + [typed]).joined(separator: " ")) else { return [] }
    let titles = try snapshot.fetchTopicTitles(
      wanted.pattern, limit: wanted.isEmpty ? Self.limit : Self.rowLimit)
    var candidates = CandidateSet()
    for title in titles {
      let words = WordPattern.words(of: title)
      for start in wanted.isEmpty ? 0..<min(1, words.count) : words.indices {
        guard let rest = wanted.rest(of: words[start...]) else { continue }
        candidates.insert(typed + rest, note: title)
      }
    }
    return candidates.sorted
  }

  /// Tags of lists, however they are spelled.
  public func tags(_ typed: String) throws -> [Candidate] {
    let wanted = Tag(typed)?.name ?? ""
    // An underscore at the end has no place in a normal form.
    let gap = !wanted.isEmpty && "_- ".contains(typed.last ?? "x") ? "_" : ""
    guard (wanted + gap).count == typed.count else { return [] }
    return try snapshot.fetchTags().filter { $0.name.hasPrefix(wanted + gap) }
      .prefix(Self.limit).map { Candidate(typed + $0.name.dropFirst(typed.count)) }
  }
}
