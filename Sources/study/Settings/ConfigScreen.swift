import Presentation
import Settings
import Terminal

/// The current settings, and the result of changing one.
struct ConfigScreen {
  private let context: LookContext

  init(_ context: LookContext) { self.context = context }

  func print(_ settings: [Setting]) throws {
    guard try !context.print(rows: settings.map(SettingJSON.init)) else { return }
    let widest = settings.map { $0.key.name.count + $0.value.written.count + 3 }.max() ?? 0
    for setting in settings { printLine(setting, column: min(widest, 44)) }
    if let path = context.context.configPlace.path {
      context.terminal.hint(Text("Your settings are in \(path)"))
    }
    context.terminal.hint("study config KEY VALUE · study config --unset KEY")
  }

  func print(_ setting: Setting) throws {
    if try !context.print(row: SettingJSON(setting)) { printLine(setting, column: 0) }
  }

  /// The new value, the old one, and how to revert.
  func print(_ change: SettingChange) {
    let terminal = context.terminal
    let now = (change.after ?? change.fallback)?.written
    guard change.isChanged else {
      let state = change.after == nil ? "not set" : "already \(now ?? "")"
      return terminal.report(Text("\(change.name) is \(state). Nothing changed."))
    }
    let was = change.before.map { "it was \($0.written)" } ?? "it was not set"
    let verb = change.after == nil ? "is back to the default" : "is now"
    let text = now.map { "\(change.name) \(verb) \($0) (\(was))." }
    terminal.report(Text(text ?? "\(change.name) is no longer set (\(was))."))
    if (try? SettingKey(change.name))?.changesReading == true {
      terminal.report("Lists that it is about are read again by: study import")
    }
    if let wayBack = change.wayBack { terminal.report(Text("Take it back: \(wayBack)")) }
  }

  private func printLine(_ setting: Setting, column: Int) {
    let text = Text("\(setting.key.name) = \(setting.value.written)")
    context.terminal.print(
      text.padded(to: column) + "  "
        + (setting.isOwn ? Text("yours", .strong) : Text("default", .faint)))
  }
}

/// A setting as JSON.
struct SettingJSON: LookRow {
  let key: String
  let value: ConfigValue
  let isDefault: Bool

  init(_ setting: Setting) {
    key = setting.key.name
    value = setting.value
    isDefault = !setting.isOwn
  }

  static let columns: [Column<Self>] = [
    Column("key") { $0.key }, Column("value") { $0.value.written },
    Column("from") { $0.isDefault ? "default" : "yours" },
  ]

  enum Names: String, CodingKey { case key, value, from }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Names.self)
    try object.encode(key, forKey: .key)
    try object.encode(isDefault ? "default" : "yours", forKey: .from)
    switch value {
    case .whole(let number): try object.encode(number, forKey: .value)
    case .number(let number): try object.encode(number, forKey: .value)
    case .flag(let value): try object.encode(value, forKey: .value)
    case .text(let text), .other(let text): try object.encode(text, forKey: .value)
    case .list(let values): try object.encode(values.map(Element.init), forKey: .value)
    }
  }

  /// A number or a text in a list.
  private struct Element: Encodable {
    let value: ConfigValue

    func encode(to encoder: any Encoder) throws {
      var single = encoder.singleValueContainer()
      if case .whole(let number) = value { return try single.encode(number) }
      if case .text(let text) = value { try single.encode(text) }
    }
  }
}
