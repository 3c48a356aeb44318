/// Which items are meant: those that fit a filter on a day, out of what is
/// shown.
public struct Selection: Equatable, Sendable {
  /// What is shown of all that fits.
  public enum Scope: Sendable {
    /// What stands in a list and is neither done, skipped nor out of sight.
    case open
    /// What stands in a list.
    case listed
    /// What no list has any more too.
    case everything
  }

  public var filter: Filter
  public var scope: Scope
  public var today: Day
  /// How long an item of each kind probably takes, unless the person says.
  public var minutes: [Kind: Int]

  public init(_ filter: Filter, in scope: Scope, on today: Day, minutes: [Kind: Int]) {
    self.filter = filter
    self.scope = scope
    self.today = today
    self.minutes = minutes
  }
}

extension Filter {
  /// Whether it says itself which states are wanted, so that what is done or
  /// skipped is not left out.
  public var speaksOfState: Bool {
    flags.contains { $0.state != nil } || fields.contains(.status) || fields.contains(.done)
  }

  /// Whether it asks for what no list has any more.
  public var speaksOfGone: Bool { flags.contains(.gone) }

  /// Whether it asks how long things take, for which the person's own times
  /// count.
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
