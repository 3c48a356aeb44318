import Foundation
import TestSupport
import Testing

/// The completions that shells get, from the real program and in the real shells.
@Suite struct `Completion` {
  let folder: TemporaryFolder
  let study: CompletingStudy

  init() throws {
    folder = try TemporaryFolder()
    study = try CompletingStudy(home: folder.path)
    try study.importing(
      """
      # Cloud
      ## Hub and spoke
      - [[MY_NEXT] The Routing Loop](https://a.example/1)
      - [Routes of Éclairs](https://a.example/2)
      ## CI/CD
      - [A talk](https://youtu.be/abc)
      """)
  }

  @Test(arguments: [
    ("study do", ["done", "doctor"]), ("study rea", ["read"]), ("study help sk", ["skip"]),
    ("study done 2", ["2"]), ("study done rou", ["routes", "routing"]),
    ("study read ROUT", ["ROUTes", "ROUTing"]), ("study done routing ", ["loop", "the"]),
    ("study --db study.db done 1 ecl", []), ("study done -q écl", ["éclairs"]),
    ("study next --topic hub", [#"hub\ and\ spoke"#]), ("study next --topic spo", ["spoke"]),
    ("study next --topic=hub\\ a", [#"hub\ and\ spoke"#]),
    ("study list --topic 'hub a", ["hub and spoke"]),
    ("study list --topic \"hub a", ["hub and spoke"]),
    ("study progress hub an", [#"and\ spoke"#]), ("study ls --kind d", ["docs"]),
    ("study --color al", ["always"]), ("study list --to", ["--topic"]),
    ("study next --topic x --to", []), ("study next --kind docs --kin", ["--kind"]),
    ("study done -- --", []), ("study frobnicate ", []), ("study done --minutes ", []),
    ("study note rou", ["routes", "routing"]), ("study note 1 rou", []), ("study at 1", []),
    ("study at 40% rou", ["routes", "routing"]), ("study edit 1 --tag MY", ["MY_NEXT"]),
    ("study focus hub", [#"hub\ and\ spoke"#]), ("study config time.vi", ["time.video"]),
    ("study config time.video 3", []), ("study add --topic=spo", ["spoke"]),
    ("study completions ", ["bash", "zsh", "fish"]), ("study import li", ["list.md"]),
  ])
  func `bash gets the matches`(line: String, candidates: [String]) throws {
    #expect(try study.bash(line) == candidates)
  }

  @Test func `the best open items come first, and done ones are left out`() throws {
    #expect(try study.bash("study done ") == ["1", "3", "2"])
    _ = try study("done", "1")
    _ = try study("open", "3", "--print")
    #expect(try study.bash("study done ") == ["@", "@2", "2", "3"])
    #expect(try study.bash("study done routi") == [])
  }

  /// With "?" readline lists; nothing of it goes into the line.
  @Test func `a list of items shows their titles`() throws {
    #expect(
      try study.bash("study done ", type: 63).first == "1  The Routing Loop")
    #expect(try study.bash("study done 2", type: 63) == ["2"])
  }

  @Test func `every flag in a command's help is offered`() throws {
    for command in try study.commands() {
      let help = try study.run(command.isEmpty ? ["help", "--all"] : command + ["--help"]).output
      let flags = help.matches(of: /^ +(?:-\w, )?(--[a-z-]+)/.anchorsMatchLineEndings())
        .map { String($0.1) }
      #expect(flags.contains("--help"))
      let offered = try study.bash((["study"] + command + ["--"]).joined(separator: " "))
      // The root command offers the program's own version.
      let expected = Set(flags).subtracting(command.isEmpty ? [] : ["--version"])
      #expect(Set(offered) == expected, "\(command)")
    }
  }

  @Test func `every argument that is called item is completed`() throws {
    var count = 0
    for command in try study.commands() {
      guard try study.run(command + ["--help"]).output.contains("<item>") else { continue }
      let flag = command == ["next"] ? ["--why"] : []
      let line = (["study"] + command + flag + ["1"]).joined(separator: " ")
      #expect(try study.bash(line) == ["1"], "\(line)")
      count += 1
    }
    #expect(count >= 4)
  }

  @Test func `the shell is the person's own by default`() throws {
    var other = study.study
    other.environment["SHELL"] = "/usr/local/bin/fish"
    #expect(try other("completions") == (try study("completions", "fish")))
    other.environment["SHELL"] = "/bin/tcsh"
    let result = try other("completions")
    #expect(result.code == 64)
    #expect(result.errors.contains("bash, zsh or fish"))
  }

  @Test(.enabled(if: CompletingStudy.has("zsh")))
  func `zsh gets the matches, with titles`() throws {
    #expect(
      try study.zsh(["done", "rou"]) == [
        "routes|routes  Routes of Éclairs", "routing|routing  The Routing Loop",
      ])
    #expect(
      try study.zsh(["next", "--topic", "hub a"]) == ["hub and spoke|hub and spoke  Hub and spoke"])
    #expect(try study.zsh(["list", "--kind", "d"]) == ["docs|docs"])
    #expect(try study.zsh(["import", "li"]) == ["files"])
    #expect(try study.zsh(["frobnicate", ""]) == [])
  }

  @Test(.enabled(if: CompletingStudy.has("fish")))
  func `fish gets the matches, with titles`() throws {
    #expect(
      try study.fish("study done rou") == [
        "routes\tRoutes of Éclairs", "routing\tThe Routing Loop",
      ])
    #expect(try study.fish("study next --topic \"hub a") == ["hub and spoke\tHub and spoke"])
    #expect(try study.fish("study list --kind d") == ["docs"])
    #expect(try study.fish("study import li") == ["list.md"])
    #expect(try study.fish("study frobnicate ") == [])
  }
}
