import Presentation
import StudyService
import Terminal

/// The doctor's findings: how many of each kind, then the first of each with their places and
/// the remedy.
struct DoctorScreen {
  /// How many of a kind are shown beside others.
  private static let shown = 3

  private let context: LookContext
  private let findings: [Finding]
  /// Whether all of them are shown.
  private let isWhole: Bool
  /// That the database was checked; nil if it was not, or has findings.
  private let verdict: Text?
  private var terminal: Terminal { context.terminal }

  init(_ context: LookContext, _ findings: [Finding], isWhole: Bool, verdict: Text? = nil) {
    self.context = context
    self.findings = findings
    self.isWhole = isWhole
    self.verdict = verdict
  }

  func print() throws {
    guard try !context.print(rows: findings.map(FindingJSON.init)) else { return }
    if let verdict { terminal.print(verdict) }
    // The answer, not the lack of one.
    if findings.isEmpty { return terminal.print("No problems found.") }
    let kinds = findings.grouped(by: \.rule)
    if !isWhole { printSummary(kinds) }
    for (index, kind) in kinds.enumerated() {
      if index > 0 || !isWhole { terminal.print() }
      print(kind.kind, kind.found)
    }
  }

  private func printSummary(_ kinds: [(kind: Finding.Rule, found: [Finding])]) {
    let lists = Set(findings.filter { !$0.rule.isOfDatabase }.map(\.place)).count
    let places = [
      findings.contains(where: \.rule.isOfDatabase) ? "the database" : nil,
      lists > 0 ? Words.count(lists, "list") : nil,
    ].compactMap(\.self)
    let count = Words.count(findings.count, "finding")
    terminal.print(Text("\(count) in \(places.joined(separator: " and "))", .strong))
    let width = kinds.map { $0.kind.rawValue.count }.max() ?? 0
    let digits = kinds.map { "\($0.found.count)".count }.max() ?? 0
    for (rule, found) in kinds {
      let line =
        "  " + Text(rule.rawValue).padded(to: width + 2)
        + Text("\(found.count)").leftPadded(to: digits) + "  " + Text(rule.title)
      // The whole title stands above the findings.
      let appearance = terminal.appearance
      terminal.print(appearance.isBounded ? line.truncated(to: appearance.width) : line)
    }
  }

  private func print(_ rule: Finding.Rule, _ found: [Finding]) {
    let appearance = terminal.appearance
    terminal.print(Text("\(rule.title) (\(found.count))", .strong))
    for finding in isWhole ? found[...] : found.prefix(Self.shown) {
      let line = finding.line > 0 ? ":\(finding.line)" : ""
      let text = Text("\(finding.place)\(line)  ", .warning) + Text(finding.text)
      let lines = appearance.lines(text, width: max(appearance.width - 4, 20))
      for (index, line) in lines.enumerated() {
        terminal.print(Text(index == 0 ? "  " : "    ") + line)
      }
    }
    if !isWhole, found.count > Self.shown {
      terminal.print(
        Text("  and \(found.count - Self.shown) more: study doctor --only \(rule.rawValue)", .faint)
      )
    }
    let advice = Text(rule.advice, .faint)
    for line in appearance.lines(advice, width: appearance.width) {
      terminal.print(line)
    }
  }
}
