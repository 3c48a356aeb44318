/// A filter as a tree, each part with its range in the text it was read from.
///
/// `Filter(parsing:)` reads one and `description` writes it. The written text reads back as the
/// same tree, except for the ranges.
public struct Filter: Equatable, Sendable {
  public indirect enum Form: Equatable, Sendable {
    /// All of them; an empty one matches everything.
    case every([Filter])
    case any([Filter])
    case not(Filter)
    case term(FilterTerm)
    /// Words of a title, an author, a topic, a note or an address.
    case text(String)
  }

  public var form: Form
  /// Bytes of the text.
  public var place: Range<Int>

  public init(_ form: Form, at place: Range<Int> = 0..<0) {
    self.form = form
    self.place = place
  }

  /// Matches everything.
  public static let everything = Filter(.every([]))

  public var isEverything: Bool { form == .every([]) }

  /// The same tree without ranges.
  public var unplaced: Filter {
    switch form {
    case .every(let parts): Filter(.every(parts.map(\.unplaced)))
    case .any(let parts): Filter(.any(parts.map(\.unplaced)))
    case .not(let part): Filter(.not(part.unplaced))
    case .term, .text: Filter(form)
    }
  }

  /// Its terms and texts, in the order written.
  public var leaves: [Filter] {
    switch form {
    case .every(let parts), .any(let parts): parts.flatMap(\.leaves)
    case .not(let part): part.leaves
    case .term, .text: [self]
    }
  }

  /// The same filter with each text replaced.
  public func replacingTexts(_ change: (String) -> Form) -> Filter {
    switch form {
    case .every(let parts): Filter(.every(parts.map { $0.replacingTexts(change) }), at: place)
    case .any(let parts): Filter(.any(parts.map { $0.replacingTexts(change) }), at: place)
    case .not(let part): Filter(.not(part.replacingTexts(change)), at: place)
    case .term: self
    case .text(let text): Filter(change(text), at: place)
    }
  }
}

/// A condition on one field: it has one of several values.
public struct FilterTerm: Equatable, Sendable {
  public var field: FilterField
  /// Whether the text must equal the whole value, written `:=`.
  public var isExact: Bool
  /// At least one.
  public var values: [FilterValue]

  public init(_ field: FilterField, isExact: Bool = false, _ values: [FilterValue]) {
    self.field = field
    self.isExact = isExact
    self.values = values
  }
}

/// A value of a field, of the field's sort.
public enum FilterValue: Equatable, Sendable {
  case text(String)
  /// Nil is an open end; a single number is both ends.
  case numbers(Int?, Int?)
  /// Likewise.
  case days(WrittenDay?, WrittenDay?)
}
