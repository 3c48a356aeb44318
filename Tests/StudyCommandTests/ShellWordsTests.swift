import Files
import StudyModel
import Testing

@testable import study

@Suite struct `Words of a shell` {
  @Test(
    arguments: [
      ("", [""], nil), ("study ", ["study", ""], nil),
      ("study  done\t1", ["study", "done", "1"], nil),
      (#"a\ b"#, ["a b"], nil), (#""a b" c"#, ["a b", "c"], nil), (#"'a b"#, ["a b"], "'"),
      (#"x "a \"b"#, ["x", #"a "b"#], "\""), (#"'a\'"#, [#"a\"#], nil), (#""a\b"#, [#"a\b"#], "\""),
      (#"a'b'"c"#, ["abc"], "\""), (#"'' "" "#, ["", "", ""], nil), (#"a\"#, ["a"], nil),
      ("$(touch x)", ["$(touch", "x)"], nil), ("--topic=a", ["--topic=a"], nil),
      ("a '\u{301}b c", ["a", "\u{301}b c"], "'"), ("a\\\u{301} b", ["a\u{301}", "b"], nil),
      ("'a'\u{301} \u{301}b", ["a\u{301}", "\u{301}b"], nil),
    ] as [(String, [String], Unicode.Scalar?)])
  func `a line is split and never run`(line: String, words: [String], quote: Unicode.Scalar?) {
    let split = ShellWords(line)
    #expect(split.words == words)
    #expect(split.openQuote == quote)
  }

  @Test(arguments: [
    "a b", "it's", #"say "hi""#, "$(id) `id`", "~/x", "a\\b", "é;|&<>(){}[]*?#",
    "it'\u{301}s", "`\u{301}id`", ";\u{301} id", "a\u{301};b", "\"\u{301}$\u{301}(id)", " \u{301}x",
  ])
  func `what is quoted reads back as it was`(text: String) throws {
    for opening in ["", "'", "\""] {
      let quoted = try #require(ShellWords(opening).quoted(text))
      #expect(ShellWords(opening + quoted + opening).words == [text])
      #expect(try Self.bash(opening + quoted + opening) == [text])
    }
    #expect(try Self.bash(ShellWord.quoted(text)) == [text])
  }

  /// What bash makes of the words.
  private static func bash(_ words: String) throws -> [String] {
    let answer = try PipedProgram(
      path: "/bin/bash", environment: [:], limits: PipedProgram.Limits(time: 20)
    ).run(
      ["-c", "printf '%s\\0' \(words)"], input: [])
    return answer.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `within double quotes an exclamation mark cannot be kept`() {
    #expect(ShellWords("\"").quoted("a!b") == nil)
  }
}
