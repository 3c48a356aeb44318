import StudyModel
import StudyStorage
import TestSupport
import Testing

/// Filters as somebody types them: half right, with odd signs and large numbers.
@Suite struct `Mutated filters` {
  private static let odd = [
    "9223372036854775807", "99999999999999999999", "-1", "0", "9999-12-31", "0001-01-01", "2024-02",
    "99999999d", "9999y", "1666h40m", "..", "d..", "..7d", "w", "\u{0}", "\u{202E}", "e\u{301}",
    "👩‍👩‍👧", "%", "_", "*", "\"", "\"a\"", "\\", "(((((", ")))", "not not", "^", "-", "or", "and",
    ":", "=", ",", "NEAR(", "--", "'", "' OR 1=1 --", "İ", "ß", "ﬁ", "１", "\u{1F1E6}",
  ]

  @Test func `are refused, or find what fits`() throws {
    let world = try FilterWorld(seed: 1)
    let subjects = try world.subjects()
    let minutes = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, $0.usualMinutes) })
    var taken = 0
    for seed in Rounds.of(20_000, share: 40) {
      var random = SplitMix(seed: seed)
      var generator = FilterGenerator(seed: seed, isOdd: seed % 2 == 0)
      let sound = generator.filter(depth: 3).description
      let text =
        random.below(3) == 0
        ? Mutation.text(sound, &random) : Self.reworded(sound, &random)
      let seconds = try ProcessorTime.seconds {
        guard let filter = try Self.filter(text) else { return }
        taken += 1
        try world.store.read { snapshot in
          let ids = try snapshot.fetchItemIDs(
            Selection(filter, in: .everything, on: world.today, minutes: minutes))
          let wanted = subjects.filter { filter.fits($0, on: world.today) }.map(\.id)
          #expect(ids == wanted, "seed \(seed): \(text)")
        }
      }
      #expect(seconds < 1, "seed \(seed): \(text)")
    }
    Rounds.tell(["filters taken": taken])
  }

  private static func filter(_ text: String) throws -> Filter? {
    do { return try Filter(parsing: text) } catch is FilterError { return nil }
  }

  /// Other words, and other values of the fields.
  private static func reworded(_ text: String, _ random: inout SplitMix) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    return Mutation.parts(words + [""], odd: odd, &random).map { word in
      guard random.below(4) == 0, let colon = word.firstIndex(of: ":") else { return word }
      return word[...colon] + odd[random.below(odd.count)]
        + (random.below(3) == 0 ? ".." + odd[random.below(odd.count)] : "")
    }.joined(separator: " ")
  }
}
