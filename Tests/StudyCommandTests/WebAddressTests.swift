import Foundation
import StudyModel
import Terminal
import TestSupport
import Testing

@testable import study

/// Which addresses `open` passes to a browser, with the real program.
@Suite struct `Addresses to open` {
  let folder: TemporaryFolder
  var study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    try folder.makeProgram("fake", "printf '%s\\n' \"$#\" \"$@\" > \"$HOME/opened\"")
    study.environment["BROWSER"] = folder.path + "/fake"
  }

  @Test func `an address that is not on the web is not opened`() throws {
    try expectRefused(Self.elsewhere.map { ($0, "study only opens http and https") })
  }

  private static let elsewhere = [
    "chrome://settings", "smb://a.example/", "ssh://a.example/",
    "ftp://a.example/", "FTP://a.example/", "file:///etc/passwd", "FILE:///etc/passwd",
    "/etc/passwd", "./x.desktop", "~/x", "-flag", "--version",
    "http:evil.example", "HTTP:/evil.example", "//evil.example", "http:\\\\\\\\evil.example",
    "httpx://evil.example/",
  ]

  @Test func `an address that is not plain is not opened without a person`() throws {
    try expectRefused(Self.odd)
  }

  private static let odd = [
    ("http:///x", "without a plain host"),
    ("https://?x", "without a plain host"), ("https://#x", "without a plain host"),
    ("http://:80/", "without a plain host"),
    ("https://[::1", "without a plain host"), ("https://[::1]x/", "without a plain host"),
    ("https://[x]/", "without a plain host"), ("https://[]/", "without a plain host"),
    ("https://a.example:99999/", "without a plain host"),
    ("https://a.example:0/", "without a plain host"),
    ("https://a.example:8x/", "without a plain host"),
    ("https://a.example:1:2/", "without a plain host"),
    ("https://./", "without a plain host"), ("https://-/", "without a plain host"),
    ("https://a.example%2f@evil.example%2f/", "without a plain host"),
    ("https://a.example\"/", "without a plain host"), ("https://$(id)/", "without a plain host"),
    ("https://a.example;id/", "without a plain host"), ("https://`id`/", "without a plain host"),
    ("https://a example/", "without a plain host"),
    ("http://evil.example\\\\@bank.example/", "without a plain host"),
    ("http://user@evil.example\\\\.bank.example/", "without a plain host"),
    ("https://a.example/a&#10;b", "control characters"),
    ("https://a.example/a&#13;b", "control characters"),
    ("https://a.example/a&#9;b", "control characters"),
    ("https://a.example/a&#27;]0;x", "control characters"),
    ("https://a.example/a&#x85;b", "control characters"),
    ("https://a.example/a&#x2028;b", "control characters"),
    ("http://user:secret@host.example/", "a user name before the host"),
    ("http://bank.example@evil.example/", "a user name before the host"),
    ("http://@evil.example/", "a user name before the host"),
    ("http://exa&#x200B;mple.com/", "hidden characters"),
    ("http://example.com/&#x202E;fdp", "hidden characters"),
    ("http://example.com/&#xE0041;", "hidden characters"),
    ("http://example.com/&#xA0;x", "hidden characters"),
    ("http://a.example&#xFF0F;b.example/", "unusual characters in the host"),
  ]

  private static let pageless = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "blob:https://a.example/1",
    "about:blank", "data:text/html,&lt;script&gt;", "ms-msdt:/id", "mailto:a@b?attach=/etc/passwd",
  ]

  @Test func `an address without a page is not an item, and would be refused`() throws {
    try write(Self.pageless)
    #expect(try study("list", "--plain", "--all").output == "")
    for address in ["1", "http://", "", "https"] + Self.pageless {
      #expect(try study("open", address).code != 0)
      #expect(throws: StudyError.self) { try WebAddress.doubt(about: item(address)) }
    }
    #expect(opened == nil)
  }

  private static let plain = [
    "https://x.example/$(touch${IFS}PWN)", "https://x.example/;touch%20PWN",
    "https://x.example/`touch${IFS}PWN`", "https://x.example/%0a-flag", "https://x.example/'&quot;",
    "https://x.example/a&amp;&amp;b|c", "HTTPS://X.example:443/", "https://x.example:/",
    "https://[::1]:8080/x", "https://[2001:db8::1.2.3.4]", "http://127.0.0.1/", "http://x",
    "https://bücher.example/ü", "https://例え.テスト/", "https://a_b.example./", "https://x.example?@",
    "https://x.example/@who", "https://x.example/a\\\\b", "https://x.example/#@",
  ]

  @Test func `a plain address is one argument, regardless of its characters`() throws {
    let ids = try write(Self.plain)
    #expect(ids.count == Self.plain.count)
    for (id, written) in zip(ids, Self.plain) {
      let address = unescaped(written)
      let printed = try study("open", "--print", id)
      #expect(printed.code == 0, "\(address): \(printed)")
      #expect(printed.output.contains("\n\(address)\n"))
      #expect(try study("open", id).code == 0)
      #expect(opened == "1\n\(address)\n")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/PWN"))
  }

  @Test func `a password is not shown`() throws {
    try write(["http://user:secret@host.example/p?q=@"])
    let result = try study("open", "1")
    #expect(!result.errors.contains("secret"))
    #expect(result.errors.contains(": http://host.example/p?q=@\n"))
  }

  @Test func `a password stands in no output but the archive`() throws {
    try "".write(toFile: folder.path + "/list.md", atomically: true, encoding: .utf8)
    try study.says("--version")
    let list = """
      # [H](https://u:secret@top.example) https://v:secret@head.example

      - [ ] [One](http://u:secret@one.example/1)
      - http://u:secret@two.example/2
      - [Three https://u:secret@three.example](https://three.example) see https://u:secret@note.example
        [also](HTTPS://u:secret@also.example) ![i](https://u:secret@image.example/i.png)
      - [F](ftp://u:secret@four.example/4) and [S](ssh://git@five.example/5)
      - TODO https://u:secret@six.example

      See [it](https://u:secret@prose.example/).
      """
    try list.write(toFile: folder.path + "/list.md", atomically: true, encoding: .utf8)
    var output = try study.shell("$study import list.md").output
    for command in [
      "list --wide", "list --json", "list --plain", "list --fields title,address", "next --json",
      "next --why", "show 1", "show 2 --json", "show 3", "show 3 --json", "search example",
      "search two --json", "search secret", "search user example", "open 1 --print",
      "note 1 -m 'at http://u:secret@n.example'", "log",
      "log --notes --json", "export", "export --format csv", "export --format html", "new --json",
      "import --explain list.md", "import --explain --json list.md", "topics", "progress --json",
      "doctor --lists", "tick --preview", "sync --to https://u:secret@127.0.0.1:1/r.git",
      "sync --status", "undo",
    ] {
      let result = try study.shell("$study \(command) </dev/null")
      #expect(!(result.output + result.errors).contains("secret"), "\(command): \(result)")
      output += result.output
    }
    #expect(output.contains("http://one.example/1") && output.contains("ssh://git@five.example/5"))
    #expect(try study.shell("$study export --format json").output.contains("u:secret@one.example"))
  }

  @Test func `a host that looks like another one is asked for in the letters of ASCII`() throws {
    let ids = try write([
      "https://\u{430}pple.example/x", "https://xn--80ak6aa92e.example/",
      "https://\u{441}\u{430}\u{440}.example@\u{441}\u{430}\u{440}.example/",
      "https://payp\u{251}l.example/",
      "https://b\u{FC}cher.example/", "https://\u{43A}\u{43D}\u{438}\u{433}\u{430}.example/",
      "https://\u{65E5}\u{672C}go.example/",
    ])
    let hosts = ["xn--pple-43d", "xn--80ak6aa92e", "xn--80a6ab", "xn--paypl-3jc"]
    for (id, host) in zip(ids, hosts) {
      let result = try study("open", id)
      #expect(result.code == 64)
      #expect(
        result.errors.contains("a host that looks like another one")
          || result.errors.contains("a user name before the host"))
      #expect(result.errors.contains("https://\(host).example/"), "\(result)")
    }
    for id in ids.dropFirst(hosts.count) { #expect(try study("open", id).code == 0) }
  }

  private func expectRefused(_ addresses: [(String, String)]) throws {
    let ids = try write(addresses.map(\.0))
    #expect(ids.count == addresses.count)
    for (id, (address, reason)) in zip(ids, addresses) {
      for command in [["open", id], ["open", "--print", id]] {
        let result = try study.run(command)
        #expect(result.code == 64, "\(address): \(result)")
        #expect(result.errors.contains(reason), "\(address): \(result)")
        #expect(result.output == "")
      }
    }
    #expect(opened == nil)
    let states = try study("list", "--plain", "--all").output
    #expect(states.components(separatedBy: "\tunread\t").count - 1 == ids.count)
  }

  /// - Returns: the ids of their items, in the same order.
  @discardableResult private func write(_ addresses: [String]) throws -> [String] {
    let lines = addresses.enumerated().map { "- [Page \($0)](<\($1)>)\n" }
    try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: folder.path + "/l.md"))
    #expect(try study("import", "-q", "l.md").code == 0)
    let rows = try study("list", "--plain", "--all").output.split(separator: "\n")
      .map { $0.split(separator: "\t").map(String.init) }
    let ids = Dictionary(uniqueKeysWithValues: rows.map { ($0[3], $0[0]) })
    return addresses.indices.compactMap { ids["Page \($0)"] }
  }

  private var opened: String? {
    try? String(contentsOfFile: folder.path + "/opened", encoding: .utf8)
  }

  /// Without Markdown escapes.
  private func unescaped(_ address: String) -> String {
    address.replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
      .replacing("\\\\", with: "\\")
  }

  private func item(_ address: String) -> Item {
    Item(
      id: .init(rawValue: 1), key: "", address: address, title: "A", kind: .other, kindReason: "",
      addedAt: Instant(milliseconds: 0))
  }
}
