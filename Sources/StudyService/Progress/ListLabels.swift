import StudyModel
import StudyStorage

/// What lists are called on a screen of many: the title, with the path where it says nothing or
/// is another list's too.
struct ListLabels {
  private(set) var all: [Int64: String] = [:]

  init(_ lists: [ListRow]) {
    let counts = lists.reduce(into: [String: Int]()) { $0[$1.title, default: 0] += 1 }
    for list in lists {
      let isShared = (counts[list.title] ?? 0) > 1
      let isVague = HeadingMeaning.saysNothing(ofList: list.title)
      all[list.id] = isShared || isVague ? "\(list.title) (\(list.place))" : list.title
    }
  }

  subscript(list: Int64) -> String? { all[list] }
}
