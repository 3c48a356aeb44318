import Foundation
import TestSupport
import Testing

/// What comes from standard input, by the real program.
@Suite struct `Lists from standard input` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
  }

  private func pipe(_ text: String, _ options: String = "") throws {
    let result = try study.shell("printf '%b' '\(text)' | \"$study\" import -q - \(options)")
    #expect(result.code == 0, "\(result)")
  }

  private func lists() throws -> [String] {
    try study("progress", "--by", "list", "--plain").output.split(separator: "\n")
      .map { String($0.split(separator: "\t")[0]) }
  }

  @Test func `each has a name of its own, and none replaces another`() throws {
    try pipe("# Mail\\n- [A](https://a.example)\\n")
    try pipe("- [B page](https://b.example)\\n")
    try pipe("## Heading\\n- [C](https://c.example)\\n## More\\n")
    try pipe("- [D](https://d.example)\\n", "--as \"From a friend\"")
    #expect(try study("list", "--plain").output.split(separator: "\n").count == 4)
    let names = try lists()
    #expect(Set(names).isSuperset(of: ["Mail", "B page", "Heading", "From a friend"]), "\(names)")
  }

  @Test func `one that comes again under its name is updated`() throws {
    try pipe("- [A](https://a.example)\\n- [B](https://b.example)\\n", "--as Mail")
    try pipe("- [A](https://a.example)\\n- [C](https://c.example)\\n", "--as Mail")
    #expect(
      try study("list", "--plain", "--fields", "title").output.split(separator: "\n")
        == ["A", "C"])
  }

  @Test func `one without a name never replaces another's, and is the same list for the same text`()
    throws
  {
    try pipe("- [A](https://a.example)\\n", "--as Mail")
    let text = "# Mail\\n- [B](https://b.example)\\n"
    let command = "printf '\(text)' | \"$study\" import -"
    let first = try study.shell(command).output
    #expect(first.contains("  named \"Mail 2\"; to update \"Mail\": --as Mail"), "\(first)")
    let second = try study.shell(command).output
    #expect(second.contains("Unchanged since the last import"), "\(second)")
    try pipe("# Mail\\n- [C](https://c.example)\\n")
    #expect(
      try study("list", "--plain", "--fields", "title").output.split(separator: "\n")
        == ["A", "B", "C"])
    // All are titled Mail, and one is shown so.
    let forgotten = try study("import", "--forget", "mail")
    #expect(forgotten.output.hasPrefix("Took out Mail, "), "\(forgotten)")
  }

  @Test func `a topic that several lists have is named once`() throws {
    try pipe("# One\\n## Blogs\\n- [A](https://a.example)\\n", "--as One")
    try pipe("# Two\\n## Blogs\\n- [A](https://a.example)\\n", "--as Two")
    for command in ["list", "next"] {
      #expect(try study(command, "--plain", "--fields", "topics").output == "Blogs\n")
    }
  }

  @Test(arguments: ["", "\\n \\n"]) func `an empty one is refused, and empties no list`(
    text: String
  ) throws {
    try pipe("- [A](https://a.example)\\n", "--as Mail")
    for options in ["", "--as Mail"] {
      let result = try study.shell("printf '\(text)' | \"$study\" import - \(options)")
      #expect(result.code == 66)
      #expect(result.errors.contains("standard input is empty"))
    }
    #expect(try study("list", "--plain").output.split(separator: "\n").count == 1)
  }

  @Test func `one of NULs alone is not empty, and no text`() throws {
    let result = try study.shell("head -c 100 /dev/zero | \"$study\" import -")
    #expect(result.code == 65 && result.errors.contains("is not a text file"), "\(result)")
  }

  @Test(arguments: [["--as", "x"], ["--as", "x", "l.md"], ["--as", " ", "-"]])
  func `a name needs standard input, and something in it`(words: [String]) throws {
    #expect(try study.run(["import"] + words).code == 64)
  }
}
