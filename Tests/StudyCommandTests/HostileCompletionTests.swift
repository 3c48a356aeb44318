import Foundation
import TestSupport
import Testing

/// Completion with titles written to harm, and where there is nothing to
/// look at: it runs nothing, says nothing, changes nothing.
@Suite struct `Completion in a hostile world` {
  let folder: TemporaryFolder
  let study: CompletingStudy

  init() throws {
    folder = try TemporaryFolder()
    study = try CompletingStudy(home: folder.path)
  }

  var database: String { folder.path + "/.local/share/study/study.db" }

  static let titles = [
    "trap $(touch PWN)", "trap `touch PWN`", "trap '; touch PWN; '", "trap \"; touch PWN; \"",
    "trap; touch PWN", "trap | touch PWN", "trap & touch PWN", "trap > PWN", "trap !touch",
    "trap ${PWN:=x}", "trap * ? ~ {a,b}", "trap \\$(touch PWN)", "$(touch PWN) trap", "-trap",
  ]

  /// Each of the candidates goes into a command that bash runs, behind each
  /// quote that can be open.
  @Test(arguments: ["done ", "done tr", "done trap ", "next --topic tr", "progress "])
  func `nothing in a title is run by bash`(line: String) throws {
    try study.importing(Self.list)
    var open = study
    let typed = line.split(separator: " ", omittingEmptySubsequences: false)
    open.study.environment["count"] = "\(typed.count + 1)"
    for quote in ["", "'", "\""] {
      let whole = "study " + typed.dropLast().joined(separator: " ") + " " + quote + typed.last!
      open.study.environment["closing"] = quote
      let result = try open.bashResult(
        whole,
        then: #"""
          for reply in "${COMPREPLY[@]}"; do
            eval "words=(${COMP_LINE%"$text"}$reply$closing)"
            [[ ${words[0]} == study && ${#words[@]} == "$count" ]] || echo "odd: $reply"
          done
          echo "${#COMPREPLY[@]}"
          """#)
      #expect(result.errors == "" && result.code == 0, "\(whole): \(result)")
      #expect(Int(result.output.trimmingCharacters(in: .newlines)) ?? 0 > 0, "\(whole): \(result)")
    }
    try expectNoOtherFiles()
  }

  /// What is listed with titles beside it is not inserted but for what all of
  /// it has in common.
  @Test(arguments: ["done ", "done trap ", "done 1", "next --topic ", "d"])
  func `no title goes into the line of bash with a list`(line: String) throws {
    try study.importing(Self.list)
    for type in [33, 63, 64] {
      let listed = try study.bash("study \(line)", type: type)
      #expect(listed.count > 1)
      let common = listed.dropFirst().reduce(listed[0]) { $0.commonPrefix(with: $1) }
      #expect(common.allSatisfy { $0.isLetter || $0.isNumber }, "\(common)")
    }
  }

  @Test(arguments: ["zsh", "fish"].filter(CompletingStudy.has))
  func `nothing in a title is run by other shells`(shell: String) throws {
    try study.importing(Self.list)
    for line in [["done", ""], ["done", "tr"], ["next", "--topic", ""], ["progress", "tr"]] {
      let offered =
        try shell == "zsh"
        ? study.zsh(line) : study.fish("study " + line.joined(separator: " "))
      #expect(!offered.isEmpty && !offered[0].hasPrefix("failed"), "\(offered)")
    }
    try expectNoOtherFiles()
  }

  private static let list = titles.enumerated().map { number, title in
    "# \(title)\n- [\(title)](https://a.example/\(number))\n"
  }.joined()

  private func expectNoOtherFiles() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let ours: Set<String> = [".local", ".config", ".cache", "bin", "list.md", "_study"]
    #expect(Set(files).isSubset(of: ours), "\(files)")
  }

  static let raw = [
    "x\u{1b}]0;PWNED\u{7}y", "a\u{9b}31mred", "invoice\u{202e}fdp.exe", "a\u{200b}b", "tab\there",
    "two\u{2028}lines", "two\u{85}lines", "tag\u{e0041}",
    "a" + String(repeating: "\u{301}", count: 99),
  ]

  @Test func `nothing raw reaches a shell`() throws {
    try study.importing(
      Self.raw.enumerated().map { "# \($1)\n- [\($1)](https://a.example/\($0))\n" }.joined())
    for words in [["done", ""], ["done", "1"], ["done", "t"], ["next", "--topic", ""]] {
      for shell in ["zsh", "fish"] {
        let result = try study.run(["---complete", shell] + words)
        #expect(result.code == 0 && result.errors == "")
        let lines = result.output.split(separator: "\n")
        #expect((2...Self.raw.count + 2).contains(lines.count), "\(lines)")
        #expect(lines.allSatisfy { $0.count { $0 == "\t" } <= 1 })
        expectNothingRaw(result.output)
      }
      let line = (["study"] + words).joined(separator: " ")
      expectNothingRaw(try study.bash(line, type: 63).joined())
    }
  }

  @Test(arguments: [
    "true", "mkdir -p .local/share/study/study.db", "mkfifo study.db",
    "echo 'no database' >study.db", ": >study.db", "sqlite3 study.db 'CREATE TABLE item (id)'",
    "study import -q list.md && sqlite3 $STUDY_DB 'PRAGMA user_version = 999'",
    "study import -q list.md && sqlite3 $STUDY_DB 'PRAGMA user_version = 1'",
    "study import -q list.md && printf '%4000s' x | dd of=$STUDY_DB bs=1 seek=100 conv=notrunc",
    "study import -q list.md && truncate -s 9000 $STUDY_DB",
  ])
  func `where there is no database of ours nothing is offered or touched`(setup: String) throws {
    try Data("# T\n- [A](https://a.example)\n".utf8)
      .write(to: URL(fileURLWithPath: folder.path + "/list.md"))
    var there = study
    there.study.environment["STUDY_DB"] = folder.path + "/study.db"
    _ = try there.study.bash(setup)
    let before = try contents()
    for line in ["study done ", "study done a", "study next --topic ", "study --db no/such next "] {
      let result = try there.bashResult(line)
      #expect(result == .init(output: "", errors: "", code: 0), "\(line)")
    }
    #expect(try there.bash("study d") == ["done", "doctor"])
    #expect(try contents() == before)
  }

  @Test func `a command that holds the lock, or writes, is not waited for`() throws {
    try study.importing("- [A](https://a.example)\n")
    var other = study
    other.study.environment["db"] = database
    let result = try other.study.bash(
      #"""
      complete() { study ---complete zsh done '' | tail -n +2; }
      flock "$db.lock" sleep 30 & holder=$!
      hold() { { printf 'BEGIN %s;\n' "$1"; read -r _ <&3; } | sqlite3 "$db" & sleep 0.3; }
      mkfifo gate
      exec 3<>gate
      hold IMMEDIATE; complete; echo >&3; wait $!
      hold EXCLUSIVE; complete; echo >&3; wait $!
      complete
      kill $holder
      """#)
    #expect(result.output == "1\tA\n1\tA\n")
    #expect(result.errors == "")
  }

  @Test func `a machine without a home has nothing to offer and says so to nobody`() throws {
    var bare = study
    bare.study.environment["HOME"] = nil
    bare.study.environment["STUDY_NOW"] = "never"
    #expect(
      try bare("---complete", "zsh", "done", "") == .init(output: "words\n", errors: "", code: 0))
  }

  private func contents() throws -> String {
    try study.study.bash(
      "ls -AlR --time-style=+ . | grep -v ^total; find . -name '*.db*' -type f -exec cksum {} +"
    )
    .output
  }

  private func expectNothingRaw(_ text: String) {
    let raw = text.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
        || (0x7f...0x9f).contains(scalar.value)
        || scalar.properties.generalCategory == .format || (0x2028...0x2029).contains(scalar.value)
    }
    #expect(raw.isEmpty, "\(raw.map { String($0.value, radix: 16) })")
  }
}
