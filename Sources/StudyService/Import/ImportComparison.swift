internal import ReadingList
import StudyModel
import StudyStorage

/// What the lists say about each item before and after an import.
struct ImportComparison {
  private var listedBefore: Set<Item.ID> = []
  /// For the items about which some list changed.
  private var before: [Item.ID: Set<PostingFacts>] = [:]
  private var after: [Item.ID: Set<PostingFacts>] = [:]
  /// For each list known before, the titles of those items before and after.
  private var titlesBefore: [Int64: [Item.ID: String]] = [:]
  private var titlesAfter: [Int64: [Item.ID: String]] = [:]
  /// The first list that differs about each of those items.
  private var lists: [Item.ID: Int64] = [:]
  /// All that the list being read said before, and says now.
  private var said: [Item.ID: Set<PostingFacts>] = [:]
  private var says: [Item.ID: Set<PostingFacts>] = [:]

  mutating func wasListed(_ item: Item.ID) { listedBefore.insert(item) }

  mutating func before(_ item: Item.ID, _ facts: PostingFacts) {
    listedBefore.insert(item)
    said[item, default: []].insert(facts)
  }

  mutating func after(_ item: Item.ID, _ facts: PostingFacts) {
    says[item, default: []].insert(facts)
  }

  /// Keeps only what differs in one list: most of a list is unchanged, and an import of many
  /// lists cannot hold all their content.
  mutating func end(list: Int64) {
    for (item, facts) in said where says[item] != facts {
      before[item, default: []].formUnion(facts)
      titlesBefore[list, default: [:]][item] = facts.map(\.title).min()
      if lists[item] == nil { lists[item] = list }
    }
    for (item, facts) in says where said[item] != facts {
      after[item, default: []].formUnion(facts)
      titlesAfter[list, default: [:]][item] = facts.map(\.title).min()
      if lists[item] == nil { lists[item] = list }
    }
    (said, says) = ([:], [:])
  }

  /// Takes what was said of two items for said of one.
  mutating func merge(_ item: Item.ID, into kept: Item.ID) {
    if listedBefore.remove(item) != nil { listedBefore.insert(kept) }
    if let facts = before.removeValue(forKey: item) { before[kept, default: []].formUnion(facts) }
    if let facts = after.removeValue(forKey: item) { after[kept, default: []].formUnion(facts) }
    if let list = lists.removeValue(forKey: item), lists[kept] == nil { lists[kept] = list }
    for list in titlesBefore.keys {
      if let title = titlesBefore[list]?.removeValue(forKey: item) {
        titlesBefore[list]?[kept] = title
      }
    }
    for list in titlesAfter.keys {
      if let title = titlesAfter[list]?.removeValue(forKey: item) {
        titlesAfter[list]?[kept] = title
      }
    }
  }

  /// The new items that are known ones under a new address: in one list, exactly one item lost
  /// its last posting and exactly one was added, and both have the same title with at least two
  /// words that say something.
  mutating func readdressed(
    _ snapshot: Snapshot, lastOldItem: Int64
  ) throws -> [(new: Item.ID, old: Item.ID)] {
    let gone = Set(before.keys).subtracting(try snapshot.filterListed(before.keys))
    guard !gone.isEmpty else { return [] }
    var pairs: [Item.ID: Item.ID] = [:]
    for (list, titles) in titlesAfter {
      let came = Self.byTitle(titles.filter { $0.key.rawValue > lastOldItem })
      let went = Self.byTitle((titlesBefore[list] ?? [:]).filter { gone.contains($0.key) })
      for (title, new) in came where new.count == 1 {
        if let old = went[title], old.count == 1 { pairs[new[0]] = old[0] }
      }
    }
    // An item that matches two is left alone.
    let counts = Dictionary(grouping: pairs.values, by: \.self)
    let found = pairs.filter { counts[$0.value]?.count == 1 }.sorted { $0.key < $1.key }
    for (new, old) in found {
      after[old] = after.removeValue(forKey: new)
      lists[old] = lists[new]
    }
    return found.map { ($0.key, $0.value) }
  }

