import Files
import Terminal
import TestSupport
import Testing

@testable import study

/// Command lines that nobody means, completed in this process, where a trap ends the run.
@Suite struct `Completion of random lines` {
  private static let pieces = [
    "done", "d", "next", "list", "ls", "progress", "config", "rank.tag.", "export", "-o",
    "--format",
    "--format=", "help", "sync", "--folder", "tick", "add", "note", "-m", "--db", "--db=",
    "--topic",
    "--topic=", "--fields", "--fields=title,", "--sort=", "-n", "-", "--", "---", "--=", "=", "==",
    "tag:", "tag:M", "-tag:", "kind:=", "kind:vid,", "topic:\"", "author:", "list:", "status:",
    "is:",
    "done:", "7d..", "id:", "99999999999999999999", "-9", "1-3", "(", "((", ")", "not", "or", "^",
    "+",
    "trap", "trap $(", "'", "\"", "\\", "\\ ", "'\\''", "\"\\\"", "`", "!", "@", "/", "../", "~/",
    "",
    " ", "\t", "\n", "\u{1B}[2J", "\u{9B}31m", "\u{202E}", "\u{200B}", "\u{301}", "👩‍👩‍👧", "İ", "ﬁ",
  ]

  private let world: World

  init() throws {
    world = try World()
    let titles = HostileCompletionTitles.all + `Completion of hostile titles`.raw
    var text = ""
    for (number, title) in titles.enumerated() {
      text += "# \(title)\n- [[MY_NEXT] \(title)](https://a.example/\(number))\n"
    }
    try world.importing(text, as: "list.md")
  }

  @Test func `answers with its kind and candidates that can be typed`() throws {
    let environment = Environment(["STUDY_DB": world.folder + "/study.db", "HOME": world.folder])
    for seed in Rounds.of(20_000, share: 200) {
      var random = SplitMix(seed: seed)
      let shell = Shell.allCases[random.below(3)]
      let words = Self.words(&random)
      let line = Mutation.parts(["study"] + words, odd: Self.pieces, &random).joined(separator: " ")
      let replaced =
        random.below(8) == 0 ? words[0] : CompletingStudy.replaced(line)
      let type = ["9", "33", "63", "64", "x", ""][random.below(6)]
      let given = shell == .bash ? [line, replaced, type] : words
      let request = try #require(
        CompletionRequest(["---complete", shell.rawValue] + given, environment: environment))
      var lines: [[String]] = []
      let seconds = ProcessorTime.seconds { lines = request.lines }
      let message: Comment = "seed \(seed): \(shell) \(given)"
      #expect(seconds < 1, message)
      #expect([["words"], ["files"], ["folders"]].contains(lines.first), message)
      #expect(lines.count == 1 || lines[0] == ["words"], message)
      #expect(
        lines.allSatisfy { fields in
          (1...(shell == .bash ? 1 : 2)).contains(fields.count)
            && fields.allSatisfy { Text($0).plain == $0 }
        }, "\(message): \(lines)")
      if shell == .bash, replaced == CompletingStudy.replaced(line), type == "9" {
        // What is put there is still the same word.
        let kept = line.dropLast(replaced.count)
        let count = ShellWords(line).words.count
        for candidate in lines.dropFirst() {
          #expect(
            ShellWords(kept + candidate[0]).words.count == count, "\(message): \(candidate)")
        }
      }
    }
  }

  private static func words(_ random: inout SplitMix) -> [String] {
    var text = RandomText(seed: random.next())
    return (0...random.below(5)).map { _ in
      switch random.below(6) {
      case 0: text.text()
      case 1: Mutation.text(pieces[random.below(pieces.count)] + "word", &random)
      case 2: pieces[random.below(pieces.count)] + pieces[random.below(pieces.count)]
      default: pieces[random.below(pieces.count)]
      }
    }
  }
}
