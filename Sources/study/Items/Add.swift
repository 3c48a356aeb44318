import ArgumentParser
import StudyModel
import StudyService

struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add one link that is in no list.",
    discussion: """
      It is kept with what you added by hand, and is the same item when a list \
      brings it later.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "Its title; [TAGS] at its head and \"by AUTHOR\" at its end are read.")
  var title: String?

  @Option(help: "The topic to put it in.")
  var topic: String?

  @Option(help: "A tag. Repeat for more.")
  var tag: [Tag] = []

  @Argument(help: "The address of a page.")
  var url: String

  func run() throws {
    let context = try CommandContext(options)
    let title = try title.map(NoteText.checkedTitle)
    let topic = try topic.map(NoteText.checkedTitle)
    let addition = try Additions(store: try context.openStore(), now: context.now)
      .add(url, title: title, topic: topic ?? "", tags: tag)
    try ChangeScreen(context).print(addition)
  }
}
