import StudyModel
import TestSupport

/// Everything that several devices said about one page and about its moves, and what a machine
/// derives from a part of it.
///
/// Among it are retractions of anything, also of each other, and numbers that two copies of one
/// database gave twice: each machine chooses which of the two entries has the plain name.
struct RandomJournals {
  /// What is derived, without the names that a machine chooses.
  struct Derived: Equatable {
    var fold: Fold
    /// By its index in `entries`.
    var standing: [Int]
    var retractions: [[Int]]
    var pages: [[String]]
  }

  private static let devices = ["a", "b", "c"].map { String(repeating: $0, count: 16) }
  private static let pages = (1...5).map { "k:\($0)" }

  var random: SplitMix
  private var entries: [Entry] = []
  /// The entries that each retracts or edits.
  private var names: [[Int]] = []
  /// The other entry of the same device and number.
  private var twins: [Int: Int] = [:]

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
    let count = 8 + random.below(16)
    for index in 0..<count {
      names.append((0..<3).map { _ in random.below(count) })
      let isTwin = index > 0 && twins[index - 1] == nil && random.below(6) == 0
      if isTwin { (twins[index], twins[index - 1]) = (index - 1, index) }
      entries.append(entry(index, twin: isTwin ? entries[index - 1] : nil))
    }
  }

  /// Some of the entries, in any order.
  mutating func part() -> [Int] {
    let share = 1 + random.below(9)
    var part: [Int] = []
    for index in entries.indices where random.below(10) < share { part.append(index) }
    return part.shuffled(using: &random)
  }

  /// What a machine derives that hears those entries in that order: of two of one number, the one that
  /// comes first has the plain name.
  func derived(_ heard: [Int]) -> Derived {
    var ids = entries.map(\.id)
    var isKnown = [Bool](repeating: false, count: entries.count)
    for index in heard where !isKnown[index] {
      isKnown[index] = true
      guard let twin = twins[index], isKnown[twin] else { continue }
      ids[index] = fork(index)
    }
    // A name that nobody has here: each entry that is not known yet needs one of its own.
    for (index, twin) in twins where !isKnown[index] && (isKnown[twin] || twin < index) {
      ids[index] = fork(index)
    }
    let said = heard.map { index in
      var entry = entries[index]
      entry.id = ids[index]
      entry.action = action(index, ids)
      return entry
    }
    let indices = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let standing = Fold.standing(said)
    var fold = Fold(standing: standing)
    for number in fold.notes.indices {
      fold.notes[number].id = entries[indices[fold.notes[number].id]!].id
      fold.notes[number].original = entries[indices[fold.notes[number].original]!].id
      fold.notes[number].edits = fold.notes[number].edits.map { entries[indices[$0]!].id }
    }
    let moves = standing.compactMap { entry in
      if case .moved(let key) = entry.action { (from: entry.itemKey, to: key) } else { nil }
    }
    return Derived(
      fold: fold, standing: standing.map { indices[$0.id]! },
      retractions: Fold.retractions(said).map { [indices[$0.retracted]!, indices[$0.by]!] },
      pages: Moves(moves).pages)
  }

  private func fork(_ index: Int) -> Entry.ID {
    let id = entries[index].id
    return Entry.ID(device: "\(id.device).\(entries[index].tie)", seq: id.seq)
  }

  /// - Parameter twin: the entry whose number it has too.
  private mutating func entry(_ index: Int, twin: Entry?) -> Entry {
    // Few readings of the clock, so that the names decide often.
    let wall = Instant(milliseconds: Int64(random.below(12)) * 86_400_000)
    var entry = Entry(
      id: twin?.id
        ?? Entry.ID(device: Self.devices.randomElement(using: &random)!, seq: Int64(index + 1)),
      clock: Clock(wall: wall, counter: Int64(random.below(2))),
      at: wall + .days(Int64(random.below(5)) - 2), zone: 60 * (random.below(5) - 2),
      command: Int64(index), itemKey: Self.pages.randomElement(using: &random)!,
      action: .unknown)
    if let twin, Bool.random(using: &random) { entry.clock = twin.clock }
    // Different for every line, as a hash is.
    entry.tie = String(index % 10) + String(index / 10)
    kinds.append(random.below(22))
    values.append(random.below(1000))
    return entry
  }

  private var kinds: [Int] = []
  private var values: [Int] = []

  private func action(_ index: Int, _ ids: [Entry.ID]) -> Entry.Action {
    let (value, day) = (values[index], Instant(milliseconds: Int64(values[index] % 9) * 86_400_000))
    let named = names[index].map { ids[$0] }
    let position = Position.percent(value % 100)
    let tag = Tag(normalised: "t\(value % 3)")
    return switch kinds[index] {
    case 0: .opened
    case 1: .stopped(position)
    case 2: .done()
    case 3: .done(at: day, minutes: value)
    case 4: .done(at: value % 2 == 0 ? day : nil, byList: true)
    case 5: .skipped(because: value % 2 == 0 ? "why \(value)" : nil)
    case 6: .parked(until: Day(number: value))
    case 7:
      .written(
        [.reading, .skipped, .parked][value % 3], at: value % 2 == 0 ? day : nil, position: position
      )
    case 8: .planned(week: value)
    case 9: .note("note \(value)", at: position)
    case 10: .revised(named[0], edits: Array(named[1...]), value % 4 == 0 ? nil : "edit \(value)")
    case 11: .titled("title \(value)")
    case 12: .kindSet(Kind.allCases[value % Kind.allCases.count])
    case 13: .estimated(value)
    case 14: .tagged(tag, value % 2 == 0)
    case 15: .added(address: "https://a.example/\(value)", title: nil, topic: "")
    case 16: .moved(to: Self.pages[value % 5])
    case 17: value % 2 == 0 ? .renamed(tag) : .focused("words \(value)")
    case 18: value % 2 == 0 ? .scheduled : .graded(Grade.allCases[value % 4])
    case 19: .unknown
    default: .retract(named[0])
    }
  }
}
