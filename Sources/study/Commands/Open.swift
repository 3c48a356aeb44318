import ArgumentParser
import StudyModel
import StudyService
import Terminal

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open an item and mark it as being read.",
    discussion: "Without ITEM: the one being read, else the first of next.")

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Print the address instead of opening it.")
  var print = false

  @Argument(help: "The item.")
  var item: [String] = []

  func run() throws {
    let context = try CommandContext(options)
    let mark = try Reading(store: try context.requireStore(), now: context.now)
      .open(item) { try WebAddress.check($0) }
    let screen = ChangeScreen(context)
    screen.printItem(mark)
    let address = mark.item.address
    if print {
      context.terminal.print(.init(address))
    } else if let problem = Browser.open(address) {
      context.terminal.print(.init(address))
      context.terminal.message(.init(problem))
    }
    screen.printMoments(mark)
    screen.printWayBack("Read it? study done")
    try context.terminal.flush()
  }
}
