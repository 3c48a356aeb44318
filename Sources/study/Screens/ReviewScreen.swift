import StudyModel
import StudyService
import StudyStorage
import Terminal

/// What has been left lying, each with the command that settles it.
struct ReviewScreen {
  private struct Section {
    var name: String
    var title: String
    var findings: Findings
    /// How to settle it.
    var ways: String
  }

  private let context: LookContext
  private let sections: [Section]

  init(_ context: LookContext, _ review: Review) {
    self.context = context
    sections = [
      Section(
        name: "leftover", title: "Planned and still open", findings: review.leftovers,
        ways: "study plan --roll carries all over · study park ITEM"),
      Section(
        name: "lingering", title: "Being read for over two weeks", findings: review.lingering,
        ways: "study done ITEM · study park ITEM · study skip ITEM"),
      Section(
        name: "note-owed", title: "Read, and the note is owed", findings: review.notesOwed,
        ways: "study note ITEM"),
      Section(
        name: "stale-next", title: "\(Tag.myNext) for over 90 days", findings: review.staleNext,
        ways: "study plan ITEM · study edit --untag \(Tag.myNext) ITEM"),
      Section(
        name: "due", title: "Due for another look", findings: review.due,
        ways: "study open ITEM, then study review --good ITEM or --again ITEM"),
    ]
  }

  func print() throws {
    let rows = sections.flatMap { section in
      section.findings.first.map {
        AskedRow(id: $0.item.id.rawValue, question: section.name, title: $0.item.title)
      }
    }
    if try !context.print(rows: rows, document: sections.map(SectionJSON.init)) { printScreen() }
  }

  private func printScreen() {
    let terminal = context.terminal
    let open = sections.filter { $0.findings.count > 0 }
    if open.isEmpty { terminal.print("Nothing is left lying. Well done.") }
    for (index, section) in open.enumerated() {
      if index > 0 { terminal.print() }
      let count = "\(section.findings.isMore ? "over " : "")\(section.findings.count)"
      terminal.print(Text("\(section.title)  \(count)", .strong))
      for one in section.findings.first {
        terminal.print(ItemLine.short(one, terminal.appearance))
      }
      let more = section.findings.count - section.findings.first.count
      if more > 0 {
        terminal.print("  and \(more) more: study review -n \(section.findings.count)")
      }
      terminal.print(wrapped: Text(section.ways, .faint), indent: 2)
    }
  }

  private struct SectionJSON: Encodable {
    let question: String
    let count: Int
    let items: [ItemJSON]

    init(_ section: Section) {
      question = section.name
      count = section.findings.count
      items = section.findings.first.map { ItemJSON($0.item, $0.status) }
    }
  }
}

/// An item that a question is about, as fields.
struct AskedRow: LookRow {
  let id: Int64
  let question: String
  let title: String

  static let columns: [Column<Self>] = [
    Column("id") { $0.id }, Column("question") { $0.question }, Column("title") { $0.title },
  ]
}
