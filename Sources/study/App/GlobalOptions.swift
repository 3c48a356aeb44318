public import ArgumentParser
public import Terminal

/// The flags that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: "The database file.")
  var db: String?

  @Option(help: "Colour: auto, always or never.")
  var color: ColorMode = .auto

  @Flag(help: "Do not show long output in a pager.")
  var noPager = false

  @Flag(name: .shortAndLong, help: "No reports and no hints: only data and errors.")
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
      "Only these fields, in this order; study help json lists them.", valueName: "name,…"))
  var fields: FieldNames?

  @Flag(help: "Do not cut lines at the width of the terminal.")
  var wide = false

  func validate() throws {
    guard !(json && plain) else { throw ValidationError("--json and --plain cannot be combined.") }
  }

  /// Refuses these flags where a command changes something and has no rows to print.
  func refuse(_ isChange: Bool, but only: String) throws {
    guard isChange, json || plain || wide || fields != nil else { return }
    throw ValidationError("--json, --plain, --fields and --wide only \(only).")
  }
}

extension ColorMode: ExpressibleByArgument {}
