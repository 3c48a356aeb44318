/// A row that also has what the lists say of its item.
public protocol DescribedRow: ItemRow {
  /// These are nil if nobody asked for them.
  var tags: [String]? { get }
  var authors: [String]? { get }
  var topics: [String]? { get }
}

extension DescribedRow {
  static var facts: [Column<Self>] {
    [
      Column("tags") { $0.tags }, Column("authors") { $0.authors }, Column("topics") { $0.topics },
    ]
  }
}
