/// How the person's lists are to be read, by patterns of their paths.
public struct ImportRules: Equatable, Sendable {
  /// The rules of one pattern.
  struct Part: Equatable, Sendable {
    let pattern: String
    var rules: ListRules
  }

  /// In the order of the person's file: a later one wins where both speak.
  private(set) var parts: [Part] = []

  public init() {}

  public var isEmpty: Bool { parts.isEmpty }

  /// What one pattern says, which is nothing unless it was set.
  public subscript(pattern: String) -> ListRules {
    get { parts.first { $0.pattern == pattern }?.rules ?? ListRules() }
    set {
      if let index = parts.firstIndex(where: { $0.pattern == pattern }) {
        parts[index].rules = newValue
      } else {
        parts.append(Part(pattern: pattern, rules: newValue))
      }
    }
  }

  /// What the patterns that fit say together.
  public func rules(where fits: (String) -> Bool) -> ListRules {
    parts.reduce(into: ListRules()) { all, part in
      if fits(part.pattern) { all.add(part.rules) }
    }
  }
}

extension ListRules {
  fileprivate mutating func add(_ other: ListRules) {
    marks.merge(other.marks) { $1 }
    columns.merge(other.columns) { $1 }
    plainEntries = other.plainEntries ?? plainEntries
    kind = other.kind ?? kind
  }

  /// Tells rules apart, and outlives the run; 0 for those that say nothing.
  public var fingerprint: UInt64 {
    if self == ListRules() { return 0 }
    let lines =
      marks.map { "mark \($0) \($1?.rawValue ?? "")" }
      + columns.map { "column \($0) \($1?.rawValue ?? "")" }
      + ["plain \(plainEntries.map { "\($0)" } ?? "")", "kind \(kind?.rawValue ?? "")"]
    // By bytes: the order of strings may change with Unicode's tables.
    let text = lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\n")
    return UInt64(bitPattern: Fingerprint(Array(text.utf8)).value)
  }
}
