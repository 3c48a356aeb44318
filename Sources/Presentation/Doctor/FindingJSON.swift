import StudyModel
public import StudyService

/// A finding as JSON.
public struct FindingJSON: LookRow {
  let rule: String
  let list: String
  let line: Int
  let text: String
  let advice: String

  public init(_ finding: Finding) {
    rule = finding.rule.rawValue
    list = finding.place
    line = finding.line
    text = finding.text
    advice = finding.rule.advice
  }

  public static let columns: [Column<Self>] = [
    Column("rule") { $0.rule }, Column("list") { $0.list }, Column("line") { $0.line },
    Column("text") { $0.text },
  ]
  public static let further: [Column<Self>] = [Column("advice") { $0.advice }]
}
