import Presentation
import StudyModel
import StudyService
import Terminal

/// What waits for the person, each with the command that settles it.
struct ReviewScreen {
  private let context: LookContext
  private let review: Review

  init(_ context: LookContext, _ review: Review) {
    self.context = context
    self.review = review
  }

  func print() throws {
    let document = ReviewJSON.all(of: review)
    if try !context.print(rows: AskedRow.all(of: review), document: document) { printScreen() }
  }

  private func printScreen() {
    let terminal = context.terminal
    let open = Review.Question.allCases.filter { review[$0].count > 0 }
    if open.isEmpty { terminal.print("No loose ends. Well done.") }
    let column = ItemLine.column(for: open.flatMap { review[$0].first.map(\.item.id) })
    for (index, question) in open.enumerated() {
      if index > 0 { terminal.print() }
      let found = review[question]
      let count = "\(found.isMore ? "over " : "")\(found.count)"
      terminal.print(Text("\(question.title)  \(count)", .strong))
      for one in found.first {
        terminal.print(ItemLine.short(one, terminal.appearance, column: column))
      }
      let more = found.count - found.first.count
      if more > 0 {
        terminal.print("  and \(more) more: study review -n \(found.count)")
      }
      terminal.print(wrapped: Text(question.ways, .faint), indent: 2)
    }
  }
}

extension Review.Question {
  fileprivate var title: String {
    switch self {
    case .leftover: "Planned and still open"
    case .lingering: "Reading for over two weeks"
    case .noteOwed: "Read, with a note still to write"
    case .staleNext: "\(Tag.myNext) for over 90 days"
    case .due: "Due for another look"
    }
  }

  /// How to settle it.
  fileprivate var ways: String {
    switch self {
    case .leftover: "study plan --roll carries them over · study park ITEM"
    case .lingering: "study done ITEM · study park ITEM · study skip ITEM"
    case .noteOwed: "study note ITEM"
    case .staleNext: "study plan ITEM · study edit --untag \(Tag.myNext) ITEM"
    case .due: "study open ITEM, then study review --good ITEM or --again ITEM"
    }
  }
}
