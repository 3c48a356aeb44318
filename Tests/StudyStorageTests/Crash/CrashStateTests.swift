import TestSupport
import Testing

/// A power cut at any moment of a command, on a disk that keeps what was not synced or does not.
@Suite(.enabled(if: Preloaded.isPossible, "needs a C compiler")) struct `A power cut` {
  private static let commands: [(String, String?)] = [
    ("done 2 3", ":"), ("import lists", nil), ("tick", ":"), ("config rank.order 7", ":"),
    ("import --prune lists", "rm lists/b.md"), ("backup copy.db", ":"), ("undo", ":"),
    ("restore --yes x.json", "$study export --format json -o x.json; $study note -q 1 -m n"),
    ("sync --folder place", "mkdir place"),
    ("sync", "mkdir place; $study sync -q --folder place; $study note -q 1 -m n"),
    ("doctor --fix", "sqlite3 .local/share/study/study.db 'DELETE FROM status'"),
    ("export --format json -o new.json", ":"),
  ]

  @Test func `leaves what was there or what was made, and all that was acknowledged`() throws {
    var recorded: [Int: RecordedCommand] = [:]
    let count = Rounds.isSoak ? 500 : 15
    var states = 0
    for seed in Rounds.of(2000, share: 166) {
      let number = Int(seed % UInt64(Self.commands.count))
      let (words, preparation) = Self.commands[number]
      let command = try recorded[number] ?? RecordedCommand(words, after: preparation)
      recorded[number] = command
      var random = SplitMix(seed: seed)
      for _ in 0..<count {
        let fault = try command.fault(&random)
        #expect(fault == nil, "seed \(seed): \(words)")
      }
      states += count
    }
    let distinct = recorded.values.reduce(0) { $0 + $1.distinct }
    Rounds.tell(["states": states, "distinct ones": distinct])
  }
}
