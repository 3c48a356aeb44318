import Presentation
import StudyModel
import StudyService
import Terminal

/// What an import changed, by list: all of it, or as much as there is room for.
struct ImportChanges {
  typealias Change = ImportReport.Change

  /// The least that a list is shown with: itself and three items.
  private static let fewestOfList = 4

  /// The changes of one list.
  private struct Group {
    var name: String
    var items: [Entry] = []
    /// How many more are new.
    var unnamed = 0
  }

  /// The changes of one item.
  private struct Entry {
    var sort: ItemChange
    var changes: [Change]
  }

  private let appearance: Appearance
  private let column: Int
  private var groups: [Group] = []

  /// - Parameter sorts: what is shown.
  init(
    _ report: ImportReport, _ appearance: Appearance, only sorts: [ItemChange] = ItemChange.allCases
  ) {
    self.appearance = appearance
    column = ItemLine.column(for: report.changes.map(\.item) + [report.lastNew].compactMap(\.self))
    // A forgotten item is also reported as gone.
    let pruned = Set(report.changes.filter { $0.form == .pruned }.map(\.item))
    let changes = report.changes.filter {
      sorts.contains(ItemChange($0.form)) && !($0.form == .gone && pruned.contains($0.item))
    }
    // Lists known before come first: their changes say more than a new list.
    let unnamed = sorts.contains(.new) ? report.unnamedNew : [:]
    var groups = Dictionary(grouping: changes, by: \.list)
    for list in unnamed.keys { groups[list, default: []] += [] }
    let byList = groups.sorted { a, b in
      func rank(_ list: Int64?) -> (Int, Int64) {
        guard let list else { return (2, 0) }
        return (report.knownLists.contains(list) ? 0 : 1, list)
      }
      return rank(a.key) < rank(b.key)
    }
    for (list, changes) in byList {
      var group = Group(name: list.flatMap { report.names[$0] } ?? "in no list")
      for change in changes {
        let sort = ItemChange(change.form)
        if let last = group.items.last, last.sort == sort, last.changes[0].item == change.item {
          group.items[group.items.count - 1].changes.append(change)
        } else {
          group.items.append(Entry(sort: sort, changes: [change]))
        }
      }
      group.items = ItemChange.allCases.flatMap { sort in group.items.filter { $0.sort == sort } }
      group.unnamed = unnamed[list] ?? 0
      self.groups.append(group)
    }
  }

  /// The fewest lines that say enough: a blank one, a list with an item or two, and the rest.
  var fewest: Int { min(groups.isEmpty ? 0 : size + 1, 5) }

  private var size: Int { groups.reduce(0) { $0 + $1.items.count + $1.unnamed + 1 } }

  /// Every change, below its list.
  var all: [Text] {
    groups.flatMap { group in
      [Text(), head(group)] + group.items.flatMap(\.changes).flatMap(lines)
    }
  }

  /// The first changes of the first lists, of each sort some, in at most that many lines.
  func brief(lines most: Int) -> [Text] {
    guard !groups.isEmpty else { return [] }
    // Apart from a blank line, and what is said of the rest.
    let unnamed = groups.reduce(0) { $0 + $1.unnamed }
    let rest = size < most ? 0 : rest(groups.flatMap(\.items), unnamed).count
    let counts = counts(in: size < most ? size : most - 1 - rest)
    var lines = [Text()]
    var left = groups.dropFirst(counts.count).flatMap(\.items)
    for (group, count) in zip(groups, counts) {
      let items = Self.someOfEach(group.items, count)
      lines.append(head(group))
      lines += group.items.indices.filter(items.contains).map { line(group.items[$0]) }
      left += group.items.indices.filter { !items.contains($0) }.map { group.items[$0] }
    }
    return left.isEmpty && unnamed == 0 ? lines : lines + self.rest(left, unnamed)
  }

