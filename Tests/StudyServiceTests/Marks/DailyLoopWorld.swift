import SQLite
import StudyModel
import StudyService
import TestSupport

@testable import StudyStorage

/// A person working at random, in an in-memory database.
final class DailyLoopWorld {
  let world: World
  var random: SplitMix
  private var imports = 0

  convenience init(seed: UInt64) throws {
    let world = try World()
    world.store = try Store.inMemory()
    try self.init(in: world, seed: seed)
  }

  /// Begins with an import, unless there is a history already.
  init(in world: World, seed: UInt64) throws {
    self.world = world
    random = SplitMix(seed: seed)
    if try world.store.read({ try $0.fetchDevice().isEmpty || $0.fetchEntries().isEmpty }) {
      try importAList()
    }
  }

  /// Those whose derived rows are a fold of the journal alone.
  static let count = 19
  /// With those that change how tags are called.
  static let all = 20

  /// Runs a command, which may have nothing to do.
  func run(_ number: Int) throws {
    world.wait(minutes: Int64.random(in: 1...900, using: &random))
    let item = ["\(Int.random(in: 1...8, using: &random))"]
    let (store, now) = (world.store, world.now)
    do {
      switch number {
      case 0: _ = try world.marks.open(item)
      case 1: _ = try world.marks.done(item, minutes: pick([nil, 20]), note: pick([nil, "n"]))
      case 2: _ = try world.marks.skip(item, because: pick([nil, "dull"]))
      case 3: _ = try world.marks.park(item, until: Day(now) + pick([1, 9]))
      case 4: _ = try world.marks.stop(item, at: pick([.seconds(84), .page(3), .percent(40)]))
      case 5: _ = try world.marks.reopen(item)
      case 6: _ = try Notes(store: store, now: now).add(#"a \u0000 "thought""#, to: item, at: nil)
      case 7: _ = try Notes(store: store, now: now).revise(1, of: item, to: "\(now.rfc3339)")
      case 8: _ = try Notes(store: store, now: now).remove(1, of: item)
      case 9: _ = try Editing(store: store, now: now).edit(item, changes())
      case 10: _ = try Planning(store: store, now: now).plan(item)
      case 11: _ = try Planning(store: store, now: now).roll()
      case 12:
        let reviewing = Reviewing(store: store, now: now)
        _ = try pick([true, false]) ? reviewing.start(item) : reviewing.grade(item, .good)
      case 13: try focus()
      case 14:
        _ = try Additions(store: store, now: now).add(
          "https://added.example/\(Int.random(in: 1...4, using: &random))", title: nil,
          topic: pick(["", "Kafka"]), tags: [])
      case 15: _ = try Planning(store: store, now: now).remove(item)
      case 16:
        _ = try Importer(now: now, prunes: pick([true, false])).forget(
          ["one.md"], in: world.folder, from: store)
      case 17: _ = try world.marks.done(["1-4"])
      case 18: try importAList()
      default: try renameATag()
      }
    } catch {
      // A command that fails changes nothing.
      try Self.isNoFault(error)
    }
  }

  /// Undoes or redoes, if there is anything to.
  func reverse() throws {
    do {
      _ = try pick([true, false]) ? world.history.undo() : world.history.redo()
    } catch { try Self.isNoFault(error) }
  }

  /// Rethrows what no command here should meet, such as rows that cannot be stored.
  private static func isNoFault(_ error: any Error) throws {
    guard let error = error as? StudyError, error.exitCode != 65 else { throw error }
  }

  /// Receives what another machine says of pages, known here or not.
  func hear() throws {
    world.wait(minutes: Int64.random(in: 0...9, using: &random))
    let entries = try world.store.read { try $0.fetchEntries() }
    let facts = (1...Int.random(in: 1...3, using: &random)).map { _ in
      if let entry = entries.randomElement(using: &random), pick([true, false, false]) {
        return (entry.itemKey, Entry.Action.retract(entry.id))
      }
      let number = Int.random(in: 1...5, using: &random)
      if pick([true, false, false, false]) {
        let address = pick(["https://p.example/\(number)", "https://added.example/\(number)"])
        return (
          address,
          .added(
            address: address, title: pick([nil, "[TODO] Theirs"]), topic: pick(["", "Kafka"]))
        )
      }
      return (
        pick(["https://p.example/\(number)", "https://added.example/\(number)"]),
        pick([
          .opened, .done(minutes: 5), .skipped(), .note("from there"), .tagged(Tag("kafka")!, true),
          .titled("Theirs"), .estimated(9), .planned(week: 2950), .scheduled,
          .stopped(.page(3)),
          .moved(to: pick(["https://p.example/\(number + 1)", "https://added.example/1"])),
        ])
      )
    }
    try OtherMachine(world: world).says(facts)
  }

  func pick<T>(_ choices: [T]) -> T { choices.randomElement(using: &random)! }

  private func changes() -> Editing.Changes {
    var changes = Editing.Changes()
    changes.title = pick([nil, "Mine"])
    changes.kind = pick([nil, .video])
    changes.minutes = pick([nil, 50])
    changes.tags = pick([[], [Tag("kafka")!]])
    changes.withoutTags = pick([[], [Tag("MY_NEXT")!]])
    changes.isReset = pick([false, false, true])
    return changes
  }

  private func focus() throws {
    let focus = Focus(store: world.store, now: world.now)
    if pick([true, false]) { _ = try focus.set("one") } else { _ = try focus.end(nil) }
  }

  private func renameATag() throws {
    let (one, two) = (Tag("MY_NEXT")!, Tag("kafka")!)
    let (from, to) = pick([(one, two), (two, one), (one, one)])
    _ = try TagRename(store: world.store, now: world.now).rename(from, to: to)
  }

  private func importAList() throws {
    imports += 1
    var lines = ["# One"]
    for number in 1...8 where imports == 1 || pick([true, true, false]) {
      let tag = pick(["", "[MY_NEXT] "])
      lines.append(
        "- \(pick(["", "", "[x] "]))[\(tag)Page no. \(number)](https://p.example/\(number))")
      if pick([true, false, false]) { lines.append("\n## Topic \(number)\n") }
    }
    try world.write(lines.joined(separator: "\n") + "\n", to: "one.md")
    _ = try Importer(now: world.now, prunes: pick([true, false])).run(
      ["one.md"], in: world.folder, into: world.store)
  }

  /// The number of commands that can be undone.
  func commands() throws -> Int {
    try world.store.database.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM command WHERE state = 'applied'") ?? 0
    }
  }

  /// Every row of every table except the journal's own; see `World.logicalDump`.
  func dump() throws -> [String] {
    try world.store.database.read { db in
      try Self.tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table): \($0)" }.sorted()
      }
    }
  }

  private static let tables = [
    "list", "list_tag", "topic", "item", "alias", "posting", "posting_tag", "posting_author",
    "attachment", "aside", "status", "note", "edit", "own_tag", "focus", "agenda",
  ]
}
