import ArgumentParser
import StudyModel
import StudyService

struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change an item's title, kind, minutes or tags.",
    discussion: """
      Your changes outlast later imports; --reset goes back to what the lists say. \
      Without ITEM: the one you last opened, finished or noted.
      """,
    examples: [
      "study edit 12 --kind video --minutes 45m",
      "study edit 12 --tag must-see",
      "study edit 12 --reset",
    ])

  @OptionGroup var options: GlobalOptions

  @Option(help: "Its title.")
  var title: String?

  @Option(help: "Its kind.")
  var kind: Kind?

  @Option(
    parsing: .unconditional, help: "How long it takes: \(Minutes.forms).",
    transform: Minutes.argument)
  var minutes: Minutes?

  @Option(help: "A tag to add. Repeat for more.", transform: Tag.argument)
  var tag: [Tag] = []

  @Option(help: "A tag to remove. Repeat for more.", transform: Tag.argument)
  var untag: [Tag] = []

  @Flag(help: "Go back to what the lists say.")
  var reset = false

  @Argument(help: "The items.")
  var item: [String] = []

  func validate() throws {
    guard title != nil || kind != nil || minutes != nil || !tag.isEmpty || !untag.isEmpty || reset
    else {
      throw ValidationError(
        "Say what to change: --title, --kind, --minutes, --tag, --untag or --reset.")
    }
  }

  func run() throws {
    let context = try CommandContext(options)
    var changes = Editing.Changes()
    changes.title = try title.map(NoteText.checkedTitle)
    changes.kind = kind
    changes.minutes = minutes?.count
    changes.tags = tag
    changes.withoutTags = untag
    changes.isReset = reset
    let editing = Editing(store: try context.requireStore(), now: context.now)
    let marks = try context.choosing(item) { try editing.edit($0, changes) }
    try ChangeScreen(context).print(
      marks, already: "like that", removed: "Back to what the lists say.")
  }
}
