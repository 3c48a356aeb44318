import Foundation
import StudyModel

/// The entries that a payload names: by device and number, and in a line by hash too.
enum EntryNames {
  /// True for an entry whose payload may name others.
  static let isThere = "action IN ('retract', 'revised')"

  /// The payload with each name replaced, as JSON with sorted keys; nil if none changes.
  ///
  /// - Parameter replace: given the name in parts; returns nil to keep it.
  static func replaced(
    in payload: String, _ replace: (Entry.ID, _ hash: String?) throws -> (Entry.ID, hash: String?)?
  ) throws -> String? {
    guard var fields = object(payload) else { return nil }
    var isChanged = false
    func rename(_ object: [String: Any]) throws -> [String: Any] {
      guard let device = object["device"] as? String,
        let seq = (object["seq"] as? NSNumber)?.int64Value,
        let new = try replace(Entry.ID(device: device, seq: seq), object["hash"] as? String),
        new.0.device != device || new.0.seq != seq || new.hash != object["hash"] as? String
      else { return object }
      isChanged = true
      var object = object
      object["device"] = new.0.device
      object["seq"] = new.0.seq
      object["hash"] = new.hash
      return object
    }
    fields = try rename(fields)
    for (key, value) in fields {
      if let list = value as? [[String: Any]] { fields[key] = try list.map(rename) }
    }
    guard isChanged else { return nil }
    let data = try JSONSerialization.data(
      withJSONObject: fields, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }

  private static func object(_ payload: String) -> [String: Any]? {
    (try? JSONSerialization.jsonObject(with: Data(payload.utf8))) as? [String: Any]
  }
}
