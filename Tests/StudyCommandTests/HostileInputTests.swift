import Foundation
import TestSupport
import Testing

/// Malicious lists: nothing raw reaches the terminal, nothing is run, nothing blocks.
@Suite struct `Hostile lists` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
  }

  @Test(arguments: [
    ("x\u{1b}]0;PWNED\u{7}y", "x\\x1b]0;PWNED\\x07y"),
    ("a\u{1b}]52;c;cm0gLXJmIH4K\u{7}", "a\\x1b]52;c;cm0gLXJmIH4K\\x07"),
    ("a\u{9b}31mred\u{9d}2;t\u{9c}", "a\\x9b31mred\\x9d2;t\\x9c"),
    ("a\u{1b}cAll 0 items", "a\\x1bcAll 0 items"),
    ("invoice\u{202e}fdp.exe", "invoice<U+202E>fdp.exe"), ("a\u{200b}b", "a<U+200B>b"),
    ("tag\u{e0041}", "tag<U+E0041>"),
  ])
  func `control characters for a terminal are escaped`(title: String, shown: String) throws {
    try write("- [\(title)](https://a.example/p)\n", to: "l.md")
    #expect(try study("import", "l.md").code == 0)
    for command in [["list"], ["next"], ["show", "1"], ["done", "1"], ["undo"], []] {
      let result = try study.run(command)
      #expect(result.output.contains(shown), "\(command): \(result.output)")
      expectNothingRaw(result)
    }
    for command in [["list", "--plain"], ["list", "--json"], ["show", "1", "--json"]] {
      expectNothingRaw(try study.run(command))
    }
    let json = try study("list", "--json", "--all").output
    let rows = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    let item = rows?.first?["item"] as? [String: Any]
    #expect(item?["title"] as? String == title)
  }

  @Test func `names and arguments are echoed safely`() throws {
    for words in [["done", "\u{1b}[2J"], ["import", "\u{1b}]0;x\u{7}.md"], ["\u{1b}[31m"]] {
      let result = try study.run(words)
      #expect(result.code != 0)
      expectNothingRaw(result)
    }
    try write("- [A](https://a.example)\n", to: "e\u{1b}[31m.md")
    let result = try study("import", "e\u{1b}[31m.md")
    #expect(result.code == 0)
    expectNothingRaw(result)
    expectNothingRaw(try study("show", "1"))
    expectNothingRaw(try study("undo"))
  }

  @Test func `a million stacked marks are cut quickly`() throws {
    try write(
      "- [a" + String(repeating: "\u{301}", count: 1_000_000) + "](https://a.example)\n", to: "l.md"
    )
    _ = try study("import", "l.md")
    let result = try study("list")
    #expect(result.code == 0)
    #expect(result.output.utf8.count < 400)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x",
    "file:///etc/passwd",
    "/etc/passwd", "./x.desktop", "ftp://a.example/", "smb://a.example/", "http:///x",
    "http://:80/",
    "http:evil.example", "//evil.example", "http://user:secret@a.example/",
    "http://bank.example@evil.example/", "http://evil.example\\@bank.example/",
    "http://exa\u{200b}mple.com/",
  ])
  func `only plain web addresses are opened`(address: String) throws {
    try write("- [A](<\(address)>)\n", to: "l.md")
    try fakeOpener()
    guard try study("import", "-q", "l.md").code == 0, try study("list").output.contains("1  ")
    else {
      return
    }
    let result = try opening("1")
    #expect(result.code != 0, "\(address): \(result)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/opened"))
    #expect(try study("list", "--plain").output.contains("\tunread\t"))
  }

  @Test(arguments: ["$(touch${IFS}PWN)", ";touch%20PWN", "`touch${IFS}PWN`", "'\"&|", "-flag"])
  func `an address is passed as a whole and not to a shell`(tail: String) throws {
    try write("- [A](<https://a.example/\(tail)>)\n", to: "l.md")
    try fakeOpener()
    _ = try study("import", "-q", "l.md")
    #expect(try opening("1").code == 0)
    let opened = try String(contentsOfFile: folder.path + "/opened", encoding: .utf8)
    #expect(opened == "https://a.example/\(tail)\n")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/PWN"))
  }

  @Test func `without an opener the address is printed`() throws {
    try write("- [A](https://a.example)\n", to: "l.md")
    _ = try study("import", "-q", "l.md")
    var bare = study
    bare.environment["PATH"] = folder.path
    let result = try bare("open", "1")
    #expect(result.code == 0)
    #expect(result.output.contains("https://a.example\n"))
    #expect(result.errors.contains("Cannot find xdg-open"))
  }

  @Test(arguments: ["/dev/zero", "/dev/random", "/dev/stdin", "fifo", "/", ""])
  func `anything but a list is refused and never blocks`(path: String) throws {
    _ = try study.shell("mkfifo fifo")
    let result = try study("import", path == "/" ? folder.path : path)
    #expect(result.code == (path.isEmpty ? 64 : 66), "\(result)")
  }

  @Test func `odd files in a folder are skipped`() throws {
    try write("- [A](https://a.example)\n", to: "lists/a.md")
    _ = try study.shell(
      """
      cd lists; mkfifo f.md; mkdir d.md; ln -s /etc/passwd p.md; ln -s . loop
      mkdir node_modules; printf -- '- [N](https://n.example)' > node_modules/n.md
      """)
    let result = try study("import", "lists")
    #expect(result.code == 0, "\(result)")
    #expect(result.output.contains("   1 new"))
    #expect(result.errors.contains("1 not a regular file: "))
    #expect(result.errors.contains("1 a symbolic link: "))
  }

  @Test func `SQL in every field is text`() throws {
    let text = "'); DROP TABLE item;--"
    try write(
      "# \(text)\n- [[\(text)] \(text) by Ann Lee](https://a.example/'%22)\n  \(text)\n", to: "l.md"
    )
    #expect(try study("import", "l.md").code == 0)
    #expect(try study("done", "1", "-m", text).code == 0)
    #expect(try study("show", "1").output.contains(text))
    #expect(try study("done", text).code == 0)
  }

  private func expectNothingRaw(_ result: StudyBinary.Result) {
    for scalar in (result.output + result.errors).unicodeScalars {
      let isRaw =
        scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
        || (0x7f...0x9f).contains(scalar.value)
        || scalar.properties.generalCategory == .format || scalar.value == 0x2028
      #expect(!isRaw, "U+\(String(scalar.value, radix: 16)) in \(result)")
      if isRaw { return }
    }
  }

  private func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: folder.path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// An opener that records its arguments.
  private func fakeOpener() throws {
    _ = try study.shell(
      """
      mkdir fake; printf '#!/bin/sh\\nprintf "%%s\\\\n" "$@" > "$HOME/opened"\\n' > fake/xdg-open
      chmod 755 fake/xdg-open
      """)
  }

  private func opening(_ item: String) throws -> StudyBinary.Result {
    var here = study
    here.environment["PATH"] = folder.path + "/fake:/usr/bin:/bin"
    return try here("open", item)
  }
}
