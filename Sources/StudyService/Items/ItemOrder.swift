import StudyModel

/// How to sort items.
public struct ItemOrder: Sendable {
  public enum Field: String, CaseIterable, Sendable {
    case title, kind, added, opened, done, minutes, lists, id
  }

  public let field: Field
  /// Whether the order is reversed.
  public let isDown: Bool

  public init(_ field: Field, isDown: Bool = false) {
    self.field = field
    self.isDown = isDown
  }

  /// The ids of the items that `each` passes on, sorted by that field, those without a value
  /// last, equal ones in their original order. Keeps only their keys.
  func sorted(_ selections: SelectionBuilder, _ each: EachItem) throws -> [Item.ID] {
    switch field {
    case .title: try sorted(each) { NaturalOrder.Title($0.item.title) }
    case .kind: try sorted(each) { $0.item.kind.rawValue }
    case .added: try sorted(each) { $0.item.addedAt.milliseconds }
    case .opened: try sorted(each) { $0.status.openedAt?.milliseconds }
    case .done: try sorted(each) { $0.status.doneAt?.milliseconds }
    case .minutes: try sorted(each) { $0.minutes ?? selections[$0.item.kind] }
    case .lists: try sorted(each) { $0.lists }
    case .id: try sorted(each) { $0.item.id }
    }
  }

  typealias EachItem = ((ListedItem) throws -> Void) throws -> Void

  private func sorted<Key: Comparable>(
    _ each: EachItem, by key: @escaping (ListedItem) -> Key?
  ) throws -> [Item.ID] {
    // Each key is computed once; list order settles ties.
    var keyed: [(place: Int, key: Key?, id: Item.ID)] = []
    try each { keyed.append((place: keyed.count, key: key($0), id: $0.item.id)) }
    return keyed.sorted { a, b in
      switch (a.key, b.key) {
      case (let first?, let second?) where first != second:
        isDown ? first > second : first < second
      case (.some, nil): true
      case (nil, .some): false
      case (.some, .some), (nil, nil): a.place < b.place
      }
    }.map(\.id)
  }
}
