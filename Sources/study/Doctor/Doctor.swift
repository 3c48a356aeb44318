import ArgumentParser
import StudyModel
import StudyService

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Find problems in your lists, and how to fix them.",
    discussion: """
      Reads every imported list as its file is now. Exits with 1 if it finds \
      something.
      """,
    examples: [
      "study doctor --lists",
      "study doctor --lists --json",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Flag(help: "Check the lists.")
  var lists = false

  func validate() throws {
    guard lists else { throw ValidationError("Say what to check: study doctor --lists") }
  }

  func run() throws {
    var count = 0
    try LookContext(options, look).show { context, questions in
      let findings = try questions.doctorFindings()
      count = findings.count
      try DoctorScreen(context, findings).print()
    }
    if count > 0 { throw ExitCode(1) }
  }
}
