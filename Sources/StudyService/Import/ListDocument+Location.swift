import Files
import ReadingList
import StudyModel

extension ListDocument {
  /// Gives each link to another list the key of the file that it leads to: two folders can have
  /// files of one name.
  mutating func locateLists(besideList list: String) {
    for index in postings.indices { postings[index].locate(besideList: list) }
    for index in candidates.indices { candidates[index].posting.locate(besideList: list) }
  }
}

extension Posting {
  fileprivate mutating func locate(besideList list: String) {
    guard key.utf8.starts(with: "file:".utf8), Address(address).form == .list,
      let file = LocalFile(address, besideList: list)
    else { return }
    let fragment = file.fragment.map { "#" + $0 } ?? ""
    key = ("file:" + FilePath.plain(file.path) + fragment).inNormalForm
  }
}
