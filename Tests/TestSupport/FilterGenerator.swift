public import StudyModel

/// Makes filters of every kind from a seed.
public struct FilterGenerator {
  /// Words, whole or cut off, that a library may have.
  private static let words = [
    "lambda", "queue", "str", "Straße", "cafe", "CAFÉ", "k", "lambda queue", "must", "MUST-SEE",
    "my next", "see", "todo", "tom", "adam", "Ådams", "youtube", "example", "com", "zzz",
    "https", "list", "part", "note", "一", "endpoints", "topic", "page 3",
  ]
  /// Texts that need quotes.
  private static let odd = [
    "and", "OR", "not", "a,b", "(x)", "x)", "a:b", "topic:eks", "-x", "+x", "^x", "=x", "a\"b",
    "back\\slash", "\\\"x", "two  blanks", " x ", "a\tb", "https://a.example/x_(y)", "..a", "7d..",
    "c++", "x\\",
  ]
  private static let absolute: [WrittenDay] = [
    .year(2024), .month(2025, 11), .month(2026, 4), .day(Day("2026-05-10")!), .month(2026, 5),
    .year(2026),
  ]
  private static let relative: [WrittenDay] = [
    .away(2, .years), .word(.lastYear), .away(5, .months), .away(3, .weeks), .word(.lastWeek),
    .away(3, .days), .word(.yesterday), .word(.today), .word(.thisWeek), .word(.thisMonth),
    .word(.tomorrow), .word(.nextWeek), .word(.nextMonth),
  ]

  private var random: SplitMix
  private let isOdd: Bool

  /// - Parameter isOdd: also uses texts that are hard to write.
  public init(seed: UInt64, isOdd: Bool) {
    random = SplitMix(seed: seed)
    self.isOdd = isOdd
  }

  public mutating func filter(depth: Int = 4) -> Filter {
    switch random.below(depth > 0 ? 10 : 4) {
    case 0: Filter(.text(text()))
    case 1, 2, 3: Filter(.term(term()))
    case 4, 5, 6: Filter(.every(parts(depth)))
    case 7, 8: Filter(.any(parts(depth)))
    default: Filter(.not(filter(depth: depth - 1)))
    }
  }

  private mutating func parts(_ depth: Int) -> [Filter] {
    (0..<random.below(3) + 2).map { _ in filter(depth: depth - 1) }
  }

  private mutating func term() -> FilterTerm {
    let field = one(of: FilterField.allCases)
    let isExact = random.below(4) == 0
    let values = (0..<(random.below(4) == 0 ? 3 : 1)).map { _ in value(of: field, isExact) }
    return FilterTerm(field, isExact: isExact, values)
  }

  private mutating func value(of field: FilterField, _ isExact: Bool) -> FilterValue {
    switch field.sort {
    case .words: .text(text())
    case .kind:
      .text(isExact ? one(of: Kind.allCases).rawValue : one(of: ["a", "VID", "w", "docs"]))
    case .state:
      .text(isExact ? one(of: Status.State.allCases).rawValue : one(of: ["un", "read", "D", "s"]))
    case .flag: .text(one(of: FilterFlag.allCases).word)
    case .days: days()
    case .numbers: numbers(of: field)
    }
  }

  private mutating func days() -> FilterValue {
    let pool = random.below(2) == 0 ? Self.absolute : Self.relative
    let first = random.below(pool.count)
    let last = first + random.below(pool.count - first)
    switch random.below(4) {
    case 0: return .days(pool[first], pool[first])
    case 1: return .days(pool[first], nil)
    case 2: return .days(nil, pool[last])
    default: return .days(pool[first], pool[last])
    }
  }

  private mutating func numbers(of field: FilterField) -> FilterValue {
    let first = field == .minutes ? one(of: [1, 15, 16, 45, 100, 120]) : random.below(30)
    switch random.below(4) {
    case 0: return .numbers(first, first)
    case 1: return .numbers(first, nil)
    case 2: return .numbers(nil, first)
    default: return .numbers(first, first + random.below(10))
    }
  }

  private mutating func text() -> String {
    isOdd && random.below(3) == 0 ? one(of: Self.odd) : one(of: Self.words)
  }

  private mutating func one<Element>(of choices: [Element]) -> Element {
    choices[random.below(choices.count)]
  }
}
