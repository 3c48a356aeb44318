import ArgumentParser
import TestSupport
import Testing

@testable import study

/// Every option of every command, given what it does not take.
@Suite struct `Values of options` {
  struct Case: CustomTestStringConvertible, Sendable {
    let command: String
    let option: String
    let choices: [String]
    let abstract: String

    var testDescription: String { "\(command) \(option)" }
  }

  /// These take any text, or the name of a file.
  static let texts: Set = [
    "--as", "--db", "--output", "--title", "--topic", "--because", "--message", "--to", "--folder",
    "--name",
  ]
  /// These have a language of their own, whose errors show the spot.
  static let languages: Set = ["--where", "--fields"]

  static let all: [Case] = Help.commands.flatMap { command in
    CommandShape(of: command).options.filter { $0.kind == .option }.map { option in
      Case(
        command: command.configuration.commandName ?? "", option: option.longName ?? "",
        choices: option.choices ?? [], abstract: option.abstract ?? "")
    }
  }
  /// Those of every command are asked of one.
  static let formal = all.filter {
    !texts.union(languages).contains($0.option) && ($0.option != "--color" || $0.command == "next")
  }

  let folder: TemporaryFolder
  let binary: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    binary = StudyBinary(home: folder.path)
  }

  @Test func `there are many`() {
    #expect(Self.all.count > 80 && Self.formal.count > 25)
    let names = Set(Self.all.map(\.option))
    #expect(Self.texts.union(Self.languages).isSubset(of: names))
  }

  @Test(arguments: formal)
  func `a bad value is named, with its option and the forms`(one: Case) throws {
    let message = try refused([one.command, one.option, "?!"])
    let start = "study: The value '?!' is invalid for '\(one.option) <"
    #expect(message.hasPrefix(start), "\(message)")
    let forms = message.split(separator: "': ", maxSplits: 1).dropFirst().joined()
    #expect(forms.count > 20, "\(message)")
    for choice in one.choices { #expect(forms.contains(choice), "\(choice)") }
    #expect(message.hasSuffix("See 'study \(one.command) --help' for more information."))
  }

  @Test(arguments: formal.filter { !$0.choices.isEmpty })
  func `the nearest choice is named`(one: Case) throws {
    for choice in one.choices {
      let message = try refused([one.command, one.option, choice + "x"])
      #expect(message.contains("Did you mean \"\(choice)\"?"), "\(message)")
    }
  }

  @Test(arguments: all.filter { !["--db", "--color", "--fields"].contains($0.option) })
  func `a missing value is answered with what the option is for`(one: Case) throws {
    let message = try refused([one.command, one.option])
    #expect(message.contains("Missing value for '\(one.option) <"), "\(message)")
    #expect(message.contains(one.abstract), "\(message)")
  }

  @Test(arguments: Help.commands.map { $0.configuration.commandName ?? "" })
  func `a mistyped option is answered with the right one`(name: String) throws {
    let command = try #require(Help.commands.first { $0.configuration.commandName == name })
    let common = CommandShape(of: GlobalOptions.self).options.compactMap(\.longName)
    let own = CommandShape(of: command).options.compactMap(\.longName)
    for option in own where option.count > 6 && !common.contains(option) {
      let typo = String(option.dropLast(2)) + String(option.suffix(2).reversed())
      let message = try refused([name, typo, "3"])
      #expect(message.hasPrefix("study: Unknown option '\(typo)'"), "\(message)")
      #expect(message.contains("Did you mean \"\(option)\"?"), "\(message)")
    }
  }

  @Test(arguments: [
    ["list", "--where"], ["search", "x", "--where", "tga:x"], ["done", "--where", "tga:x"],
    ["list", "--fields", "tilte"], ["list", "--fields", ","],
  ])
  func `a language of its own says what it takes`(arguments: [String]) throws {
    let list = "# List\\n- [A page](https://example.com/a)\\n"
    _ = try binary.shell("printf '\(list)' > list.md && $study import -q list.md")
    let message = try refused(arguments)
    #expect(message.contains("Fields:") || message.contains("Unknown option"), "\(message)")
  }

  @Test(arguments: [
    (["undo", "x"], "a whole number from 1 to 1000"), (["redo", "0"], "a whole number from 1"),
    (["completions", "powershell"], "bash, zsh or fish"), (["at", "30"], "1:24, 1:02:03, 90s"),
    (["help", "nextt"], "Did you mean \"next\"?"),
    (["help", "filterr"], "Did you mean \"filter\"?"),
    (["--versoin"], "Did you mean \"--version\"?"), (["-v"], "Did you mean \"--version\"?"),
    (["note", "3", "- a text"], "Write -- before a text that begins with"),
    (["eks"], "study next eks · study search eks"), (["rm", "3"], "Did you mean \"skip\"?"),
    (["config", "time.video", "soon"], "1:30"), (["export", "-o", "a.xlsx"], ".md, .csv, .json"),
  ])
  func `arguments and first words say what they take`(line: ([String], String)) throws {
    #expect(try refused(line.0).contains(line.1))
  }

  /// What is said, on one line; nothing may be printed or made.
  private func refused(_ arguments: [String]) throws -> String {
    let result = try binary.run(arguments)
    #expect(result.code == 64 && result.output.isEmpty, "\(arguments) \(result)")
    return result.errors.split(separator: "\n").joined(separator: " ")
  }
}
