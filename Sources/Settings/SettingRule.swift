import StudyModel

/// What a setting accepts, and which preference it sets.
enum SettingRule: Sendable {
  typealias Path<Value> = any WritableKeyPath<Preferences, Value> & Sendable

  case whole(Path<Int>, ClosedRange<Int>)
  case wholes(Path<[Int]>, ClosedRange<Int>)
  case length(Path<Int>, ClosedRange<Int>)
  /// Also accepts a length of time; shown as a number.
  case minutes(Path<Int>, ClosedRange<Int>)
  case patterns(Path<[String]>)
  case tags(Path<[Tag]>)
  case words(Path<[String]>)
  case flag(Path<Bool>)
  /// One of some words; `auto` unless it is set.
  case choice(Path<String>, [String])

  static let points = -1000...1000

  static func points(of tag: Tag) -> SettingRule { .whole(\.rank[tag], points) }

  /// Every setting except the person's own tags, in display order.
  static let fixed: [(name: String, rule: SettingRule)] = {
    var rules: [(name: String, rule: SettingRule)] = [
      (Tag.startHere.settingName, .whole(\.rank.startHere, points)),
      ("rank.tag.must", .whole(\.rank.must, points)),
      (Tag.myNext.settingName, .whole(\.rank.myNext, points)),
      ("rank.my-next-faded", .whole(\.rank.myNextFaded, points)),
    ]
    for meaning in TagMeaning.table where [.toDo, .outdated].contains(meaning.group) {
      rules.append((meaning.tag.settingName, .points(of: meaning.tag)))
    }
    rules += [
      ("rank.order", .wholes(\.rank.order, points)),
      ("rank.lists", .whole(\.rank.lists, points)),
      ("rank.lists-most", .whole(\.rank.listsMost, points)),
      ("rank.warm", .whole(\.rank.warm, points)),
      ("rank.fresh", .whole(\.rank.fresh, points)),
      ("rank.same-topic", .whole(\.rank.sameTopic, -1000...0)),
      ("rank.plan", .whole(\.rank.plan, points)),
      ("rank.focus", .whole(\.rank.focus, points)),
      ("rank.due", .whole(\.rank.due, points)),
      ("rank.in-progress", .whole(\.rank.inProgress, points)),
      ("rank.carried-over", .whole(\.rank.carriedOver, points)),
      ("rank.on-hold", .whole(\.rank.onHold, points)),
      ("rank.aside", .whole(\.rank.aside, points)),
      ("time.gap", .length(\.time.gap, 1...24 * 60)),
    ]
    for kind in Kind.allCases {
      rules.append(("time.\(kind.rawValue)", .minutes(\.time[kind], 1...10_000)))
    }
    return rules + [
      ("plan.lists", .patterns(\.plan.lists)),
      ("review.tags", .tags(\.review.tags)),
      ("open.browser", .words(\.open.browser)),
      ("import.auto", .flag(\.import.isAutomatic)),
      ("backup.weekly", .flag(\.backup.isWeekly)),
    ]
  }()

  /// What it accepts, for "it takes …".
  var taken: String {
    switch self {
    case .whole(_, let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .wholes(_, let range):
      "1 to \(Self.most) whole numbers from \(range.lowerBound) to \(range.upperBound)"
    case .length(_, let range), .minutes(_, let range):
      "a duration (\(Minutes.forms)), at most \(Minutes(range.upperBound)?.description ?? "")"
    case .patterns: "path patterns such as \"**/sprints/*\""
    case .tags: "tag names such as \"must-see\""
    case .words: "a program and its arguments"
    case .flag: "true or false"
    case .choice(_, let words): "one of " + words.joined(separator: ", ")
    }
  }

  /// The most numbers, patterns or words in a list.
  static let most = 100
}

extension RankWeights {
  /// The points of one tag, with or without a group.
  fileprivate subscript(tag: Tag) -> Int {
    get { points(of: tag) }
    set { tags[tag.name] = newValue }
  }
}
