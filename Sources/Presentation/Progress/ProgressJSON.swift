public import StudyModel
import StudyService

/// A topic of progress as JSON and as tab-separated fields.
public struct ProgressJSON: LookRow {
  let list: Int64
  let topic: Int
  let depth: Int
  let number: String
  let title: String
  let done: Int
  let all: Int
  let reading: Int
  let last: String?
  /// Titles from the list down.
  let path: [String]
  /// These three only if asked for, with `--by` or `--flat`.
  let minutesLeft: Int?
  let lately: Int?
  let ends: String?

  public init(_ row: TopicProgress, path: [String], today: Day) {
    list = row.topic.id.list
    topic = row.topic.id.ordinal
    depth = row.topic.depth
    number = row.topic.number
    title = row.topic.title
    done = row.figures.done
    all = row.figures.all
    reading = row.figures.reading
    last = row.figures.lastTouched?.rfc3339
    self.path = path
    minutesLeft = row.forecast?.minutesLeft
    lately = row.forecast?.recentlyDone
    ends = row.forecast?.end(left: row.figures.all - row.figures.done, today: today)?.description
  }

  public static let columns: [Column<Self>] = [
    Column("id") { "\($0.list):\($0.topic)" }, Column("depth") { $0.depth },
    Column("number") { $0.number }, Column("title") { $0.title }, Column("done") { $0.done },
    Column("all") { $0.all }, Column("reading") { $0.reading }, Column("last") { $0.last },
  ]
  public static let further: [Column<Self>] = [
    Column("path") { $0.path.joined(separator: " > ") }, Column("minutesLeft") { $0.minutesLeft },
    Column("lately") { $0.lately }, Column("ends") { $0.ends },
  ]
}

/// A row of progress by anything except topics.
public struct ProgressRowJSON: LookRow {
  let by: String
  /// "" for the items without one.
  let name: String
  /// Only for a list.
  let list: Int64?
  let place: String?
  let done: Int
  let all: Int
  let reading: Int
  let last: String?
  let minutesLeft: Int
  let lately: Int
  let ends: String?

  public init(_ row: ProgressRow, by dimension: ProgressDimension, today: Day) {
    by = dimension.rawValue
    name = row.name
    list = row.list
    place = row.place
    done = row.figures.done
    all = row.figures.all
    reading = row.figures.reading
    last = row.figures.lastTouched?.rfc3339
    minutesLeft = row.forecast.minutesLeft
    lately = row.forecast.recentlyDone
    ends = row.forecast.end(left: row.figures.all - row.figures.done, today: today)?.description
  }

  public static let columns: [Column<Self>] = [
    Column("name") { $0.name }, Column("done") { $0.done }, Column("all") { $0.all },
    Column("reading") { $0.reading }, Column("last") { $0.last },
    Column("minutesLeft") { $0.minutesLeft }, Column("lately") { $0.lately },
    Column("ends") { $0.ends },
  ]
  public static let further: [Column<Self>] = [
    Column("by") { $0.by }, Column("list") { $0.list }, Column("place") { $0.place },
  ]
}
