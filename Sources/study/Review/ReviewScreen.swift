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
    if review.lastTouched == nil, open.isEmpty {
      context.printNothing("Nothing is begun yet. Begin with: study next")
      return
    }
    if open.isEmpty { terminal.print("No loose ends. Well done.") }
    let column = ItemLine.column(for: open.flatMap { review[$0].first.map(\.item.id) })
    for (index, question) in open.enumerated() {
      if index > 0 { terminal.print() }
      let found = review[question]
      let count = "\(found.isMore ? "over " : "")\(found.count)"
      terminal.print(
        wrapped: Text(question == .away ? absence : "\(question.title)  \(count)", .strong))
      for one in found.first {
        terminal.print(ItemLine.short(one, terminal.appearance, column: column))
      }
      let more = found.count - found.first.count
      if more > 0 {
        terminal.print("  and \(more) more: study review -n \(found.count)")
      }
      let ways = question == .away ? waysBack : question.ways
      terminal.print(wrapped: Text(ways, .faint), indent: 2)
    }
  }
}

extension ReviewScreen {
  /// How to begin again: with what was being read, or with something short.
  private var waysBack: String {
    let open = review.away.first.first { $0.status.isOpen(on: Day(context.now)) }
    return (open.map { "study open \($0.item.id.rawValue) goes on with it · " } ?? "")
      + Review.Question.away.ways
  }

  /// How long the person did nothing, without a reproach.
  private var absence: String {
    guard let last = review.lastTouched.map({ Day($0) }) else { return "" }
    let weeks = (Day(context.now).number - last.number) / 7
    return "Welcome back after \(Words.count(weeks, "week")): you were last here on "
      + "\(Words.weekday(last)) \(last)"
  }
}

extension Review.Question {
  fileprivate var title: String {
    switch self {
    case .away: "Welcome back"
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
    case .away: "study next --time 15m starts with something short"
    case .leftover: "study plan --roll carries them over · study park ITEM"
    case .lingering: "study done ITEM · study park ITEM · study skip ITEM"
    case .noteOwed: "study note ITEM"
    case .staleNext: "study plan ITEM · study edit --untag \(Tag.myNext) ITEM"
    case .due: "study open ITEM, then study review --good ITEM or --again ITEM"
    }
  }
}
