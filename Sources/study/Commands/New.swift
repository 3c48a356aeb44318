import ArgumentParser
import StudyModel
import StudyStorage

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "What came with the last import that brought something.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  func run() throws {
    try LookContext(options, look).show { context, snapshot in
      let listing = try snapshot.fetchListing()
      let last = listing.map(\.item.addedAt).max()
      let new = listing.filter { $0.item.addedAt == last }
      try ListScreen(context, new, count: new.count).print()
    }
  }
}
