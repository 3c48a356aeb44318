import Foundation
public import StudyModel
import StudyService
public import StudyStorage

/// A generated in-memory library with everything that a filter can ask about, and with what the
/// person did in it.
public final class FilterWorld {
  public let store: Store
  public private(set) var now = Instant(rfc3339: "2025-11-03T08:00:00Z")!
  private let folder: TemporaryFolder
  private var random: SplitMix
  private var texts: [[String]] = []

  /// The day on which filters are evaluated.
  public var today: Day { Day(now) }

  public init(seed: UInt64) throws {
    store = try Store.inMemory()
    folder = try TemporaryFolder()
    random = SplitMix(seed: seed)
    texts = (0..<3).map { list in (0..<random.below(12) + 4).map { _ in line(of: list) } }
    try importing()
    for _ in 0..<random.below(30) + 20 {
      now = now + .days(Int64(random.below(6))) + Int64(random.below(20)) * 3_600_000
      try act()
    }
    // Some lines move, some go, some are new.
    texts = texts.map { lines in lines.filter { _ in random.below(5) > 0 } }
    texts[0] += (0..<random.below(4)).map { _ in line(of: 0) }
    now = now + .days(Int64(random.below(20)))
    try importing()
    for _ in 0..<5 { try act() }
    now = now + .days(Int64(random.below(10)))
  }

  private func importing() throws {
    for (index, lines) in texts.enumerated() {
      let topics = ["# Lambda Queues", "## Café & Straße", "# 一 Topic"]
      var text = "---\ntitle: List \(["Alpha", "Beta", "Gamma"][index])\n---\n"
      for (number, line) in lines.enumerated() {
        if number % 4 == 0 { text += "\n\(topics[(number / 4) % 3])\n\n" }
        text += line + "\n"
      }
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder.path)/part-\(index).md"))
    }
    _ = try Importer(now: now).run(["."], in: folder.path, into: store)
  }

  private func line(of list: Int) -> String {
    let page = random.below(30)
    let address = one(of: [
      "https://a.example/page/\(page)", "https://www.youtube.com/watch?v=x\(page)",
      "https://docs.b.example/\(page)",
    ])
    let tags = one(of: [
      "", "", "[MUST_SEE] ", "[MY NEXT] ", "[**TODO**] ", "[MAKE_NOTES] ", "[CAFÉ] ",
    ])
    let title =
      one(of: ["Lambda", "Queues", "Straßen", "Café", "Endpoints", "See"]) + " "
      + one(of: [
        "queue", "must", "一", "string", "topic", "機械学習の本", "C++", "foobar+", "foobar1", "ﬁn",
      ]) + " \(page)"
    let author = one(of: ["", "", " by Tom Adamski", " by Åsa Ådams and K. Lambda"])
    if random.below(8) == 0 { return "- \(address)" }
    let note =
      random.below(4) == 0
      ? "\n  \(one(of: ["a note on queues", "Straße, café", "zzz", "カナ"]))" : ""
    return "- [\(tags)\(title)\(author)](\(address))\(note)"
  }

  /// One action of a person on one item.
  private func act() throws {
    let last = try store.read { try $0.lastItemID() }
    let item = ["\(random.below(Int(last)) + 1)"]
    let reading = Marks(store: store, now: now)
    var changes = Editing.Changes()
    switch random.below(12) {
    case 0, 1: _ = try reading.done(item)
    case 2: _ = try reading.done(item, on: today + -random.below(40))
    case 3, 4: _ = try reading.open(item)
    case 5: _ = try reading.skip(item)
    case 6, 7: _ = try reading.park(item, until: today + random.below(60) + 1)
    case 8:
      _ = try Notes(store: store, now: now).add(one(of: ["Café note", "see string"]), to: item)
    case 9: changes.tags = [one(of: [Tag("todo")!, Tag("CDK")!, Tag("make-notes")!])]
    case 10: changes.withoutTags = [one(of: [Tag("must_see")!, Tag("todo")!])]
    default:
      changes.minutes = one(of: [15, 16, 100])
      changes.kind = one(of: [nil, .video, .docs])
      changes.title = one(of: [nil, nil, "Lambda by hand"])
    }
    if changes.tags + changes.withoutTags != [] || changes.minutes != nil {
      _ = try Editing(store: store, now: now).edit(item, changes)
    }
  }

  private func one<Element>(of choices: [Element]) -> Element {
    choices[random.below(choices.count)]
  }

  /// Every item as a filter sees it, collected from the queries of the screens.
  public func subjects() throws -> [FilterSubject] {
    try store.read { snapshot in
      let items = try snapshot.fetchItems(addedAfter: 0)
      let listed = try snapshot.filterListed(items.map(\.id))
      let newest = items.filter { listed.contains($0.id) }.map(\.addedAt).max()
      return try items.map { item in
        try subject(item, isNew: listed.contains(item.id) && item.addedAt == newest, snapshot)
      }
    }
  }

  private func subject(
    _ item: Item, isNew: Bool, _ snapshot: Snapshot
  ) throws -> FilterSubject {
    let postings = try snapshot.fetchPostings(of: item.id)
    let lists = try snapshot.fetchLists()
    let outline = try snapshot.fetchOutline()
    let notes = try snapshot.fetchNotes(of: item.id).map(\.text)
    let keys = try snapshot.fetchKeys(of: [item.id]).map(\.key)
    let edits = Fold(try snapshot.fetchStanding(of: [item.id])[item.id] ?? []).edits
    let own = Set(postings.map(\.topic.id.list))
    let above = outline.filter { outlined in
      postings.contains { outlined.span.contains($0.topic.id) }
    }
    return FilterSubject(
      id: item.id, titles: [item.title] + postings.filter { !$0.isUntitled }.map(\.title),
      topics: above.map(\.topic.title), tags: try snapshot.fetchTags(of: item.id).map(\.tag),
      kind: item.kind, status: try snapshot.fetchStatuses([item.id])[item.id] ?? Status(),
      lists: own,
      listNames: lists.filter { own.contains($0.id) }.flatMap { [$0.title, $0.place] },
      authors: try lists.flatMap { try snapshot.fetchFacts(ofList: $0.id) }
        .filter { $0.item == item.id }.flatMap(\.facts.authors),
      keys: [item.key] + keys.filter { $0 != item.key }, address: item.address,
      notes: postings.map(\.note) + notes, hasOwnNote: !notes.isEmpty,
      isUntitled: !postings.isEmpty && postings.allSatisfy(\.isUntitled) && edits.title == nil,
      headings: Set(postings.compactMap(\.heading)),
      isAside: !postings.isEmpty && postings.allSatisfy { $0.asideReason != nil },
      minutes: edits.minutes ?? postings.lazy.compactMap(\.minutes).first
        ?? item.kind.usualMinutes, added: Day(item.addedAt), isNew: isNew)
  }
}
