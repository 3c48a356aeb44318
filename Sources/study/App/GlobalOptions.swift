public import ArgumentParser
public import Terminal

/// The flags that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: "The database file.")
  var db: String?

  @Option(help: "Colour: auto, always or never.")
  var color: ColorMode = .auto

  @Flag(help: "Print long screens as they are, and not through a pager.")
  var noPager = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false
}

/// The flags of the commands that only read.
struct LookOptions: ParsableArguments {
  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print tab-separated fields, the id first.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "Only these fields, in this order; study help json has the names.", valueName: "name,…"))
  var fields: FieldNames?

  @Flag(help: "Cut no line at the width of the terminal.")
  var wide = false

  func validate() throws {
    guard !(json && plain) else { throw ValidationError("--json and --plain exclude each other.") }
  }
}

extension ColorMode: ExpressibleByArgument {}
