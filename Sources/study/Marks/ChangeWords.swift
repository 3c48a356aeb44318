import Presentation
import StudyModel

/// What a command says it did, taken from what it recorded, so that it can say nothing else.
enum ChangeWords {
  /// One sentence about an entry just recorded; nil if the line of the item shows it.
  static func fact(_ action: Entry.Action, _ status: Status) -> String? {
    switch action {
    case .done(_, let minutes, _): minutes.map { Words.longMinutes($0) + "." }
    case .parked(let until, _): "Hidden until \(Words.weekday(until)) \(until)."
    case .stopped(let position): "You stopped at \(position)."
    case .note: "Note saved."
    case .revised(_, _, let text): text == nil ? "Note removed." : "Note changed."
    case .titled: "Title changed."
    case .kindSet(let kind): kind.map { "Kind: \($0.rawValue)." }
    case .estimated(let minutes): minutes.map { "Takes \(Words.longMinutes($0))." }
    case .tagged(let tag, let isOn): isOn ? "Tagged \(tag)." : "Tag \(tag) removed."
    case .planned: "Planned for this week."
    case .scheduled, .graded:
      status.reviewDay.map { "Look again on \(Words.weekday($0)) \($0)." }
    case .opened, .skipped, .written, .added, .moved, .renamed, .focused, .retract,
      .unknown:
      nil
    }
  }
}
