import ArgumentParser
import Settings
import StudyModel
import Terminal

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show or change settings.",
    usage: """
      study config
      study config KEY
      study config KEY VALUE…
      study config --unset KEY
      """,
    discussion: """
      Changing a setting keeps the rest of your file as it is. Any tag can have \
      points: rank.tag.NAME.
      """,
    examples: [
      "study config rank.order",
      "study config rank.tag.kafka 12",
      "study config --unset rank.tag.kafka",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Flag(help: "Remove KEY from your file: back to the default.")
  var unset = false

  // A negative number is a value, not an option.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("The setting, then its new value.", valueName: "key"))
  var words: [String] = []

  func validate() throws {
    // Words after "--" are not options.
    let open = words.prefix { $0 != "--" }
    if let word = open.first(where: { $0.hasPrefix("-") && Int($0) == nil }) {
      throw ValidationError("Unknown option '\(word)'")
    }
    guard !unset || given.count == 1 else {
      throw ValidationError("Name the setting: study config --unset KEY")
    }
    guard !(look.json || look.plain) || (!unset && given.count < 2) else {
      throw ValidationError("--json and --plain only show settings.")
    }
  }

  private var given: [String] {
    guard let end = words.firstIndex(of: "--") else { return words }
    return Array(words[..<end] + words[(end + 1)...])
  }

  func run() throws {
    let context = try LookContext(options, look)
    let settings = context.context.settings
    let screen = ConfigScreen(context)
    if unset {
      report(try settings.unset(given[0]), screen, context.context)
    } else if given.isEmpty {
      try screen.print(settings.all())
    } else if given.count == 1 {
      try screen.print(settings.setting(SettingKey(given[0])))
    } else {
      let values = Array(given.dropFirst())
      report(try settings.set(SettingKey(given[0]), to: values), screen, context.context)
    }
    try context.terminal.flush()
  }

  private func report(
    _ change: SettingChange, _ screen: ConfigScreen, _ context: CommandContext
  ) {
    if change.isChanged { context.record.note() }
    screen.print(change)
  }
}
