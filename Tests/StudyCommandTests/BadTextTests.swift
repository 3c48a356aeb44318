import Foundation
import TestSupport
import Testing

/// Bad texts, names and environments, by their row in the table of bad inputs.
@Suite struct `Bad texts` {
  let folder: TemporaryFolder
  var study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
  }

  private func importing(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/l.md"))
    let result = try study("import", "-q", "l.md")
    #expect(result.code == 0, "\(result)")
  }

  @Test func `A13: two titles that look the same are two, and told apart`() throws {
    try importing("- [ab](https://a.example)\n- [a\u{200B}b](https://b.example)\n")
    let list = try study("list").output
    #expect(list.contains("  ab ") && list.contains("a<U+200B>b"))
    let doctor = try study("doctor", "--lists")
    #expect(doctor.code == 1)
    #expect(doctor.output.contains("\"a<U+200B>b\" looks like \"ab\" (l.md:1)"))
  }

  @Test func `A16: composed and decomposed letters are one word, and shown as they are`() throws {
    try importing(
      "- [caf\u{E9} one](https://a.example/1)\n- [cafe\u{301} one](https://a.example/2)\n")
    #expect(try study("list", "--plain").output.split(separator: "\n").count == 2)
    for word in ["caf\u{E9}", "cafe\u{301}", "CAFE"] {
      #expect(try study("search", word, "--plain").output.split(separator: "\n").count == 2)
      #expect(try study("list", word, "--plain").output.split(separator: "\n").count == 2)
    }
    let json = try study("list", "--json").output
    #expect(json.unicodeScalars.contains("\u{E9}"))
    #expect(json.contains("e\u{301}") || json.contains("e\\u0301"))
  }

  @Test(arguments: [
    ["TERM": "dumb"], ["NO_COLOR": "1"], ["COLUMNS": "1"], ["COLUMNS": "-5"],
    ["COLUMNS": "99999999999"], ["LANG": "C", "LC_ALL": ""], ["LC_ALL": "xx_YY.nonsense"],
  ])
  func `A23: no surrounding brings a screen down`(environment: [String: String]) throws {
    try importing("# T\n- [[MY_NEXT] Ünïcödé title 日本](https://a.example)\n")
    var here = study
    here.environment.merge(environment) { $1 }
    for command in [
      [], ["next"], ["list"], ["search", "title"], ["show", "1"], ["progress"], ["stats"],
      ["progress", "--by", "kind"], ["tags"], ["topics"], ["log"],
      ["list", "--fields", "id,title"],
      ["next", "--why"], ["review"], ["help", "json"],
    ] {
      let result = try here.run(command)
      #expect(result.code == 0, "\(environment) \(command): \(result)")
      #expect(!result.output.contains("\u{1B}"))
    }
  }

  @Test(arguments: [
    "0", "-1", "+5", "5.0", "1e3", "99999999999999999999", "１２", "٣", "1;DROP TABLE item",
    "1 OR 1=1",
    "",
  ])
  func `A25: what is no id marks nothing`(word: String) throws {
    try importing((1...12).map { "- [Page \($0)](https://a.example/\($0))\n" }.joined())
    for command in ["done", "skip", "park"] {
      let result = try study(command, "--", word)
      #expect(result.code == 1 || result.code == 64, "\(command) \(word): \(result)")
    }
    #expect(try study("list", "status:unread", "--plain").output.split(separator: "\n").count == 12)
  }

  @Test(arguments: ["%", "_", "\\"])
  func `A27: signs are looked for as they are`(sign: String) throws {
    try importing(
      "- [Ten \(sign == "\\" ? "\\\\" : sign) of it](https://a.example)\n- [Nothing](https://b.example)\n"
    )
    let found = try study("search", sign, "--plain").output
    #expect(found.split(separator: "\n").count == 1 && found.contains("Ten "))
    let long = try study("search", String(repeating: sign, count: 60_000))
    #expect(long.code == 64, "\(long.errors.prefix(200))")
  }

  @Test(arguments: [
    "0000-00-00", "9999-12-31", "2024-02-30", "2025-03-30 02:30", "1e308", "-1", "tomorrow\n",
  ])
  func `A28: a day that is none is refused`(day: String) throws {
    try importing("- [A](https://a.example)\n")
    let result = try study("done", "1", "--on=" + day)
    #expect(result.code == 64, "\(result)")
    #expect(try study("list", "status:done", "--plain").output == "")
  }
}
