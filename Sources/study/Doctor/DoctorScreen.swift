import Presentation
import StudyService
import Terminal

/// The doctor's findings by rule, each with its place and the remedy.
struct DoctorScreen {
  private let context: LookContext
  private let findings: [Finding]

  init(_ context: LookContext, _ findings: [Finding]) {
    self.context = context
    self.findings = findings
  }

  func print() throws {
    let terminal = context.terminal
    guard try !context.print(rows: findings.map(FindingJSON.init)) else { return }
    if findings.isEmpty { terminal.print("No problems found.") }
    for (index, rule) in rules.enumerated() {
      if index > 0 { terminal.print() }
      print(rule)
    }
  }

  private var rules: [Finding.Rule] {
    Finding.Rule.allCases.filter { rule in findings.contains { $0.rule == rule } }
  }

  private func print(_ rule: Finding.Rule) {
    let terminal = context.terminal
    let appearance = terminal.appearance
    let found = findings.filter { $0.rule == rule }
    terminal.print(Text("\(rule.title) (\(found.count))", .strong))
    for finding in found {
      let line = finding.line > 0 ? ":\(finding.line)" : ""
      let text = Text("\(finding.place)\(line)  ", .warning) + Text(finding.text)
      let lines = appearance.isBounded ? text.wrapped(to: max(appearance.width - 4, 20)) : [text]
      for (index, line) in lines.enumerated() {
        terminal.print(Text(index == 0 ? "  " : "    ") + line)
      }
    }
    let advice = Text(rule.advice, .faint)
    for line in appearance.isBounded ? advice.wrapped(to: appearance.width) : [advice] {
      terminal.print(line)
    }
  }
}
