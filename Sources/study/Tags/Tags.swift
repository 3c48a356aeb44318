import Presentation
import ArgumentParser
import StudyModel
import StudyService
import Terminal

struct Tags: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tags", abstract: "The tags in use, how much, and how they are written.",
    usage: """
      study tags [TAG]
      study tags --rename TAG NAME
      """,
    discussion: """
      --rename calls a tag otherwise, and makes it one with what has that name \
      already. Your lists stay as they are, and so does the name, whatever an \
      import brings. A tag renamed to itself has its own name again.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Flag(help: "Call TAG otherwise.")
  var rename = false

  @Argument(help: "Only tags that begin so.")
  var tag: [String] = []

  func validate() throws {
    guard rename else {
      guard tag.count < 2 else {
        throw ValidationError("One TAG, or study tags --rename TAG NAME.")
      }
      return
    }
    guard tag.count == 2 else { throw ValidationError("Say which: study tags --rename TAG NAME") }
  }

  func run() throws {
    let tags = try tag.map { word in
      guard let tag = Tag(word) else { throw StudyError.usage("\"\(word)\" is no tag") }
      return tag
    }
    if rename { return try rename(tags[0], to: tags[1]) }
    try LookContext(options, look).show { context, questions in
      try TagsScreen(context, questions.tags(beginningWith: tags.first)).print()
    }
  }

  private func rename(_ tag: Tag, to name: Tag) throws {
    let context = try CommandContext(options)
    let store = try context.requireStore()
    let terminal = context.terminal
    if let items = try TagRename(store: store, now: context.now).rename(tag, to: name) {
      let count = Words.count(items, "item has it", "items have it")
      terminal.report(Text("\(tag) is called \(name) now; \(count)."))
      terminal.report("Take it back: study undo")
    } else {
      terminal.report(Text("\(tag) is called \(name) already. Nothing changed."))
    }
    try terminal.flush()
  }
}
