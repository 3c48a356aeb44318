import Presentation
import ReadingList

/// What became of one link of a list, as JSON.
struct FateJSON: LookRow {
  let list: String
  let line: Int
  let fate: String
  let rule: String
  let title: String
  let address: String

  static let columns: [Column<Self>] = [
    Column("list") { $0.list }, Column("line") { $0.line }, Column("fate") { $0.fate },
    Column("rule") { $0.rule }, Column("title") { $0.title }, Column("address") { $0.address },
  ]

  /// The links of one list, in line order.
  static func rows(_ list: (place: String, fates: [LinkFate])) -> [FateJSON] {
    list.fates.map { fate in
      FateJSON(
        list: list.place, line: fate.line, fate: fate.form.rawValue, rule: fate.rule,
        title: fate.title, address: fate.address)
    }
  }
}
