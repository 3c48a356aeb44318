public import StudyModel
public import StudyService

/// Short texts that several screens share.
public enum Words {
  /// 15m, 2h, 1h30m.
  public static func minutes(_ count: Int) -> String {
    Minutes(count)?.description ?? "0m"
  }

  /// 34 min, 1 h 50 min.
  public static func longMinutes(_ count: Int) -> String {
    let (hours, minutes) = count.quotientAndRemainder(dividingBy: 60)
    return hours == 0 ? "\(minutes) min" : minutes == 0 ? "\(hours) h" : "\(hours) h \(minutes) min"
  }

  /// 312 kB, 2.4 MB, 1.3 GB.
  public static func bytes(_ count: Int) -> String {
    func tenths(_ unit: Int, _ name: String) -> String {
      let tenths = (count * 10 + unit / 2) / unit
      return "\(tenths / 10).\(tenths % 10) \(name)"
    }
    return switch count {
    case ..<1_000_000: "\((count + 999) / 1000) kB"
    case ..<1_000_000_000: tenths(1_000_000, "MB")
    default: tenths(1_000_000_000, "GB")
    }
  }

  public static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  public static func weekday(_ day: Day) -> String {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.number - day.monday.number]
  }

  /// `Thu 2026-05-14  3 read, 1 h 20 min`.
  public static func heading(_ page: Log.Page) -> String {
    var parts: [String] = []
    if !page.done.isEmpty { parts.append("\(page.done.count) read") }
    if page.minutes > 0 { parts.append(longMinutes(page.minutes)) }
    return "\(weekday(page.day)) \(page.day)"
      + (parts.isEmpty ? "" : "  " + parts.joined(separator: ", "))
  }

  /// - Parameter month: 1 to 12.
  public static func month(_ month: Int) -> String {
    [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ][month - 1]
  }

  /// How long ago, by calendar days: today, 3d, 2w, 5mo, 1y.
  public static func ago(_ instant: Instant?, now: Instant) -> String {
    guard let instant else { return "" }
    return switch Day(now).number - Day(instant).number {
    case ...0: "today"
    case let days where days < 7: "\(days)d"
    case let days where days < 60: "\(days / 7)w"
    case let days where days < 730: "\(days / 30)mo"
    case let days: "\(days / 365)y"
    }
  }

  /// The reason for a rank term, in the person's own words.
  public static func reason(_ reason: RankTerm.Reason, topics: [ListedTopic]) -> String {
    func title(_ id: Topic.ID) -> String {
      topics.first { $0.topic.id == id }.map(quoted) ?? "its topic"
    }
    return switch reason {
    case .tag(let tag): "tag \(tag.name)"
    case .order(let nth, let topic): "\(ordinal(nth)) in \(title(topic))"
    case .lists(let count): "in \(Words.count(count, "more list"))"
    case .warm(let topic): "you read in \(title(topic)) this week"
    case .fresh: "new in the last two weeks"
    case .plan(nil): "planned for this week"
    case .plan(let list?): "in this week's plan \"\(list)\""
    case .lastPlan(let list): "in your last plan \"\(list)\""
    case .focus(let words): "in focus: \(words)"
    case .due(let day): "parked until \(day)"
    case .heading(.inProgress): "in progress, says a heading"
    case .heading(.carriedOver): "carried over, says a heading"
    case .heading(.parked): "on hold, says a heading"
    case .aside: "about the list itself"
    case .sameTopic(let count): "\(count) of its topic ranked above it"
    }
  }

  /// The title of a topic in quotes, with its list if it says nothing alone: `"Blogs" of AWS
  /// Lambda`.
  public static func quoted(_ topic: ListedTopic) -> String {
    let title = "\"\(topic.topic.title)\""
    guard topic.needsList else { return title }
    // A comma also parts the reasons.
    let list = topic.listTitle
    return title + " of " + (list.contains(",") ? "\"\(list)\"" : list)
  }

  /// The setting that determines a term's points.
  public static func setting(_ reason: RankTerm.Reason) -> String {
    switch reason {
    case .tag(let tag): tag.settingName
    case .plan, .lastPlan: "rank.plan"
    case .focus: "rank.focus"
    case .due: "rank.due"
    case .order: "rank.order"
    case .lists: "rank.lists"
    case .warm: "rank.warm"
    case .fresh: "rank.fresh"
    case .heading(.inProgress): "rank.in-progress"
    case .heading(.carriedOver): "rank.carried-over"
    case .heading(.parked): "rank.on-hold"
    case .aside: "rank.aside"
    case .sameTopic: "rank.same-topic"
    }
  }

  public static func ordinal(_ nth: Int) -> String {
    let names = ["first", "second", "third", "fourth", "fifth"]
    return names.indices.contains(nth - 1) ? names[nth - 1] : "no. \(nth)"
  }
}
