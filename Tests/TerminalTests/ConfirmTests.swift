import Foundation
import Terminal
import TestSupport
import Testing

@Suite struct ConfirmTests {
  @Test(
    .enabled(if: PseudoTerminal.exists),
    arguments: [
      ("y\n", Confirm.Answer.yes), ("Y\n", .yes), ("yes\n", .yes), (" YES \r\n", .yes), ("\n", .no),
      ("n\n", .no), ("no\n", .no), ("yo\n", .no), ("y y\n", .no), ("\u{4}", .no),
      (String(repeating: "y", count: 300) + "\n", .no),
    ])
  func `only a written yes is one`(typed: String, answer: Confirm.Answer) throws {
    let terminal = try #require(PseudoTerminal())
    let end = terminal.openProgramEnd()
    defer { close(end) }
    terminal.type(typed)
    #expect(Confirm(input: end, output: end).ask("Open \u{1b}[2J?") == answer)
    var screen = ""
    while let more = terminal.screen(within: 0.1), !more.isEmpty { screen += more }
    #expect(screen.contains("Open \\x1b[2J? [y/N] "))
  }

  @Test(.enabled(if: PseudoTerminal.exists))
  func `input after the answer is left for the next reader`() throws {
    let terminal = try #require(PseudoTerminal())
    let end = terminal.openProgramEnd()
    defer { close(end) }
    terminal.type("n\ny\n")
    #expect(Confirm(input: end, output: end).ask("One?") == .no)
    #expect(Confirm(input: end, output: end).ask("Two?") == .yes)
  }

  @Test func `without a terminal nobody is asked`() throws {
    let null = open("/dev/null", O_RDWR)
    defer { close(null) }
    #expect(Confirm(input: null, output: null).ask("Open?") == .nobodyToAsk)
    #expect(Confirm(isYes: true, input: null, output: null).ask("Open?") == .yes)
    guard let terminal = PseudoTerminal() else { return }
    let end = terminal.openProgramEnd()
    defer { close(end) }
    #expect(Confirm(input: null, output: end).ask("Open?") == .nobodyToAsk)
    #expect(Confirm(input: end, output: null).ask("Open?") == .nobodyToAsk)
  }
}
