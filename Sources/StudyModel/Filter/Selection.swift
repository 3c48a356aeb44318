/// The items that match a filter on a day, within a scope.
public struct Selection: Equatable, Sendable {
  /// Which of the matching items are shown.
  public enum Scope: Sendable {
    /// Items in a list that are not done, skipped or parked.
    case open
    /// Items in a list.
    case listed
    /// Also items that are no longer in any list.
    case everything
  }

  public var filter: Filter
  public var scope: Scope
  public var today: Day
  /// How long an item of each kind probably takes, if the person has not said.
  public var minutes: [Kind: Int]

  public init(_ filter: Filter, in scope: Scope, on today: Day, minutes: [Kind: Int]) {
    self.filter = filter
    self.scope = scope
    self.today = today
    self.minutes = minutes
  }
}

extension Filter {
  /// Whether the filter asks for states itself, so that done and skipped items are not left
  /// out.
  public var speaksOfState: Bool {
    flags.contains { if case .state = $0 { true } else { false } } || fields.contains(.status)
      || fields.contains(.done)
  }

  /// Whether the filter asks for items that are no longer in any list.
  public var speaksOfGone: Bool { flags.contains(.trait(.gone)) }

  /// Whether the filter asks how long things take, which depends on the person's own times.
  public var speaksOfMinutes: Bool { fields.contains(.minutes) }

  private var terms: [FilterTerm] {
    leaves.compactMap { if case .term(let term) = $0.form { term } else { nil } }
  }

  private var fields: [FilterField] { terms.map(\.field) }

  private var flags: [FilterFlag] {
    terms.filter { $0.field == .is }.flatMap(\.values).compactMap { value in
      if case .text(let text) = value { FilterFlag(written: text) } else { nil }
    }
  }
}
