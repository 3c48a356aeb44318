public import ArgumentParser
import StudyModel
public import StudyService

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Find problems in your lists, and how to fix them.",
    discussion: """
      Reads every imported list as its file is now, and changes nothing. What it finds in lists \
      is advice, so it exits with 0; with --lists, for scripts, it exits with 1 if it finds \
      something.
      """,
    examples: [
      "study doctor",
      "study doctor --only same-address",
      "study doctor --lists --json",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Flag(help: "Check only the lists, and exit with 1 if there is something.")
  var lists = false

  @Option(help: ArgumentHelp("Only findings of this kind, all of them.", valueName: "kind"))
  var only: Finding.Rule?

  func run() throws {
    var found: [Finding] = []
    try LookContext(options, look).show { context, questions in
      found = try questions.doctorFindings().filter { only == nil || $0.rule == only }
      try DoctorScreen(context, found, isWhole: only != nil).print()
    }
    if lists ? !found.isEmpty : found.contains(where: { !$0.rule.isAdvice }) { throw ExitCode(1) }
  }
}

extension Finding.Rule: ExpressibleByArgument {}