  private static func byTitle(_ titles: [Item.ID: String]) -> [[String]: [Item.ID]] {
    Dictionary(
      grouping: titles.keys.filter { !GenericTitle.isGeneric(titles[$0] ?? "") },
      by: { WordPattern.words(of: titles[$0] ?? "") }
    ).filter { $0.key.count >= 2 }
  }

  /// Counts and describes the differences.
  ///
  /// - Parameters:
  ///   - known: the known items that the import touched, as they were before it.
  ///   - namesAll: whether each new item is named, however many there are.
  func report(
    known: [Item], pruned: Set<Item.ID>, lastOldItem: Int64, namesAll: Bool, _ snapshot: Snapshot,
    _ report: inout ImportReport
  ) throws {
    let listed = try snapshot.filterListed(known.map(\.id))
    try snapshot.forEachItem(addedAfter: lastOldItem) { item, list, title in
      try report.addNew(item, in: list, namesAll: namesAll, title)
    }
    let first = try snapshot.fetchFirstLists(of: known.map(\.id))
    let now = Dictionary(
      lastOf: try snapshot.fetchItems(known.map(\.id)).map { ($0.id, $0) })
    for item in known {
      switch (listedBefore.contains(item.id), listed.contains(item.id)) {
      case (true, false):
        report.goneItems += 1
        report.add(.gone, item, in: lists[item.id])
      case (false, true):
        report.backItems += 1
        report.add(.back, now[item.id] ?? item, in: first[item.id])
      case (true, true) where before[item.id] != after[item.id]:
        report.changedItems += 1
        for (form, text) in differences(item.id) {
          report.add(form, now[item.id] ?? item, in: lists[item.id], text)
        }
      default: break
      }
      if pruned.contains(item.id) {
        report.prunedItems += 1
        report.add(.pruned, item, in: lists[item.id])
      }
    }
  }

  private func differences(_ id: Item.ID) -> [(ImportReport.Change.Form, String)] {
    let old = before[id] ?? []
    let new = after[id] ?? []
    var found: [(ImportReport.Change.Form, String)] = []
    func compare(
      _ form: ImportReport.Change.Form, _ text: (PostingFacts) -> String
    ) {
      let (was, now) = (Set(old.map(text)), Set(new.map(text)))
      guard was != now else { return }
      let parts = [
        was.subtracting(now).sorted().map { "-\"\($0)\"" },
        now.subtracting(was).sorted().map { "+\"\($0)\"" },
      ]
      found.append((form, parts.joined().joined(separator: " ")))
    }
    compare(.moved) { $0.topicPath.joined(separator: " › ") }
    // In a list that has it no more, or has it now, everything else differs too.
    if old.isEmpty || new.isEmpty { return found }
    compare(.title) { $0.title }
    compare(.tags) { $0.tags.joined(separator: " ") }
    compare(.address) { $0.address }
    return found.isEmpty ? [(.details, "authors, notes, moment, state or length")] : found
  }
}

extension ImportReport {
  /// The most new items of a list, and the most lists, that are named: more than a screen shows.
  static let mostNamed = 30

  fileprivate mutating func addNew(
    _ item: Item.ID, in list: Int64?, namesAll: Bool, _ title: () throws -> String
  ) throws {
    newItems += 1
    lastNew = item
    let named = namedNew[list] ?? 0
    let isShown =
      named < Self.mostNamed
      && (named > 0 || namedNew.count < Self.mostNamed || list.map(knownLists.contains) == true)
    if namesAll || isShown {
      namedNew[list] = named + 1
      changes.append(
        Change(form: .new, list: list, item: item, title: try title(), text: ""))
    } else {
      unnamedNew[list, default: 0] += 1
    }
  }

  fileprivate mutating func add(
    _ form: Change.Form, _ item: Item, in list: Int64?, _ text: String = ""
  ) {
    changes.append(Change(form: form, list: list, item: item.id, title: item.title, text: text))
  }
}
