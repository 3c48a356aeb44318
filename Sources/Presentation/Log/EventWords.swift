public import StudyModel

/// Describes an entry of the journal to a person.
public enum EventWords {
  /// One line with its day; nil for an entry that the screen shows elsewhere.
  public static func line(_ entry: Entry) -> String? {
    guard let words = words(entry.action) else { return nil }
    return "\(day(of: entry))  \(words)"
  }

  private static func day(of entry: Entry) -> Day {
    if case .done(let at?, _, _) = entry.action { return Day(at, zone: entry.zone) }
    if case .written(_, let at?, _) = entry.action { return Day(at, zone: entry.zone) }
    return entry.day
  }

  private static func words(_ action: Entry.Action) -> String? {
    switch action {
    case .opened: "opened"
    case .stopped(let position): "stopped at \(position)"
    case .done(_, let minutes, let byList):
      "done" + (minutes.map { ", \(Words.longMinutes($0))" } ?? "")
        + (byList ? ", says a list" : "")
    case .skipped(let because): "skipped" + (because.map { ": \($0)" } ?? "")
    case .parked(let until, let because):
      "parked until \(until)" + (because.map { ": \($0)" } ?? "")
    case .written(let state, _, let position):
      state.rawValue + (position.map { " at \($0)" } ?? "") + ", says a list"
    case .planned(let week): "planned for the week of \(Day(number: 7 * week - 3))"
    case .titled(let title): title.map { "titled \"\($0)\"" }
    case .kindSet(let kind): kind.map { "made a \($0.rawValue)" }
    case .estimated(let minutes): minutes.map { "takes \(Words.longMinutes($0))" }
    case .tagged(let tag, let isOn): isOn ? "tagged \(tag)" : "tag \(tag) removed"
    case .added: "added by hand"
    case .scheduled: "put in review"
    case .graded(let grade):
      grade == .again ? "reviewed: forgotten" : "reviewed: good"
    case .unknown: "something that this version of study cannot read"
    case .note, .revised, .moved, .focused, .renamed, .retract: nil
    }
  }
}
