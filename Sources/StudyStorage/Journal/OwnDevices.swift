/// The names of this database in the journal: its own, and those that it had before.
enum OwnDevices {
  /// Each name with the number of its last entry here: what has a former name and comes after is
  /// somebody else's, who has that name too.
  static let all = """
    SELECT id, \(Int64.max) AS last FROM device UNION ALL SELECT id, last_seq FROM former_device
    """

  /// True for an entry that was made here.
  static func made(_ entry: String) -> String {
    """
    (\(entry).device = (SELECT id FROM device) OR EXISTS (
      SELECT 1 FROM former_device
      WHERE former_device.id = \(entry).device AND \(entry).seq <= former_device.last_seq))
    """
  }
}
