/// Where in an item the person is or stopped.
public enum Position: Equatable, Sendable {
  case seconds(Int)
  case page(Int)
  case percent(Int)

  /// As the journal keeps it: `t:84`, `p:30`, `%:40`.
  public var stored: String {
    switch self {
    case .seconds(let count): "t:\(count)"
    case .page(let number): "p:\(number)"
    case .percent(let number): "%:\(number)"
    }
  }

  public init?(stored: String) {
    guard let number = Int(stored.dropFirst(2)) else { return nil }
    switch stored.prefix(2) {
    case "t:": self = .seconds(number)
    case "p:": self = .page(number)
    case "%:": self = .percent(number)
    default: return nil
    }
  }
}
