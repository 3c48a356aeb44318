/// Which copies of the database stay when another has been made.
///
/// The newest of each of the last 7 days, 4 weeks and 12 months that have any stay, and all of the
/// last 24 hours, since the person may just have been told of them; as many, from the newest, as
/// take 1 GB. The newest of all and the last before an upgrade stay in any case.
public enum BackupRetention {
  /// Bytes.
  public static let room = 1_000_000_000

  private static let periods: [(count: Int, number: @Sendable (Day) -> Int)] = [
    (7, { $0.number }), (4, { $0.week }), (12, { $0.year * 12 + $0.month }),
  ]

  /// Those that are to be removed.
  public static func surplus(of copies: [Backup], now: Instant) -> [Backup] {
    let newestFirst = copies.sorted { $0.name > $1.name }
    var always = Set(newestFirst.prefix(1).map(\.name))
    if let upgrade = newestFirst.first(where: { $0.name.reason == .beforeUpgrade }) {
      always.insert(upgrade.name)
    }
    var wanted = Set(newestFirst.map(\.name).filter { abs(now - $0.at) < .days(1) })
    for (count, number) in periods {
      var last: Int?
      var left = count
      for copy in newestFirst where left > 0 {
        let period = number(Day(copy.name.at, zone: 0))
        guard period != last else { continue }
        wanted.insert(copy.name)
        last = period
        left -= 1
      }
    }
    var size = newestFirst.filter { always.contains($0.name) }.reduce(0) { $0 + $1.size }
    return newestFirst.filter { copy in
      guard !always.contains(copy.name) else { return false }
      guard wanted.contains(copy.name) else { return true }
      // Once one is too much, so is every older one.
      size += copy.size
      return size > room
    }
  }
}
