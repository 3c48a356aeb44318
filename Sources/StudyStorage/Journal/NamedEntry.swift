import Essentials
import StudyModel

/// An entry as the payload of another names it: as `EntryPayload.naming` does.
struct NamedEntry: Codable {
  let device: String
  let seq: Int64

  /// Entries as a JSON array.
  static func json(_ ids: [Entry.ID]) -> String {
    let named = ids.map { NamedEntry(device: $0.device, seq: $0.seq) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    // Names and numbers are always JSON.
    return (try? encoder.encode(named)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }
}

/// What an edit of a note replaces beside the note.
struct EditedPayload: Decodable {
  private let edits: [NamedEntry]?

  var ids: [Entry.ID] { (edits ?? []).map { Entry.ID(device: $0.device, seq: $0.seq) } }
}
