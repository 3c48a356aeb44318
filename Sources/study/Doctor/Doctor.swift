import ArgumentParser
import StudyModel
import StudyService

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look for what is worth mending, and say how.",
    discussion: "Reads every imported list as its file is now. Ends with 1 if it found something.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Flag(help: "Look at the lists.")
  var lists = false

  func validate() throws {
    guard lists else { throw ValidationError("Say what to look at: study doctor --lists") }
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
