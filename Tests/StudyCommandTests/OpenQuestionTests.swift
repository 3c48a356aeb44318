import Foundation
import TestSupport
import Testing

/// What `open` asks a person at a terminal before it opens an address that hides something.
@Suite(.enabled(if: PseudoTerminal.exists)) struct `Before an odd address is opened` {
  let folder: TemporaryFolder
  var study: StudyBinary

  static let addresses = [
    ("http://bank.example:443@evil.example/", "a user name before the host", "evil.example"),
    ("http://user:secret@host.example:8080/", "a user name before the host", "host.example"),
    ("http://exa\u{200b}mple.com/", "hidden characters", "exa<U+200B>mple.com"),
    ("https://a.example/\u{202e}fdp", "hidden characters", "a.example"),
  ]

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    try folder.makeProgram("fake", "printf '%s\\n' \"$@\" > \"$HOME/opened\"")
    study.environment["BROWSER"] = folder.path + "/fake"
    let lines = Self.addresses.map { "- [A](<\($0.0)>)\n" } + ["- [P](https://a.example/)\n"]
    try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: folder.path + "/l.md"))
    #expect(try study("import", "-q", "l.md").code == 0)
  }

  @Test(arguments: 0..<addresses.count)
  func `a yes opens it, with its host shown plainly`(index: Int) throws {
    let (address, reason, host) = Self.addresses[index]
    let result = try study.atTerminal(["open", "\(index + 1)"], typing: [("[y/N] ", "y\n")])
    #expect(result.code == 0, "\(result)")
    let question = "\(index + 1) has \(reason)"
    #expect(result.output.contains(question), "\(result)")
    #expect(result.output.contains(". It leads to \(host). Open it? [y/N] y\n"), "\(result)")
    #expect(!result.output.contains("secret"))
    #expect(opened == address + "\n")
    #expect(try study("list", "--plain", "--all").output.contains("\treading\t"))
  }

  @Test(arguments: ["n\n", "\n", "\u{4}", "yess\n"])
  func `anything but a yes changes nothing`(typed: String) throws {
    let result = try study.atTerminal(["open", "1"], typing: [("[y/N] ", typed)])
    #expect(result.code == 2, "\(result)")
    #expect(result.output.hasSuffix("not opened; nothing was changed\n"), "\(result)")
    #expect(opened == nil)
    #expect(!(try study("list", "--plain", "--all").output.contains("\treading\t")))
  }

  @Test func `Ctrl-C at the question changes nothing`() throws {
    let result = try study.atTerminal(["open", "1"], typing: [("[y/N] ", "\u{3}")])
    #expect(result.code == -SIGINT || result.code == 130, "\(result)")
    #expect(opened == nil)
    #expect(!(try study("list", "--plain", "--all").output.contains("\treading\t")))
  }

  @Test func `nothing is locked while it asks`() throws {
    var other: StudyBinary.Result?
    let result = try study.atTerminal(["open", "1"], typing: [("[y/N] ", "y\n")]) {
      other = try? study("done", "-q", "5")
    }
    #expect(other?.code == 0 && other?.errors == "")
    #expect(result.code == 0)
  }

  @Test func `a plain address needs no question`() throws {
    let result = try study.atTerminal(["open", "5"])
    #expect(result.code == 0)
    #expect(!result.output.contains("[y/N]"))
    #expect(opened == "https://a.example/\n")
  }

  private var opened: String? {
    try? String(contentsOfFile: folder.path + "/opened", encoding: .utf8)
  }
}
