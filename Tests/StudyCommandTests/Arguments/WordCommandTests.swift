import ArgumentParser
import Testing

@testable import study

/// Commands that are made without the parser.
@Suite struct `A command of words alone` {
  @Test(arguments: [
    [], ["-q"], ["next"], ["next", "topic:eks", "--quiet"], ["-q", "done", "3", "5-7"], ["done"],
    ["read", "The title"], ["skip", "3"], ["show", "7"], ["list"], ["list", "not", "is:read"],
    ["search", "private", "link"], ["progress"], ["progress", "eks"],
  ])
  func `is what the parser makes of it`(_ arguments: [String]) throws {
    let command = try #require(EntryPoint.wordCommand(arguments))
    #expect(told(command) == told(try Study.parseAsRoot(arguments)))
  }

  /// With the words that it does not take, the parser says so.
  @Test(arguments: [
    ["next", "7"], ["search"], ["nxt"], ["next", "--json"], ["done", "--", "-x"], ["stats"],
    ["done", "-m", "text"],
  ])
  func `is left to the parser otherwise`(_ arguments: [String]) {
    #expect(EntryPoint.wordCommand(arguments) == nil)
  }

  private func told(_ command: any ParsableCommand) -> String {
    var text = ""
    dump(command, to: &text)
    return text
  }
}
