import StudyModel
import TestSupport
import Testing

@Suite struct `Pages that have moved` {
  private func said(_ moves: [(String, String)]) -> Moves {
    Moves(moves.map { (from: $0.0, to: $0.1) })
  }

  private static let chain = [("k:a", "k:b"), ("k:b", "k:c"), ("k:x", "k:y")]

  @Test func `J5 keys in a chain are one page, and others are not`() {
    let moves = said(Self.chain)
    #expect(moves.pages == [["k:a", "k:b", "k:c"], ["k:x", "k:y"]])
    #expect(moves.areOne("k:c", "k:a") && !moves.areOne("k:a", "k:x"))
    #expect(moves.areOne("k:z", "k:z") && !moves.areOne("k:z", "k:a"))
  }

  @Test func `J5 neither order nor cycles matter`() {
    for seed in Rounds.of(200) {
      var random = SplitMix(seed: seed)
      let moves = (1...30).map { _ in
        (
          from: "k:\(Int.random(in: 1...20, using: &random))",
          to: "k:\(Int.random(in: 1...20, using: &random))"
        )
      }
      let again = moves.map { Bool.random(using: &random) ? $0 : (from: $0.to, to: $0.from) }
      let pages = Moves(moves).pages
      #expect(Moves((again + moves).shuffled(using: &random)).pages == pages, "seed \(seed)")
      #expect(pages.flatMap(\.self).count == Set(pages.flatMap(\.self)).count)
    }
  }

  @Test func `J5 a long cycle takes no longer than its keys`() {
    let moves = (0..<50_000).map { (from: "k:\($0)", to: "k:\(($0 + 1) % 50_000)") }
    #expect(Moves(moves).pages.map(\.count) == [50_000])
  }

  @Test func `J5 an address by older rules is the page that it is now`() {
    let moves = said([("https://x.com/ann/status/2?s=1", "https://b.example")])
    #expect(moves.areOne("https://twitter.com/ann/status/2", "https://b.example"))
    #expect(Moves([]).areOne("https://x.com/ann/status/2", "https://twitter.com/ann/status/2"))
  }

  @Test func `J5 what is not a page does not move`() {
    #expect(said([("tag:a", "k:b"), ("k:b", "focus:a"), ("", "k:c")]).pages.isEmpty)
  }
}
