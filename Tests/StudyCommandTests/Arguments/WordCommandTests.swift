import ArgumentParser
import Testing

@testable import study

/// Commands that are made without the parser.
@Suite struct `A command of words alone` {
  static let names = Help.commands.filter { $0 is any WordCommand.Type }.map {
    $0.configuration.commandName ?? ""
  }

  @Test(arguments: names)
  func `is what the parser makes of it`(_ name: String) throws {
    var count = 0
    for words in [[], [""], ["-q"], ["3"], ["topic:eks", "--quiet"], ["The title", "4", "5-7"]] {
      guard let command = Study.wordCommand([name] + words) else { continue }
      #expect(told(command) == told(try Study.parseAsRoot([name] + words)))
      count += 1
    }
    #expect(count > 1)
  }

  @Test(arguments: [
    [], ["-q"], ["-q", "read", "3"], ["--db", "a.db"], ["--db", "a", "next", "--db", "b", "-q"],
  ])
  func `is found by another name, or by none`(_ arguments: [String]) throws {
    let command = try #require(Study.wordCommand(arguments))
    #expect(told(command) == told(try Study.parseAsRoot(arguments)))
  }

  /// With the words that it does not take, the parser says so.
  @Test(arguments: [
    ["next", "7"], ["search"], ["nxt"], ["next", "--json"], ["done", "--", "-x"], ["undo", "2"],
    ["done", "-m", "text"], ["next", "--db"], ["--db", "--db", "next"], ["--db=a.db", "next"],
  ])
  func `is left to the parser otherwise`(_ arguments: [String]) {
    #expect(Study.wordCommand(arguments) == nil)
  }

  private func told(_ command: any ParsableCommand) -> String {
    var text = ""
    dump(command, to: &text)
    return text
  }
}
