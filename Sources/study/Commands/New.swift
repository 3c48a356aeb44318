import ArgumentParser
import StudyModel
import StudyService
import StudyStorage

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "What came with the last import that brought something.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  func run() throws {
    try LookContext(options, look).show { context, snapshot in
      let filter = Filter(.term(FilterTerm(.is, [.text(FilterFlag.new.rawValue)])))
      let new = try snapshot.fetchListing(
        context.choosing(snapshot, needsTimes: false).selection(filter, isAll: true))
      try ListScreen(context, new, count: new.count).print()
    }
  }
}
