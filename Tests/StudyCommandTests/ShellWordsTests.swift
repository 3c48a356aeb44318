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
    ] as [(String, [String], Character?)])
  func `a line is split and never run`(line: String, words: [String], quote: Character?) {
    let split = ShellWords(line)
    #expect(split.words == words)
    #expect(split.openQuote == quote)
  }

  @Test(arguments: ["a b", "it's", #"say "hi""#, "$(id) `id`", "~/x", "a\\b", "é;|&<>(){}[]*?#"])
  func `what is quoted reads back as it was`(text: String) throws {
    for opening in ["", "'", "\""] {
      let quoted = try #require(ShellWords(opening).quoted(text))
      #expect(ShellWords(opening + quoted + opening).words == [text])
    }
  }

  @Test func `within double quotes an exclamation mark cannot be kept`() {
    #expect(ShellWords("\"").quoted("a!b") == nil)
  }
}
