import Foundation
import Terminal
import TestSupport
import Testing

@Suite struct KeyChoiceTests {
  private let appearance = Appearance(width: 80)

  private func ask(input: CInt, output: CInt) -> KeyChoice.Answer {
    KeyChoice(appearance, canDraw: true, input: input, output: output)
      .ask(among: 3) { count, _ in ["Press 1-\(count):"] }
  }

  /// Types once the question is there.
  private func type(_ text: String, at terminal: PseudoTerminal) -> Thread {
    let thread = Thread {
      var screen = ""
      while !screen.contains("1-3: ") { screen += terminal.screen(within: 0.1) ?? "" }
      terminal.type(text)
    }
    thread.start()
    return thread
  }

  @Test(
    .enabled(if: PseudoTerminal.exists),
    arguments: [
      ("1", KeyChoice.Answer.chosen(1)), ("3", .chosen(3)), ("2\r", .chosen(2)), ("4", .nothing),
      ("0", .nothing), ("\n", .nothing), ("\u{1b}", .nothing), ("11", .nothing),
    ])
  func `one digit is a choice`(typed: String, answer: KeyChoice.Answer) throws {
    let terminal = try #require(PseudoTerminal())
    let end = terminal.openProgramEnd()
    defer { close(end) }
    let thread = type(typed, at: terminal)
    #expect(ask(input: end, output: end) == answer)
    #expect(terminal.isPlain)
    withExtendedLifetime(thread) {}
  }

  @Test(.enabled(if: PseudoTerminal.exists))
  func `what was typed before the question is no answer`() throws {
    let terminal = try #require(PseudoTerminal())
    let end = terminal.openProgramEnd()
    defer { close(end) }
    terminal.type("1")
    // Its echo tells that it arrived.
    while terminal.screen(within: 0.1)?.contains("1") == false {}
    let thread = type("2", at: terminal)
    #expect(ask(input: end, output: end) == .chosen(2))
    withExtendedLifetime(thread) {}
  }

  @Test func `without a terminal nobody is asked`() throws {
    let null = open("/dev/null", O_RDWR)
    defer { close(null) }
    #expect(ask(input: null, output: null) == .nobodyToAsk)
    guard let terminal = PseudoTerminal() else { return }
    let end = terminal.openProgramEnd()
    defer { close(end) }
    #expect(ask(input: null, output: end) == .nobodyToAsk)
    #expect(ask(input: end, output: null) == .nobodyToAsk)
  }
}
