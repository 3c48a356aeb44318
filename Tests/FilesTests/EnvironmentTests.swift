import Files
import Foundation
import TestSupport
import Testing

@Suite struct `The environment` {
  @Test func `an empty variable counts as unset`() {
    let environment = Environment(["A": "", "B": "b"])
    #expect(environment["A"] == nil)
    #expect(environment["B"] == "b")
    #expect(environment.variables == ["B": "b"])
    #expect(environment.given == ["A": "", "B": "b"])
  }

  @Test func `~/ is the home folder`() {
    let environment = Environment(["XDG_DATA_HOME": "~/x", "HOME": "/h", "TMPDIR": "~/t"])
    #expect(environment.folder("XDG_DATA_HOME") == "/h/x")
    #expect(environment.temporaryFolder == "/h/t")
    #expect(Environment(["HOME": "~/x"]).folder("HOME") == nil)
    #expect(Environment(["XDG_DATA_HOME": "~/x"]).folder("XDG_DATA_HOME", orHome: "y") == nil)
  }

  @Test(arguments: [("", nil), ("x", nil), ("./x", nil), ("~x", nil), ("/x", "/x")])
  func `a folder that is not absolute counts as unset`(value: String, folder: String?) {
    let environment = Environment(["XDG_DATA_HOME": value, "HOME": "/h", "TMPDIR": value])
    #expect(environment.folder("XDG_DATA_HOME") == folder)
    #expect(environment.folder("XDG_DATA_HOME", orHome: "y") == folder ?? "/h/y")
    #expect(environment.temporaryFolder == folder ?? "/tmp")
    #expect(Environment(["HOME": value]).folder("X", orHome: "y") == folder.map { $0 + "/y" })
  }

  @Test func `only absolute folders of PATH are searched`() throws {
    let folder = try TemporaryFolder()
    try folder.makeProgram("bin/one", "true")
    let bin = folder.path + "/bin"
    // Up to the root from wherever the tests run, and down again.
    let relative = String(repeating: "../", count: 40) + bin.dropFirst()
    #expect(access(relative + "/one", X_OK) == 0)
    #expect(ProgramPath.find("one", in: Environment(["PATH": relative])) == nil)
    #expect(ProgramPath.find(relative + "/one", in: Environment(["PATH": bin])) == nil)
    let both = Environment(["PATH": ".:" + relative + "::" + bin])
    #expect(ProgramPath.find("one", in: both) == bin + "/one")
    #expect(ProgramPath.find("bin/one", in: Environment(["PATH": folder.path])) == nil)
    #expect(ProgramPath.find("", in: Environment(["PATH": bin])) == nil)
    try Data().write(to: URL(fileURLWithPath: bin + "/plain"))
    #expect(ProgramPath.find("plain", in: Environment(["PATH": bin])) == nil)
  }

  @Test(arguments: [[:], ["PATH": ""]])
  func `without PATH the system's own folders are searched`(variables: [String: String]) {
    #expect(ProgramPath.find("sh", in: Environment(variables))?.hasSuffix("/bin/sh") == true)
  }
}
