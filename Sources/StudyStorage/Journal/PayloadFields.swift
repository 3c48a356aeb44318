import Essentials
import SQLite
import StudyModel

/// The fields of one entry's payload, which another version, or another hand, may have written.
struct PayloadFields {
  /// With `EntryPayload.columns`.
  let row: NamedRow

  /// A value that this version cannot read.
  private struct Unreadable: Error {}

  /// The action of that name; nil if a field has a value that this version cannot read, or has
  /// none where there must be one. Reading it as another value would be a guess.
  func action(_ name: ActionName) -> Entry.Action? { try? read(name) }

  private func read(_ name: ActionName) throws -> Entry.Action {
    switch name {
    case .opened: .opened
    case .stopped: .stopped(try required(position()))
    case .done: .done(at: try time(), minutes: try minutes(), byList: try isByList())
    case .skipped: .skipped(because: try text("because"))
    case .parked: .parked(until: try required(day()), because: try text("because"))
    case .written:
      .written(try required(writtenState()), at: try time(), position: try position())
    case .planned: .planned(week: try required(small("week")))
    case .note: .note(try required(text("text")), at: try position())
    case .revised: .revised(try named(), edits: try edits(), try text("text"))
    case .titled: .titled(try text("text"))
    case .sorted: .kindSet(try word("text", Kind.init(rawValue:)))
    case .estimated: .estimated(try minutes())
    case .tagged: .tagged(try required(tag()), true)
    case .untagged: .tagged(try required(tag()), false)
    case .added:
      .added(
        address: try required(text("address")), title: try text("text"),
        topic: try required(text("topic")))
    case .moved: .moved(to: try required(text("to")))
    case .renamed: .renamed(try tag())
    case .focused: .focused(try required(text("text")))
    case .scheduled: .scheduled
    case .graded: .graded(try required(word("text", Grade.init(rawValue:))))
    case .retract: .retract(try named())
    }
  }

  private func edits() throws -> [Entry.ID] {
    let payload: String = try row["payload"]
    return try JSONDecoder().decode(EditedPayload.self, from: Data(payload.utf8)).ids
  }

  private func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Unreadable() }
    return value
  }

  private func text(_ name: StaticString) throws -> String? {
    switch try row.storage(of: name) {
    case .null: return nil
    case .string(let text):
      if text.hasPrefix("{") || text.hasPrefix("["), try !isText(name) { throw Unreadable() }
      return text
    case .int64, .double, .blob: throw Unreadable()
    }
  }

  /// False for an object or an array, which SQLite returns as its text.
  private func isText(_ name: StaticString) throws -> Bool {
    let payload: String = try row["payload"]
    return PayloadValue.fields(payload)?["\(name)"]?.text != nil
  }

  private func number(_ name: StaticString, in range: ClosedRange<Int64>) throws -> Int64? {
    switch try row.storage(of: name) {
    case .null: return nil
    case .int64(let number) where range.contains(number): return number
    case .int64, .double, .string, .blob: throw Unreadable()
    }
  }

  private func word<Value>(
    _ name: StaticString, _ meaning: (String) -> Value?
  ) throws -> Value? {
    try text(name).map { try required(meaning($0)) }
  }

  private func small(_ name: StaticString) throws -> Int? {
    try number(name, in: NumberRule.small).map(Int.init)
  }

  private func minutes() throws -> Int? {
    try number("minutes", in: 1...NumberRule.small.upperBound).map(Int.init)
  }

  private func day() throws -> Day? {
    try number("until", in: Day.numbers).map { Day(number: Int($0)) }
  }

  private func time() throws -> Instant? {
    let years = Instant.calendar
    return try number(
      "done_at", in: years.lowerBound.milliseconds...years.upperBound.milliseconds
    ).map(Instant.init(milliseconds:))
  }

  private func position() throws -> Position? {
    try word("position", Position.init(stored:))
  }

  /// What is done has an action of its own.
  private func writtenState() throws -> Status.State? {
    try word("text") { Status.State(rawValue: $0).flatMap { $0 == .done ? nil : $0 } }
  }

  private func isByList() throws -> Bool { try number("byList", in: 0...1) == 1 }

  /// None stands for no name, as does an empty one.
  private func tag() throws -> Tag? {
    try text("text").flatMap { $0.isEmpty ? nil : Tag(normalised: $0) }
  }

  /// The entry that this one refers to.
  private func named() throws -> Entry.ID {
    Entry.ID(
      device: try required(text("named_device")),
      seq: try required(number("named_seq", in: 1...9_007_199_254_740_991)))
  }
}
