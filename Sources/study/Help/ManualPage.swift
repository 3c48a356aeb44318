import ArgumentParser
import StudyModel

/// `study.1`, generated from the declared commands, so that it always matches them. The same
/// bytes for the same version, on any day.
struct ManualPage {
  private var roff = Roff()
  private let common = CommandShape(of: GlobalOptions.self)
  private let looking = CommandShape(of: LookOptions.self)

  /// The promise about people's own files; the README has the same.
  static let promise =
    "Only study tick edits your list files, and it only changes their boxes."

  static var text: String {
    var page = ManualPage()
    page.write()
    return page.roff.page
  }

  private mutating func write() {
    let root = Study.configuration
    roff.title("STUDY", section: 1, day: Study.versionDay, source: "study \(Study.version)")
    roff.section("Name")
    roff.paragraph(.init("study - get through your Markdown reading lists"))
    roff.section("Synopsis")
    roff.paragraph(.bold("study") + " [" + .italic("command") + "] [" + .italic("option") + " ...]")
    roff.section("Description")
    roff.paragraph(
      """
      study reads Markdown reading lists as they are, says what to read next and why, and \
      remembers what you have read. \(Self.promise) Without a command it shows the first items \
      of next, and how far you are.
      """)
    roff.paragraph(.init(root.discussion))
    roff.section("Commands")
    for group in root.groupedSubcommands {
      roff.subsection(group.name)
      for command in group.subcommands where command.configuration.shouldDisplay {
        write(command)
      }
    }
    roff.section("Options")
    roff.paragraph("Every command takes:")
    for option in common.options { write(option) }
    roff.paragraph("Commands that only look also take:")
    for option in looking.options where !isCommon(option) { write(option) }
    roff.paragraph("And study itself:")
    write(.version)
    for topic in [HelpTopic.filter, .json] {
      roff.section(topic.title)
      let lines = topic.text.split(separator: "\n", omittingEmptySubsequences: false)
      roff.example(lines.map(String.init))
    }
    for table in ManualTable.all { write(table) }
  }

  private mutating func write(_ command: any ParsableCommand.Type) {
    let configuration = command.configuration
    let shape = CommandShape(of: command)
    roff.term(synopsis(configuration, shape), .init(sentence(configuration)))
    let names = Set(looking.options.map(\.longName)).subtracting(common.options.map(\.longName))
    let looks = !names.isDisjoint(with: shape.options.map(\.longName))
    let own = shape.options.filter { !isCommon($0) && !names.contains($0.longName) }
    roff.indent()
    for paragraph in configuration.paragraphs.dropFirst() { roff.paragraph(.init(paragraph)) }
    for argument in shape.positionals where argument.isShown {
      guard let abstract = argument.abstract, !abstract.isEmpty else { continue }
      roff.term(.italic(argument.placeholder), .init(abstract))
    }
    for option in own { write(option) }
    if looks {
      let shown = looking.options.filter { !isCommon($0) }.compactMap(\.longName)
      roff.paragraph("Also " + .joined(shown.map { .bold($0) }, by: ", ") + ".")
    }
    roff.example(configuration.examples)
    roff.outdent()
  }

  /// The command's usage: its own, or one made of its arguments.
  private func synopsis(
    _ configuration: CommandConfiguration, _ shape: CommandShape
  ) -> [Roff.Inline] {
    if let usage = configuration.usage, !usage.isEmpty {
      return usage.split(separator: "\n").map { .bold(String($0)) }
    }
    let places = shape.positionals.filter(\.isShown).map { argument in
      let name = Roff.Inline.italic(argument.placeholder) + (argument.isRepeating ? " ..." : "")
      return argument.isOptional ? "[" + name + "]" : name
    }
    return [.joined([.bold("study \(configuration.commandName ?? "")")] + places, by: " ")]
  }

  private func sentence(_ configuration: CommandConfiguration) -> String {
    let alias = configuration.aliases.map { "Also study \($0)." }
    let first = configuration.paragraphs.prefix(1)
    return ([configuration.abstract] + first + alias).joined(separator: " ")
  }

  private func isCommon(_ option: ArgumentShape) -> Bool {
    common.options.contains { $0.longName == option.longName }
  }

  private mutating func write(_ option: ArgumentShape) {
    let names = option.spellings.sorted { $0.count < $1.count }
    var term = Roff.Inline.joined(names.map { .bold($0) }, by: ", ")
    if option.kind == .option { term = term + " " + .italic(option.placeholder) }
    let choices = option.completionKind?.list?.values ?? []
    let abstract = option.abstract ?? ""
    // Many choices are in the help of the parser, not in the sentence.
    let listed = choices.allSatisfy(abstract.contains) ? "" : " Of: \(choices.asChoices)."
    roff.term(term, .init(abstract + listed))
  }

  private mutating func write(_ table: ManualTable) {
    roff.section(table.title)
    if let introduction = table.introduction { roff.paragraph(.init(introduction)) }
    for row in table.rows { roff.term(.bold(row.0), .init(row.1)) }
    if !table.examples.isEmpty { roff.example(table.examples) }
  }
}
