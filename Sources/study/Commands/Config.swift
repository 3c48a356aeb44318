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

  // A negative number is a value and no option.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("The setting, and its value.", valueName: "key"))
  var words: [String] = []

  func validate() throws {
    if let word = words.first(where: { $0.hasPrefix("-") && Int($0) == nil }) {
      throw ValidationError("Unknown option '\(word)'")
    }
    guard !unset || words.count == 1 else {
      throw ValidationError("Say what to take out: study config --unset KEY")
    }
    guard !(look.json || look.plain) || (!unset && words.count < 2) else {
      throw ValidationError("--json and --plain show settings, and change none.")
    }
  }

  func run() throws {
    let context = try LookContext(options, look)
    let settings = context.context.settings
    let screen = ConfigScreen(context)
    if unset {
      screen.print(try settings.unset(words[0]))
    } else if words.isEmpty {
      try screen.print(settings.all())
    } else if words.count == 1 {
      try screen.print(settings.setting(SettingKey(words[0])))
    } else {
      screen.print(try settings.set(SettingKey(words[0]), to: Array(words.dropFirst())))
    }
    try context.terminal.flush()
  }
}
