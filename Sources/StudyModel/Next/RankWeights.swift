/// The points for each signal. Whole numbers, so that anyone can check a total.
public struct RankWeights: Hashable, Sendable {
  public var startHere = 25
  public var must = 20
  public var myNext = 15
  /// What remains of `myNext` when the tag is old.
  public var myNextFaded = 5
  public var toDo = 6
  /// For the first, second … unread item of a topic.
  public var order = [10, 8, 6, 4, 2]
  /// For each list after the first.
  public var lists = 2
  public var listsMost = 10
  /// For an item in a topic in which something was just read.
  public var warm = 8
  /// For an item that was just added.
  public var fresh = 3
  public var outdated = -50
  /// Zero or less: items of its topic ranked above an item never raise it.
  public var sameTopic = -10
  /// For an item in this week's plan: more than everything else together.
  public var plan = 1000
  /// For an item in the topic in focus: more than everything but the plan.
  public var focus = 500
  /// For an item that is due again.
  public var due = 10
  /// For an item below a heading such as "In progress".
  public var inProgress = 12
  /// For one below "Carried over".
  public var carriedOver = 8
  /// For one that stands below "Parked" or "On hold" wherever it is listed: an old plan does not
  /// hold back what another list has.
  public var onHold = -20
  /// For what is about the list itself, such as its license: last.
  public var aside = -1000
  /// Points of single tags, by normalised name: of any tag without a group, and of a tag whose
  /// points differ from the rest of its group. START_HERE and MY_NEXT are alone in their groups
  /// and are not looked up here.
  public var tags: [String: Int] = [:]

  public init() {}
}

extension RankWeights {
  public func points(of heading: HeadingMark) -> Int {
    switch heading {
    case .inProgress: inProgress
    case .carriedOver: carriedOver
    case .parked: onHold
    }
  }

  /// The points of the tag alone, MY_NEXT at its full value; 0 for a tag without points.
  public func points(of tag: Tag) -> Int {
    switch TagGroup(tag) {
    case .startHere: startHere
    case .myNext: myNext
    case .must: tags[tag.name] ?? must
    case .toDo: tags[tag.name] ?? toDo
    case .outdated: tags[tag.name] ?? outdated
    case nil: tags[tag.name] ?? 0
    }
  }

  /// What MY_NEXT is worth `age` milliseconds after it was first seen: all of it for 30 days,
  /// then less each day until day 180.
  func faded(age: Int64) -> Int {
    let days = age / .days(1)
    guard days > 30 else { return myNext }
    guard days < 180 else { return myNextFaded }
    return myNext - (myNext - myNextFaded) * Int(days - 30) / 150
  }
}

extension RankWeights {
  /// Shows whether what was derived with some weights is still valid.
  public var fingerprint: Int64 { Fingerprint(Array(canonicalText.utf8)).value }

  /// Every weight on its own line, always in the same order.
  private var canonicalText: String {
    let fixed = [
      startHere, must, myNext, myNextFaded, toDo, lists, listsMost, warm, fresh,
      outdated, sameTopic, plan, focus, due, inProgress, carriedOver, onHold, aside,
    ]
    // By bytes: the order of strings may change with Unicode's tables.
    let names = tags.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    // An array describes itself with casts at run time, which cost more than all the rest.
    let order = order.map { "\($0)" }.joined(separator: ", ")
    return
      (fixed.map { "\($0)" } + ["order [\(order)]"] + names.map { "\($0) \(tags[$0] ?? 0)" })
      .joined(separator: "\n")
  }
}
