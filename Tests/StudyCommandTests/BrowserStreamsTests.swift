import Foundation
import TestSupport
import Testing

/// The streams and signals of a started program.
@Suite struct `A started program` {
  let folder: TemporaryFolder
  var study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    study.environment["PATH"] = folder.path + ":/usr/bin:/bin"
    try Data("- [A](https://a.example/)\n".utf8).write(
      to: URL(fileURLWithPath: folder.path + "/l.md"))
    #expect(try study("import", "-q", "l.md").code == 0)
  }

  @Test(.enabled(if: PseudoTerminal.exists))
  func `a browser for the terminal has it until it ends`() throws {
    try script(
      "look",
      """
      test -t 0 && test -t 1 && test -t 2 && echo whole terminal
      printf 'page of %s: ' "$1"; read key; echo "key $key"
      """)
    var here = study
    here.environment["BROWSER"] = "look"
    let result = try here.atTerminal(["open", "1"], typing: [("/: ", "q\n")])
    #expect(result.code == 0)
    #expect(
      result.output.contains("whole terminal\npage of https://a.example/: q\nkey q\n"), "\(result)")
  }

  @Test(.enabled(if: PseudoTerminal.exists))
  func `Ctrl-C is for the browser while study waits`() throws {
    try script("look", "trap 'echo heard; exit 0' INT; echo ready; while :; do sleep 0.1; done")
    var here = study
    here.environment["BROWSER"] = "look"
    let result = try here.atTerminal(["open", "1"], typing: [("ready", "\u{3}")])
    #expect(result.code == 0, "\(result)")
    #expect(result.output.contains("heard\n"))
    #expect(result.output.contains("Read it?"))
  }

  @Test(.enabled(if: PseudoTerminal.exists))
  func `a browser that dies of Ctrl-C is reported, and study goes on`() throws {
    try script("look", "echo ready; exec sleep 20")
    var here = study
    here.environment["BROWSER"] = "look"
    let result = try here.atTerminal(["open", "1"], typing: [("ready", "\u{3}")])
    #expect(result.code == 0, "\(result)")
    #expect(
      result.output.contains("look was killed by signal 2 (Interrupt); here is the address."))
  }

  @Test func `the system's opener gets no stream of ours`() throws {
    try script(
      "xdg-open", "readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2 | cat > streams; echo noise")
    let result = try study("open", "1")
    #expect(result.code == 0)
    #expect(read("streams") == "/dev/null\n/dev/null\n/dev/null\n")
    #expect(!result.output.contains("noise"))
  }

  @Test func `the system's opener is waited for a few seconds and not to its end`() throws {
    try script("xdg-open", "sleep 1; exit 4")
    #expect(try study("open", "1").errors == "xdg-open failed (4); here is the address.\n")
    try script("xdg-open", "echo $$ >began; exec sleep 1800")
    let result = try study("open", "1")
    #expect(result.code == 0)
    #expect(result.errors == "")
    #expect(try study.shell("kill $(cat began)").code == 0, "it had ended")
  }

  @Test(arguments: ["xdg-open", "named"])
  func `a program has the signals as study was given them`(name: String) throws {
    try script(name, "grep -E 'Sig(Ign|Blk)' /proc/self/status > signals")
    var here = study
    here.environment["BROWSER"] = name == "named" ? name : ""
    #expect(try here("open", "1").code == 0)
    #expect(signals("SigBlk") == 0)
    #expect(signals("SigIgn") == 0)
    #expect(try here.shell("trap '' INT; exec $study open 1").code == 0)
    #expect(signals("SigIgn") == 1 << (SIGINT - 1))
  }

  @Test func `the end of a program is known even if the signal is ignored`() throws {
    try script("xdg-open", "exit 4")
    let result = try study.shell("trap '' CHLD; exec $study open 1")
    #expect(result.errors == "xdg-open failed (4); here is the address.\n")
  }

  private func script(_ name: String, _ body: String) throws {
    try folder.makeProgram(name, "cd \"$HOME\"\n" + body)
  }

  private func read(_ name: String) -> String {
    (try? String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)) ?? ""
  }

  /// The bits of a recorded line, except the two signals that the C library reserves.
  private func signals(_ name: String) -> UInt64? {
    let line = read("signals").split(separator: "\n").first { $0.hasPrefix(name) }
    return (line?.split(separator: "\t").last).flatMap { UInt64($0, radix: 16) }.map {
      $0 & 0x7fff_ffff
    }
  }
}
