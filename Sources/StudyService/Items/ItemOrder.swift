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

  /// The items sorted by that field, those without a value last, equal ones in their original
  /// order.
  func sorted(_ items: [ListedItem], _ selections: SelectionBuilder) -> [ListedItem] {
    switch field {
    case .title: sorted(items) { NaturalOrder.Title($0.item.title) }
    case .kind: sorted(items) { $0.item.kind.rawValue }
    case .added: sorted(items) { $0.item.addedAt.milliseconds }
    case .opened: sorted(items) { $0.status.openedAt?.milliseconds }
    case .done: sorted(items) { $0.status.doneAt?.milliseconds }
    case .minutes: sorted(items) { $0.minutes ?? selections[$0.item.kind] }
    case .lists: sorted(items) { $0.lists }
    case .id: sorted(items) { $0.item.id }
    }
  }

  private func sorted<Key: Comparable>(
    _ items: [ListedItem], by key: (ListedItem) -> Key?
  ) -> [ListedItem] {
    // Each key is computed once; list order settles ties.
    let keyed = items.enumerated().map { (place: $0, key: key($1), item: $1) }
    return keyed.sorted { a, b in
      switch (a.key, b.key) {
      case (let first?, let second?) where first != second:
        isDown ? first > second : first < second
      case (.some, nil): true
      case (nil, .some): false
      case (.some, .some), (nil, nil): a.place < b.place
      }
    }.map(\.item)
  }
}
