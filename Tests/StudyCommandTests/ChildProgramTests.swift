import Files
import Foundation
import TestSupport
import Testing

@testable import study

/// Programs that this process starts itself, one at a time: meanwhile this process ignores
/// Ctrl-C, and two at once could leave it so, or let it die of a signal for a child.
@Suite(.serialized) enum `Programs started from here` {
  @Suite struct `The browser of the settings` {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: ["-flag", "--version", "-\u{301}x"])
    func `an address can never be an option`(address: String) {
      let problem = Browser.open(address, browser: ["/bin/false"], environment: Environment([:]))
      #expect(problem == "Programs would read this address as an option, so it was not opened.")
    }

    @Test func `the words of the settings come before BROWSER`() throws {
      for name in ["one", "two"] {
        try folder.makeProgram(name, "printf '%s\\n' \(name) \"$@\" > \"$HOME/opened\"")
      }
      let environment = Environment([
        "BROWSER": "one", "PATH": folder.path + ":/usr/bin", "HOME": folder.path,
      ])
      #expect(Browser.open("x", browser: ["two", "a b", "%s"], environment: environment) == nil)
      #expect(try recorded == "two\na b\nx\n")
      #expect(Browser.open("x", browser: [], environment: environment) == nil)
      #expect(try recorded == "one\nx\n")
      let problem = Browser.open("x", browser: ["absent"], environment: environment)
      #expect(problem == "Cannot find absent to open it with; here is the address.")
    }

    @Test(arguments: [("/lists/a b.pdf", "/lists/a b.pdf"), ("https://a b", "https://a%20b")])
    func `the path of a file keeps its blanks`(address: String, given: String) throws {
      try folder.makeProgram("one", "printf '%s\\n' \"$@\" > \"$HOME/opened\"")
      let environment = Environment(["PATH": folder.path + ":/usr/bin", "HOME": folder.path])
      #expect(Browser.open(address, browser: ["one"], environment: environment) == nil)
      #expect(try recorded == given + "\n")
    }

    @Test func `an argument with a NUL is not truncated`() {
      let child = ChildProgram(path: "/bin/true", arguments: ["a\0b"], environment: [:])
      #expect(child.run(.none) == .notStarted(reason: "an argument contains a NUL"))
    }

    private var recorded: String {
      get throws { try String(contentsOfFile: folder.path + "/opened", encoding: .utf8) }
    }
  }
}