  /// How many items of each list to show in `room` lines: a few of as many lists as possible,
  /// then more of the first.
  private func counts(in room: Int) -> [Int] {
    var counts: [Int] = []
    var left = room
    for group in groups {
      let wanted = min(group.items.count, Self.fewestOfList - 1)
      guard wanted < left || counts.isEmpty else { break }
      let count = min(wanted, max(left - 1, 1))
      counts.append(count)
      left -= count + 1
    }
    for index in counts.indices where left > 0 {
      let more = min(left, groups[index].items.count - counts[index])
      counts[index] += more
      left -= more
    }
    return counts
  }

  /// The indices of the first items of each sort in turn.
  private static func someOfEach(_ items: [Entry], _ count: Int) -> Set<Int> {
    var queues = ItemChange.allCases.map { sort in items.indices.filter { items[$0].sort == sort } }
    var chosen: Set<Int> = []
    while chosen.count < count {
      for index in queues.indices where chosen.count < count && !queues[index].isEmpty {
        chosen.insert(queues[index].removeFirst())
      }
    }
    return chosen
  }

  private func head(_ group: Group) -> Text {
    let counts = Self.counts(group).joined(separator: ", ")
    let room = appearance.width - Text(counts).width - 2
    let name = appearance.isBounded ? ShortPath.text(group.name, width: max(room, 20)) : group.name
    return Text(name, .strong) + "  " + Text(counts, .faint)
  }

  private static func counts(_ group: Group) -> [String] {
    ItemChange.allCases.compactMap { sort in
      let count = count(sort, group.items, group.unnamed)
      return count == 0 ? nil : "\(count) \(sort.rawValue)"
    }
  }

  private static func count(_ sort: ItemChange, _ items: [Entry], _ unnamed: Int) -> Int {
    items.count { $0.sort == sort } + (sort == .new ? unnamed : 0)
  }

  private func rest(_ items: [Entry], _ unnamed: Int) -> [Text] {
    var parts: [String] = []
    for sort in ItemChange.allCases {
      let count = Self.count(sort, items, unnamed)
      guard count > 0 else { continue }
      let way = sort.way.map { " (\($0))" } ?? ""
      parts.append("\(count) \(parts.isEmpty ? "more " : "")\(sort.rawValue)\(way)")
    }
    let text = Text("and " + parts.joined(separator: ", "))
    let lines = appearance.lines(text, width: appearance.width - 2)
    return lines.map { "  " + $0 }
  }

  private func head(_ sort: ItemChange, _ item: Item.ID) -> Text {
    Text("  \(sort.sign) ") + Text(String(item.rawValue)).leftPadded(to: column) + "  "
  }

  /// An item on one line, with what changed about it.
  private func line(_ entry: Entry) -> Text {
    let head = head(entry.sort, entry.changes[0].item)
    let forms = entry.changes.map(\.form.rawValue).joined(separator: ", ")
    let what = entry.sort == .changed ? Text("  " + forms, .tag) : Text()
    let title = Text(entry.changes[0].title)
    guard appearance.isBounded else { return head + title + what }
    return head + title.truncated(to: max(appearance.width - head.width - what.width, 20)) + what
  }

  /// One change in full.
  private func lines(_ change: Change) -> [Text] {
    let head =
      head(ItemChange(change.form), change.item) + Text(change.form.rawValue, .tag).padded(to: 9)
    let text = Text(change.title + (change.text.isEmpty ? "" : "  \(change.text)"))
    let room = max(appearance.width - head.width, 20)
    return appearance.lines(text, width: room).enumerated().map {
      ($0 == 0 ? head : Text.blanks(head.width)) + $1
    }
  }
}

/// What an import did to an item.
enum ItemChange: String, CaseIterable {
  case new, changed, back, gone, forgotten

  init(_ form: ImportReport.Change.Form) {
    self =
      switch form {
      case .new: .new
      case .title, .tags, .moved, .address, .details: .changed
      case .back: .back
      case .gone: .gone
      case .pruned: .forgotten
      }
  }

  var sign: String {
    switch self {
    case .new, .back: "+"
    case .changed: "~"
    case .gone, .forgotten: "-"
    }
  }

  /// The command that shows them all; nil if none does.
  var way: String? {
    switch self {
    case .new: "study new"
    case .gone: "study list is:gone"
    case .changed, .back, .forgotten: nil
    }
  }
}
