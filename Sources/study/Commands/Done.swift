public import ArgumentParser
public import StudyModel
import StudyService

struct Done: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Mark as read, in every list that has it.",
    discussion: "Without ITEM: the one opened last.", aliases: ["read"])

  @OptionGroup var options: GlobalOptions

  @Option(help: "The day on which you read it: 2026-05-14.")
  var on: Day?

  @Option(help: "How many minutes it took.")
  var minutes: Int?

  @Option(name: .shortAndLong, help: "Keep a note with it.")
  var message: String?

  @Argument(help: "The items.")
  var item: [String] = []

  func validate() throws {
    if let minutes, !(1...100_000).contains(minutes) {
      throw ValidationError("--minutes takes a number from 1 up.")
    }
  }

  func run() throws {
    let context = try CommandContext(options)
    if let on, on > Day(context.now) {
      throw StudyError.usage("\(on) is still to come")
    }
    if message?.utf8.contains(0) == true { throw StudyError.usage("a note cannot hold a NUL") }
    let marks = try Reading(store: try context.requireStore(), now: context.now)
      .done(item, on: on, minutes: minutes, note: message)
    try ChangeScreen(context).print(marks, already: "done", hasNote: message != nil)
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
