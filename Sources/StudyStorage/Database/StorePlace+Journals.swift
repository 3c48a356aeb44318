import Files
import StudyModel

extension StorePlace {
  /// Looks at the files that SQLite takes for the database's journals, and would empty or remove.
  ///
  /// - Returns: whether the journal of a change lies there, as it does while one is written and after a
  ///   crash.
  /// - Throws: `StudyError.cannotCreate` if one of them is not a journal.
  @discardableResult func checkJournals() throws -> Bool {
    _ = try isJournal(path + "-wal", Self.walMagic)
    return try isJournal(path + "-journal", Self.journalMagic)
  }

  private func isJournal(_ file: String, _ magic: [UInt8]) throws -> Bool {
    guard let facts = try? FileFacts(file, followsLinks: false) else { return false }
    guard facts.form == .regular else {
      throw refusal("\(file) is in the way: the database's journal has that name")
    }
    guard facts.size > 0 else { return false }
    do {
      let head = try OpenFile(reading: file).read(magic.count)
      // SQLite begins with zeros, and a crash may have left any of them.
      if zip(head, magic).allSatisfy({ $0 == $1 || $0 == 0 }) { return true }
    } catch {
      // The command whose journal it was has ended just now.
      if error.isAbsence { return false }
      throw error.reading(file)
    }
    throw refusal("\(file) is not a database journal, and would be overwritten")
  }

  private func refusal(_ what: String) -> StudyError {
    .cannotCreate(
      what, hint: "Nothing was changed. Move it away, or name another database with --db.")
  }

  private static let journalMagic: [UInt8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]
  /// The fourth byte says how the sums of the pages are reckoned.
  private static let walMagic: [UInt8] = [0x37, 0x7f, 0x06]
}
