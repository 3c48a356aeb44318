import StudyModel
import StudyStorage

/// Finds the lists that the person means: by path, as they are shown, or by words of the title.
/// Never guesses.
struct ListFinder {
  private static let mostShown = 5

  private let lists: [ListRow]
  private let known: KnownLists
  private let folder: String

  /// - Parameter folder: what relative paths are relative to.
  init(_ snapshot: Snapshot, folder: String) throws {
    lists = try snapshot.fetchLists()
    known = try KnownLists(snapshot)
    self.folder = folder
  }

  /// The lists that those names mean, each once, and the path that each was named by: its own,
  /// or that of a folder above it.
  ///
  /// Several names that do not each mean a list may be the words of one title.
  /// - Throws: `StudyError.notFound` for a name that fits no list, or several.
  func requireLists(_ names: [String]) throws -> [(list: ListRow, named: String)] {
    var found: [(list: ListRow, named: String)] = []
    do {
      for name in names { found += try require(name) }
    } catch let error as StudyError where names.count > 1 {
      guard let lists = try? require(names.joined(separator: " ")) else { throw error }
      found = lists
    }
    var seen: Set<Int64> = []
    return found.filter { seen.insert($0.list.id).inserted }
  }

  private func require(_ name: String) throws -> [(list: ListRow, named: String)] {
    let there = name.isEmpty ? [] : try known.at(name, in: folder)
    guard there.isEmpty else { return there }
    let fitting = fitting(name)
    switch fitting.count {
    case 1: return [(fitting[0], fitting[0].path)]
    case 0:
      throw StudyError.notFound(
        "no list is \"\(name)\"",
        nearest: Nearest.word(to: name, in: lists.flatMap { [$0.place, $0.title] }, shortest: 4),
        hint: "All lists: study progress --by list")
    default:
      let names = fitting.prefix(Self.mostShown).map(shown).joined(separator: ", ")
      let more = fitting.count - Self.mostShown
      throw StudyError.notFound(
        "\"\(name)\" fits \(fitting.count) lists, so say which: \(names)"
          + (more > 0 ? " and \(more) more" : "") + ". Nothing changed")
    }
  }

  /// The lists that fit best: shown so, the end of what is shown, the same in other letters, a
  /// whole title, words.
  private func fitting(_ name: String) -> [ListRow] {
    guard let whole = WordPattern(name, isExact: true), let words = WordPattern(name) else {
      return []
    }
    let ways: [(ListRow) -> Bool] = [
      { $0.place == name }, { $0.place.hasSuffix("/" + name) }, { whole.fits($0.place) },
      { whole.fits($0.title) },
      { words.fits($0.title) }, { words.fits($0.place) },
    ]
    return ways.lazy.map { lists.filter($0) }.first { !$0.isEmpty } ?? []
  }

  private func shown(_ list: ListRow) -> String {
    let isAlone = lists.count { $0.place == list.place } == 1
    return list.root.isEmpty || isAlone ? list.place : list.path
  }
}
