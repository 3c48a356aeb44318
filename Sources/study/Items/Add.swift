import ArgumentParser
import StudyModel
import StudyService

struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a link that is in none of your lists.",
    discussion: """
      It is kept with the other items you added by hand. If a list brings the same \
      page later, it stays one item.
      """,
    examples: [
      "study add https://example.com/page --topic Networking",
      "study add https://example.com/talk --title \"[TODO] A talk\"",
    ])

  @OptionGroup var options: GlobalOptions

  @Option(help: "Its title; [TAGS] at the start and \"by AUTHOR\" at the end are recognised.")
  var title: String?

  @Option(help: "The topic to put it in.")
  var topic: String?

  @Option(help: "A tag. Repeat for more.", transform: Tag.argument)
  var tag: [Tag] = []

  @Argument(help: "The address of the page.")
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
