public import ArgumentParser
import Presentation
import StudyModel
public import StudyService
import Terminal

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Find problems in the database and your lists, and how to fix them.",
    discussion: """
      Checks the whole database and reads every imported list as its file is now, and changes \
      nothing. It exits with 65 if the database is damaged, with 1 if --fix mends what it found, \
      and else with 0, as what it finds in lists is advice; with --lists, for scripts, it exits \
      with 1 if it finds something.
      """,
    examples: [
      "study doctor",
      "study doctor --fix",
      "study doctor --lists --json",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Flag(help: "Check only the lists, and exit with 1 if there is something.")
  var lists = false

  @Option(help: ArgumentHelp("Only findings of this kind, all of them.", valueName: "kind"))
  var only: Finding.Rule?

  @Flag(help: "Derive again what follows from your marks and lists; nothing else is changed.")
  var fix = false

  func validate() throws {
    guard !(fix && lists) else {
      throw ValidationError("--fix is about the database, --lists is not")
    }
  }

  func run() throws {
    let look = try LookContext(options, look)
    if fix { try mend(look.context.doctor, look.context) }
    var found = lists ? [] : try look.context.doctor.findings()
    let isUsable = !found.contains { $0.rule.weight == .damage }
    if isUsable {
      try look.show { look, questions in
        found += try questions.doctorFindings()
        try print(found, look)
      }
    } else {
      try print(found, look)
      try look.terminal.flush()
      look.terminal.message("Your lists were not checked, since the database knows which they are.")
    }
    found = found.filter { only == nil || $0.rule == only }
    if !isUsable { throw ExitCode(65) }
    if lists ? !found.isEmpty : found.contains(where: { $0.rule.weight == .mendable }) {
      throw ExitCode(1)
    }
  }

  private func print(_ found: [Finding], _ look: LookContext) throws {
    let shown = found.filter { only == nil || $0.rule == only }
    let isSilent = lists || only != nil || found.contains(where: \.rule.isOfDatabase)
    try DoctorScreen(
      look, shown, isWhole: only != nil, verdict: isSilent ? nil : verdict(look.context)
    ).print()
  }

  private func verdict(_ context: CommandContext) throws -> Text {
    let copies = try Backups(of: context.place).list()
    let copy =
      copies.first.map { "last copy: \(Day($0.name.at))" } ?? "no copy of it yet: study backup"
    return Text("The database is sound; \(copy)")
  }

  private func mend(_ doctor: DatabaseDoctor, _ context: CommandContext) throws {
    guard let (changes, copy) = try doctor.mend(now: context.now) else { return }
    for (table, count) in changes {
      context.terminal.message(Text("Mended \(Words.count(count, "row")) of \(table)."))
    }
    if changes.isEmpty {
      context.terminal.message("All derived rows were right; the indexes were rebuilt.")
    }
    context.terminal.message(Text("Kept a copy first: \(copy.path)"))
  }
}

extension Finding.Rule: ExpressibleByArgument {}
