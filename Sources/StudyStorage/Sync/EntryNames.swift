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
    guard var fields = PayloadValue.fields(payload) else { return nil }
    var isChanged = false
    func rename(_ object: [String: PayloadValue]) throws -> [String: PayloadValue] {
      let hash = object["hash"]?.text
      guard let device = object["device"]?.text, let seq = object["seq"]?.integer,
        let new = try replace(Entry.ID(device: device, seq: seq), hash),
        new.0.device != device || new.0.seq != seq || new.hash != hash
      else { return object }
      isChanged = true
      var object = object
      object["device"] = .text(new.0.device)
      object["seq"] = .integer(new.0.seq)
      object["hash"] = new.hash.map { .text($0) }
      return object
    }
    fields = try rename(fields)
    for (key, value) in fields {
      if case .list(let list) = value {
        fields[key] = .list(
          try list.map { part in
            guard case .object(let object) = part else { return part }
            return .object(try rename(object))
          })
      }
    }
    return isChanged ? try PayloadValue.json(fields) : nil
  }
}
