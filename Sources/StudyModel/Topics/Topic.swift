/// A heading of a list, or the list itself.
public struct Topic: Equatable, Sendable {
  /// The list, and the topic's index in document order; ordinal 0 is the list.
  public struct ID: Hashable, Comparable, Sendable {
    public let list: Int64
    public let ordinal: Int
    public init(list: Int64, ordinal: Int) {
      self.list = list
      self.ordinal = ordinal
    }
    public static func < (a: ID, b: ID) -> Bool { (a.list, a.ordinal) < (b.list, b.ordinal) }
  }

  public var id: ID
  public var number: String
  public var title: String
  /// The number of topics above it, the list included.
  public var depth: Int

  public init(id: ID, number: String, title: String, depth: Int) {
    self.id = id
    self.number = number
    self.title = title
    self.depth = depth
  }

  /// The title as in the list, number first.
  public var heading: String { number.isEmpty ? title : "\(number). \(title)" }
}
