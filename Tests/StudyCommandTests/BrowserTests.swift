import Foundation
import TestSupport
import Testing

/// Which program `open` starts, with which arguments, and what it may do.
@Suite struct `The browser` {
  let folder: TemporaryFolder
  var study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    study.environment["PATH"] = folder.path + "/bin:/usr/bin:/bin"
    try FileManager.default.createDirectory(
      atPath: folder.path + "/bin", withIntermediateDirectories: true)
    try Data("- [A](https://a.example/p?x=1&y=%s)\n".utf8).write(
      to: URL(fileURLWithPath: folder.path + "/l.md"))
    #expect(try study("import", "-q", "l.md").code == 0)
  }

  static let address = "https://a.example/p?x=1&y=%s"

  @Test(arguments: [
    ("one", "one|\(address)"), ("one --new -w", "one|--new|-w|\(address)"),
    ("one %s", "one|\(address)"), ("one --at=%s -- %s x", "one|--at=\(address)|--|\(address)|x"),
    ("nothing:one:two", "one|\(address)"), (" :  : two  -q ", "two|-q|\(address)"),
    ("./one:two", "two|\(address)"), ("bin/one:two", "two|\(address)"),
    ("one $(touch${IFS}PWN) ;id `id` *", "one|$(touch${IFS}PWN)|;id|`id`|*|\(address)"),
    ("one 'a b'", "one|'a|b'|\(address)"),
    ("", "xdg-open|\(address)"), (" : ", "xdg-open|\(address)"),
  ])
  func `the first existing program in BROWSER gets the address as one argument`(
    browser: String, given: String
  ) throws {
    for name in ["one", "two", "xdg-open"] { try recorder(name) }
    try recorder("one", in: "")
    let result = try opening(browser)
    #expect(result.code == 0)
    #expect(given.split(separator: "|").joined(separator: "\n") + "\n" == recorded, "\(result)")
    #expect(!result.output.contains(Self.address))
    #expect(!exists("PWN"))
  }

  @Test func `a program with an absolute path needs no PATH`() throws {
    try recorder("one", in: "")
    #expect(try opening(folder.path + "/one %s").code == 0)
    #expect(recorded == "one\n\(Self.address)\n")
  }

  @Test(arguments: [".:bin", "::", "bin"])
  func `nothing is run just because it is in the folder`(path: String) throws {
    for place in ["", "bin/"] {
      for name in ["one", "xdg-open"] { try recorder(name, in: place) }
    }
    for browser in ["one", ""] {
      var here = study
      here.environment["PATH"] = path
      here.environment["BROWSER"] = browser
      let result = try here("open", "1")
      #expect(result.code == 0)
      #expect(result.output.contains(Self.address + "\n"))
      #expect(recorded == "")
    }
  }

  @Test(arguments: [
    ("exit 3", "one failed (3); here is the address."),
    ("kill -9 $$", "one was killed by signal 9 (Killed); here is the address."),
    ("kill -INT $$; sleep 5", "one was killed by signal 2 (Interrupt); here is the address."),
  ])
  func `a program that fails is named, and the address shown`(body: String, said: String) throws {
    try folder.makeProgram("bin/one", body)
    let result = try opening("one")
    #expect(result.code == 0)
    #expect(result.errors == said + "\n")
    #expect(result.output.contains("\n" + Self.address + "\n"))
  }

  @Test func `a program that cannot start is named, and the address shown`() throws {
    try recorder("xdg-open")
    _ = try study.shell("echo no program > bin/odd; chmod 755 bin/odd")
    for (browser, said) in [
      ("odd", "odd did not start (Exec format error);"),
      (folder.path, "\(folder.path) did not start (Permission denied);"),
      ("absent", "Cannot find absent to open it with;"),
      ("absent:/gone/too", "Cannot find absent or /gone/too to open it with;"),
    ] {
      let result = try opening(browser)
      #expect(result.code == 0)
      #expect(result.errors == said + " here is the address.\n")
      #expect(result.output.contains("\n" + Self.address + "\n"))
      #expect(recorded == "")
    }
  }

  @Test func `an address too long for a program is shown`() throws {
    let long = "https://a.example/" + String(repeating: "a", count: 200_000)
    try Data("- [Long](\(long))\n".utf8).write(to: URL(fileURLWithPath: folder.path + "/long.md"))
    try recorder("one")
    #expect(try study("import", "-q", "long.md").code == 0)
    var here = study
    here.environment["BROWSER"] = "one"
    let result = try here("open", "2")
    #expect(result.code == 0)
    #expect(
      result.errors == "one did not start (Argument list too long); here is the address.\n")
    #expect(result.output.contains(long))
  }

  @Test func `blanks of an address are encoded, for openers that break it there`() throws {
    try Data("- [B](<https://a.example/a b --flag>)\n".utf8).write(
      to: URL(fileURLWithPath: folder.path + "/b.md"))
    try recorder("one")
    #expect(try study("import", "-q", "b.md").code == 0)
    var here = study
    here.environment["BROWSER"] = "one"
    #expect(try here("open", "2").code == 0)
    #expect(recorded == "one\nhttps://a.example/a%20b%20--flag\n")
  }

  private var recorded: String {
    let text = try? String(contentsOfFile: folder.path + "/opened", encoding: .utf8)
    return text ?? ""
  }

  private func opening(_ browser: String) throws -> StudyBinary.Result {
    var here = study
    here.environment["BROWSER"] = browser
    return try here("open", "1")
  }

  /// A program that records its name and arguments.
  private func recorder(_ name: String, in place: String = "bin/") throws {
    try folder.makeProgram(
      place + name, "printf '%s\\n' \(name) \"$@\" > \"$HOME/opened\"")
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.path + "/" + name)
  }
}
