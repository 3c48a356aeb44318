import ArgumentParser
import Settings
import StudyModel
import Terminal

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Your settings: all, one, or another value for one.",
    discussion: """
      study config                        every setting, with its value
      study config KEY                    one of them
      study config KEY VALUE…             sets it, and keeps the rest of your file
      study config --unset KEY            goes back to the default

      Any tag can have points: study config rank.tag.kafka 12
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Flag(help: "Take KEY out of your file.")
  var unset = false

  // A negative number is a value, not an option.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("The setting, and its value.", valueName: "key"))
  var words: [String] = []

  func validate() throws {
    // Words after "--" are not options.
    let open = words.prefix { $0 != "--" }
    if let word = open.first(where: { $0.hasPrefix("-") && Int($0) == nil }) {
      throw ValidationError("Unknown option '\(word)'")
    }
    guard !unset || given.count == 1 else {
      throw ValidationError("Say what to take out: study config --unset KEY")
    }
    guard !(look.json || look.plain) || (!unset && given.count < 2) else {
      throw ValidationError("--json and --plain show settings, and change none.")
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
      screen.print(try settings.unset(given[0]))
    } else if given.isEmpty {
      try screen.print(settings.all())
    } else if given.count == 1 {
      try screen.print(settings.setting(SettingKey(given[0])))
    } else {
      screen.print(try settings.set(SettingKey(given[0]), to: Array(given.dropFirst())))
    }
    try context.terminal.flush()
  }
}
