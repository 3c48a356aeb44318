import ArgumentParser
import TestSupport
import Testing

@testable import study

/// What the program says about itself, held against what it can do.
@Suite struct `Help` {
  static let commands = Study.configuration.groupedSubcommands.flatMap(\.subcommands)

  let folder: TemporaryFolder
  let binary: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    binary = StudyBinary(home: folder.path)
  }

  @Test(arguments: [["help"], ["--help"], ["-h"], ["--color", "never", "--help"]])
  func `the everyday commands fit on a small screen`(arguments: [String]) throws {
    let result = try binary.run(arguments)
    #expect(result.code == 0 && result.errors.isEmpty)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 24)
    #expect(lines.allSatisfy { $0.count <= 80 })
    for name in ["next", "open", "done", "note", "undo", "list", "search", "progress", "import"] {
      #expect(result.output.contains("  study \(name) "), "\(name)")
    }
  }

  @Test func `every command line of the everyday help can be typed`() throws {
    let lines = EverydayHelp.text.matches(of: #/(?m)^  (study .*?)  /#)
    #expect(lines.count > 9)
    for line in lines { try parse(String(line.1)) }
    let topics = HelpTopic.allCases.filter { $0 != .everyday }.map(\.rawValue)
    #expect(EverydayHelp.text.hasSuffix("\nTopics: study help \(topics.joined(separator: ", "))"))
  }

  @Test func `all commands are one step further, each with what it does`() throws {
    let help = try binary.run(["help", "--all"]).output
    for command in Self.commands where command.configuration.shouldDisplay {
      let name = command.configuration.commandName ?? ""
      #expect(help.contains(try Regex("(?m)^  \(name)[, ]")), "\(name)")
    }
  }

  @Test(arguments: commands.map { $0.configuration.commandName ?? "" })
  func `every command has examples that can be typed`(name: String) throws {
    let command = try #require(Self.commands.first { $0.configuration.commandName == name })
    let examples = command.configuration.examples
    #expect((2...3).contains(examples.count), "\(examples)")
    let help = try binary.run([name, "--help"]).output
    for example in examples {
      #expect(example == "study \(name)" || example.hasPrefix("study \(name) "), "\(example)")
      #expect(help.contains("\n  \(example)\n"))
      try parse(example)
    }
  }

  static let names = commands.map { $0.configuration.commandName ?? "" }

  @Test(arguments: names + ["--all"] + HelpTopic.allCases.map(\.rawValue))
  func `no line of help is wider than 80 columns`(name: String) throws {
    let result = try binary.run(["help", name])
    #expect(result.code == 0)
    for line in result.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `the commands that take the forms of output are those that declare them`() throws {
    for command in Self.commands {
      let declares = CommandShape(of: command).option(named: "--json") != nil
      #expect(Study.looks(command) == declares, "\(command)")
      guard !declares else { continue }
      for form in [["--json"], ["--plain"], ["--wide"], ["--fields", "id"]] {
        let result = try binary.run([command.configuration.commandName ?? ""] + form)
        #expect(result.code == 64 && result.output.isEmpty)
        #expect(result.errors.hasPrefix("study: Unknown option '\(form[0])'"))
      }
    }
  }

  @Test func `what writes to lists is said in one sentence`() {
    for command in [Import.configuration, Tick.configuration] {
      #expect(command.discussion.contains(ManualPage.promise))
    }
  }

  @Test func `the environment says that an empty variable counts as unset`() throws {
    let help = try binary.run(["help", "environment"]).output
    #expect(help.hasPrefix("An empty variable counts as unset, except PAGER.\n\nSTUDY_DB "))
  }

  private func parse(_ line: String) throws {
    let words = try #require(CommandWords.split(line))
    #expect(throws: Never.self, "\(line)") { try Study.parseAsRoot(Array(words.dropFirst())) }
  }
}
