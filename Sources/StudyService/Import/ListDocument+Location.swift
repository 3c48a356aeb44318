import Files
import ReadingList
import StudyModel

extension ListDocument {
  /// Whether it links to a note that may stand in any folder.
  var hasWikilinks: Bool {
    references.contains(where: \.isWikilink) || postings.contains { $0.wikilink != nil }
  }

  /// Gives each link to another list the key of the file that it leads to: two folders can have
  /// files of one name.
  ///
  /// - Parameter notes: where a link to a note leads that is not beside the list.
  mutating func locateLists(besideList list: String, _ notes: NoteIndex?) {
    for index in postings.indices { postings[index].locate(besideList: list, notes) }
    for index in candidates.indices { candidates[index].posting.locate(besideList: list, notes) }
    guard let notes else { return }
    for index in references.indices where references[index].isWikilink {
      if let address = notes.address(of: references[index].address, besideList: list) {
        references[index].address = address
      }
    }
  }
}

extension Posting {
  fileprivate mutating func locate(besideList list: String, _ notes: NoteIndex?) {
    guard key.utf8.starts(with: "file:".utf8), Address(address).form == .list else { return }
    if let wikilink, let found = notes?.address(of: wikilink, besideList: list) { address = found }
    if let found = Self.key(ofList: address, besideList: list) { key = found }
  }

  /// The key of the list at `address`; nil if that is not a file on this machine.
  static func key(ofList address: String, besideList list: String) -> String? {
    guard let file = LocalFile(address, besideList: list) else { return nil }
    let fragment = file.fragment.map { "#" + $0 } ?? ""
    return ("file:" + FilePath.plain(file.path) + fragment).inNormalForm
  }
}
