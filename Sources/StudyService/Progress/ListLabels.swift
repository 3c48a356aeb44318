import StudyModel
import StudyStorage

/// What lists are called on a screen of many: the title, with the path where it says nothing or
/// is another list's too.
struct ListLabels {
  private(set) var all: [Int64: String] = [:]

  init(_ lists: [ListRow]) {
    let titles = ListTitles(lists.map(\.title))
    for list in lists {
      all[list.id] = titles.needsPath(list.title) ? "\(list.title) (\(list.place))" : list.title
    }
  }

  subscript(list: Int64) -> String? { all[list] }
}
