/// What a filter can ask about an item.
public enum FilterField: String, CaseIterable, Sendable {
  case topic, tag, kind, status, list, author, source, title, note, url
  case added, opened, done, minutes, lists, id, `is`

  /// The type of its values.
  public enum Sort: Sendable { case words, kind, state, flag, days, numbers }

  public var sort: Sort {
    switch self {
    case .topic, .tag, .list, .author, .source, .title, .note, .url: .words
    case .kind: .kind
    case .status: .state
    case .is: .flag
    case .added, .opened, .done: .days
    case .minutes, .lists, .id: .numbers
    }
  }

  /// The words that it takes; nil where there are too many to list.
  public var choices: [String]? {
    switch sort {
    case .kind: Kind.allCases.map(\.rawValue)
    case .state: Status.State.allCases.map(\.rawValue)
    case .flag: FilterFlag.allCases.map(\.word)
    case .words, .days, .numbers: nil
    }
  }

  /// What it takes, for the message about an invalid value.
  var advice: String {
    switch sort {
    case .words: "Write \(self):word, or \(self):\"two words\""
    case .kind: "Kinds: \(choices?.joined(separator: " ") ?? "")"
    case .state: "States: \(choices?.joined(separator: " ") ?? "")"
    case .flag: "Choices: \(choices?.joined(separator: " ") ?? "")"
    case .days: "Days: \(WrittenDay.forms) ago; ranges: 7d.. ..2026-05 2026-03..2026-05"
    case .numbers where self == .minutes:
      "Durations: \(Minutes.forms); ranges: 30.. ..1h 30..1h30m"
    case .numbers: "Numbers and ranges: 5 5.. ..30 5..30"
    }
  }
}
