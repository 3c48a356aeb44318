import Presentation
import ArgumentParser
import StudyModel
import StudyService
import Terminal

struct Tags: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tags",
    abstract: "Show the tags in use, with counts and spellings.",
    usage: """
      study tags [TAG]
      study tags --rename TAG NAME
      """,
    discussion: """
      --rename renames a tag, or merges it into another. Your lists stay as they are, \
      and later imports keep the new name. To get the old name back, rename the tag \
      to itself.
      """,
    examples: [
      "study tags",
      "study tags must",
      "study tags --rename k8s kubernetes",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Flag(help: "Rename TAG.")
  var rename = false

  @Argument(help: "Only tags that begin with this.", transform: Tag.argument)
  var tag: [Tag] = []

  func validate() throws {
    guard rename else {
      guard tag.count < 2 else {
        throw ValidationError("Give one TAG, or study tags --rename TAG NAME.")
      }
      return
    }
    guard tag.count == 2 else { throw ValidationError("Name both: study tags --rename TAG NAME") }
    try look.refuse(true, but: "show tags: study tags")
  }

  func run() throws {
    if rename { return try rename(tag[0], to: tag[1]) }
    try LookContext(options, look).show { context, questions in
      try TagsScreen(context, questions.tags(beginningWith: tag.first)).print()
    }
  }

  private func rename(_ tag: Tag, to name: Tag) throws {
    let context = try CommandContext(options)
    let store = try context.requireStore()
    let terminal = context.terminal
    if let items = try TagRename(store: store, now: context.now).rename(tag, to: name) {
      let count = Words.count(items, "item has it", "items have it")
      terminal.report(Text("\(tag) is now called \(name); \(count)."))
      terminal.report("Take it back: study undo")
    } else {
      terminal.report(Text("\(tag) is already called \(name). Nothing changed."))
    }
    try terminal.flush()
  }
}

extension Tags: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, look) = (options, .defaults)
    (rename, tag) = (false, [])
    return words.isEmpty
  }
}
