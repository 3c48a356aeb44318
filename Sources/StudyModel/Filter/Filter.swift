/// A question about items as a tree, each part with its place in the text that
/// it was read from.
///
/// `Filter(parsing:)` reads one and `description` writes it; what is written
/// reads back as the same tree, but for the places.
public struct Filter: Equatable, Sendable {
  public indirect enum Form: Equatable, Sendable {
    /// All of them; none at all fits everything.
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

  /// What fits everything.
  public static let everything = Filter(.every([]))

  public var isEverything: Bool { form == .every([]) }

  /// The same tree, as if it had never been written.
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

  /// The same question with each text in another form.
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

/// What is asked of one field: one of several values.
public struct FilterTerm: Equatable, Sendable {
  public var field: FilterField
  /// Whether a text must be the value and no more, asked with `:=`.
  public var isExact: Bool
  /// At least one.
  public var values: [FilterValue]

  public init(_ field: FilterField, isExact: Bool = false, _ values: [FilterValue]) {
    self.field = field
    self.isExact = isExact
    self.values = values
  }
}

/// A value of a field, of the sort that the field takes.
public enum FilterValue: Equatable, Sendable {
  case text(String)
  /// A range without an end where one is nil; one number where both are it.
  case numbers(Int?, Int?)
  /// Likewise.
  case days(WrittenDay?, WrittenDay?)
}
