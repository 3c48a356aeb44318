import Presentation
import StudyModel
import Terminal

/// The copies of the database, newest first: when, why, how large, and the file.
struct BackupScreen {
  private let context: LookContext
  private let copies: [Backup]

  init(_ context: LookContext, _ copies: [Backup]) {
    self.context = context
    self.copies = copies
  }

  func print() throws {
    guard try !context.print(rows: copies.map(BackupJSON.init)) else { return }
    let terminal = context.terminal
    guard let newest = copies.first else {
      context.printNothing("There is no copy of this database yet: study backup")
      return
    }
    let rows = copies.map { (Words.bytes($0.size), $0.name.reason.words, $0) }
    let (sizes, reasons) = (rows.map(\.0.count).max() ?? 0, rows.map(\.1.count).max() ?? 0)
    for (size, reason, copy) in rows {
      terminal.print(
        Text("\(Day(copy.name.at))", .strong) + "  " + Text(reason).padded(to: reasons + 2)
          + Text(size).leftPadded(to: sizes) + "  " + Text(copy.name.description, .faint))
    }
    terminal.hint(Text("To go back to the newest: study restore \(ShellWord.quoted(newest.path))"))
  }
}
