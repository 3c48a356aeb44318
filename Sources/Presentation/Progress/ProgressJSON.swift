public import StudyModel
public import StudyService

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
  /// These three only if asked for, with `--by`, `--flat` or `--sort left`.
  let minutesLeft: Int?
  let lately: Int?
  let ends: String?
  /// Only with `--by topic`: how many lists have a topic of that name. The others are those of
  /// the first of them.
  let lists: Int?

  /// Nil for a folder.
  public init?(_ row: ProgressEntry, today: Day) {
    let path: [String]
    switch row.place {
    case .folder: return nil
    case .topic(let topic, let titles):
      (path, title) = (titles, topic.title)
    case .named(_, let titles, _):
      (path, title) = (titles, titles.last ?? "")
    }
    guard let topic = row.topic else { return nil }
    list = topic.id.list
    self.topic = topic.id.ordinal
    depth = topic.depth
    number = topic.number
    lists = row.lists
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
    Column("lately") { $0.lately }, Column("ends") { $0.ends }, Column("lists") { $0.lists },
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
