/// Where the person is in an item, or stopped.
public enum Position: Equatable, Sendable {
  /// From the start of a recording.
  case seconds(Int)
  /// In a document, from 1.
  case page(Int)
  /// In any item, from 0 to 100.
  case percent(Int)

  /// Just under a hundred hours.
  public static let longest = 359_999
  public static let lastPage = 100_000

  /// The valid forms, for the message about an invalid one.
  public static let forms = "1:24, 1:02:03, 90s, 29m24s, 40%"

  /// The position that a word probably meant: "1.24".
  public static func nearest(to word: String) -> String? {
    let clock = word.replacing(".", with: ":")
    return clock != word && Position(clock) != nil ? clock : nil
  }

  /// True if within the bounds, as every position read here is.
  public var isValid: Bool {
    switch self {
    case .seconds(let count): (0...Self.longest).contains(count)
    case .page(let number): (1...Self.lastPage).contains(number)
    case .percent(let number): (0...100).contains(number)
    }
  }

  /// Reads a position as a person writes it: "1:24", which is minutes and seconds, "1:02:03",
  /// "84s", "29m24s", "1h2m" or "40%".
  ///
  /// Nil for anything else, including a bare number, which has no unit.
  public init?(_ written: String) {
    guard let position = Self.read(written), position.isValid else { return nil }
    self = position
  }

  private static func read(_ written: String) -> Position? {
    if written.hasSuffix("%") { return number(written.dropLast(), digits: 3).map(Self.percent) }
    if written.contains(":") { return clock(written).map(Self.seconds) }
    guard let unit = written.utf8.last, "hms".utf8.contains(unit) else { return nil }
    return WrittenSeconds.read(written[...]).map(Self.seconds)
  }

  /// The seconds of "1:24" or "1:02:03". Parts after the first have two digits and are below
  /// 60; minutes alone may be more.
  private static func clock(_ written: String) -> Int? {
    let parts = written.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, var total = number(parts[0], digits: 4) else {
      return nil
    }
    for part in parts.dropFirst() {
      guard part.utf8.count == 2, let next = number(part, digits: 2), next < 60 else { return nil }
      total = total * 60 + next
    }
    return total
  }

  /// A number of at most `digits` ASCII digits.
  private static func number(_ written: Substring, digits: Int) -> Int? {
    guard (1...digits).contains(written.utf8.count),
      written.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(written)
  }
}

extension Position: CustomStringConvertible {
  /// "1:24", "1:02:03", "page 30", "40%".
  public var description: String {
    switch self {
    case .seconds(let count):
      count < 3600
        ? "\(count / 60):\(Self.two(count % 60))"
        : "\(count / 3600):\(Self.two(count / 60 % 60)):\(Self.two(count % 60))"
    case .page(let number): "page \(number)"
    case .percent(let number): "\(number)%"
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Position {
  /// What is left of so many minutes: nil for a page, as nobody knows how many there are, and
  /// for a moment after them.
  public func left(of minutes: Int) -> Int? {
    switch self {
    case .seconds(let count): count / 60 < minutes ? minutes - count / 60 : nil
    case .page: nil
    case .percent(let number): max((minutes * (100 - number) + 99) / 100, 1)
    }
  }

  /// The journal's form: "t:84", "p:30", "%:40".
  public var stored: String {
    switch self {
    case .seconds(let count): "t:\(count)"
    case .page(let number): "p:\(number)"
    case .percent(let number): "%:\(number)"
    }
  }

  /// The inverse of `stored`; nil for a text that `stored` never returns for a position within
  /// the bounds.
  public init?(stored: String) {
    guard let number = Self.number(stored.dropFirst(2), digits: 6) else { return nil }
    let position: Position
    switch stored.prefix(2) {
    case "t:": position = .seconds(number)
    case "p:": position = .page(number)
    case "%:": position = .percent(number)
    default: return nil
    }
    guard position.isValid, position.stored == stored else { return nil }
    self = position
  }
}
