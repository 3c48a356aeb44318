import Foundation
import TestSupport
import Testing

/// Titles that a shell would run.
enum HostileCompletionTitles {
  static let all = [
    "trap $(touch PWN)", "trap `touch PWN`", "trap '; touch PWN; '", "trap \"; touch PWN; \"",
    "trap; touch PWN", "trap | touch PWN", "trap & touch PWN", "trap > PWN", "trap !touch",
    "trap ${PWN:=x}", "trap * ? ~ {a,b}", "trap \\$(touch PWN)", "$(touch PWN) trap", "-trap",
  ]
}

/// Completion of malicious titles: it runs nothing, and no raw control characters come out.
@Suite struct `Completion of hostile titles` {
  let folder: TemporaryFolder
  let study: CompletingStudy

  init() throws {
    folder = try TemporaryFolder()
    study = try CompletingStudy(home: folder.path)
  }

  /// Each of the candidates goes into a command that bash runs, after each kind of open quote.
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

  /// When candidates are listed with their titles, only their common prefix is inserted.
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

  private static let list = HostileCompletionTitles.all.enumerated().map { number, title in
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

  private func expectNothingRaw(_ text: String) {
    let raw = text.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
        || (0x7f...0x9f).contains(scalar.value)
        || scalar.properties.generalCategory == .format || (0x2028...0x2029).contains(scalar.value)
    }
    #expect(raw.isEmpty, "\(raw.map { String($0.value, radix: 16) })")
  }
}
