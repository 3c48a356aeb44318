import StudyModel
import Testing

@Suite struct `The name of a copy` {
  static let at = Instant(rfc3339: "2026-11-27T10:30:05Z")!

  @Test(arguments: BackupName.Reason.allCases, [1, 2, 17])
  func `reads back as it was written`(_ reason: BackupName.Reason, _ number: Int) {
    let name = BackupName(at: Self.at + 999, schema: 24, reason: reason, number: number)
    #expect(BackupName(name.description) == name)
    #expect(name.description.hasPrefix("2026-11-27T10-30-05Z-v24-\(reason.rawValue)"))
  }

  @Test(arguments: [
    "", "study.db", "2026-11-27T10-30-05Z-v24-by-hand",
    "2026-11-27T10-30-05Z-v24-by-hand.db.aB3x9Q",
    "2026-11-27T10:30:05Z-v24-by-hand.db", "2026-11-27T10-30-05Z-v24-mine.db",
    "2026-11-27T10-30-05Z-v24-by-hand-1.db", "2026-11-27T10-30-05Z-v24-by-hand-x.db",
    "2026-11-27T10-30-05Z-v024-by-hand.db", "2026-11-31T10-30-05Z-v24-by-hand.db",
    "2026-11-27T10-30-05Z-v-by-hand.db", "my 2026-11-27T10-30-05Z-v24-by-hand.db",
    "2026-11-27T10-30-05Z-v24-weekly-02.db", "2026-11-27T10-30-05Z-v24--weekly.db",
  ])
  func `is nothing else`(_ file: String) { #expect(BackupName(file) == nil) }
}

@Suite struct `Which copies stay` {
  static let now = Instant(rfc3339: "2026-11-27T10:30:05Z")!

  private func left(
    _ ages: [(days: Int64, reason: BackupName.Reason)], size: Int = 1000
  ) -> [Int64] {
    let copies = ages.map { days, reason in
      Backup(
        name: BackupName(at: Self.now + -.days(days), schema: 24, reason: reason), path: "",
        size: size)
    }
    let gone = Set(BackupRetention.surplus(of: copies.shuffled(), now: Self.now).map(\.name))
    return copies.map(\.name).filter { !gone.contains($0) }.sorted(by: >).map {
      (Self.now - $0.at) / .days(1)
    }
  }

  @Test func `the newest of 7 days, 4 weeks and 12 months`() {
    // 2026-11-27 is a Friday: the weeks begin 4, 11 and 18 days before.
    #expect(
      left((0..<800).map { ($0, .weekly) }) == [
        0, 1, 2, 3, 4, 5, 6, 12, 19, 27, 58, 88, 119, 150, 180, 211, 241, 272, 300, 331,
      ])
  }

  @Test func `after a long pause, those from before it`() {
    #expect(left([(400, .weekly), (401, .byHand), (402, .weekly)]) == [400, 401, 402])
  }

  @Test func `all of the last 24 hours, and the last before an upgrade`() {
    let hour = Instant(milliseconds: 3_600_000).milliseconds
    let copies = (0..<30).map { age in
      Backup(
        name: BackupName(at: Self.now + -Int64(age) * hour, schema: 24, reason: .beforePrune),
        path: "", size: 1)
    }
    #expect(BackupRetention.surplus(of: copies, now: Self.now).count == 6)
    let days = (0..<700).map { (Int64($0), BackupName.Reason.weekly) }
    #expect(
      left(days + [(690, .beforeUpgrade), (695, .beforeUpgrade)]).filter { $0 > 400 } == [690])
  }

  @Test func `as many as take 1 GB, and always the newest and the last before an upgrade`() {
    let days = (0..<20).map { (Int64($0), BackupName.Reason.weekly) }
    #expect(left(days, size: 300_000_000) == [0, 1, 2])
    #expect(left(days + [(300, .beforeUpgrade)], size: 400_000_000) == [0, 300])
    #expect(left(days, size: 3_000_000_000) == [0])
  }

  @Test func `a copy that a wrong clock dated ahead takes the place of one alone`() {
    let days = (0..<4).map { (Int64($0), BackupName.Reason.weekly) }
    #expect(left([(-3000, .weekly)] + days) == [-3000, 0, 1, 2, 3])
  }
}
