import SQLite
public import StudyModel

extension Snapshot {
  /// Every device in the journal, the own ones first.
  public func fetchDevices() throws -> [Device] {
    try db.values(
      """
      WITH counted AS (
        SELECT substr(device, 1, 16) AS id, count(*) AS entries, max(seq) AS last,
          count(DISTINCT seq) AS numbers, count(*) FILTER (WHERE length(device) > 16) AS forks
        FROM entry GROUP BY 1)
      SELECT counted.id, ifnull(name, '') AS name, entries, last - numbers AS missing, forks,
        heard_at, newest_at, counted.id = (SELECT id FROM device) OR heard_at IS NULL
          AND counted.id IN (SELECT id FROM former_device) AS is_own
      FROM counted LEFT JOIN peer ON peer.device = counted.id
      ORDER BY is_own DESC, counted.id = (SELECT id FROM device) DESC, name, counted.id
      """
    ) { row in
      Device(
        id: try row["id"], computer: try row["name"], isOwn: try row["is_own"],
        entries: try row["entries"], missing: try row["missing"], forks: try row["forks"],
        heardAt: try row["heard_at"], newestAt: try row["newest_at"])
    }
  }

  /// How many lines were not taken, by file and reason.
  public func fetchSetAside() throws -> [(path: String, reason: String, count: Int)] {
    try db.values(
      """
      SELECT path, reason, count(*) AS count FROM set_aside
      GROUP BY path, reason ORDER BY path, reason
      """
    ) { (try $0["path"], try $0["reason"], try $0["count"]) }
  }

  /// What a device's computer is called; empty if it is not known.
  public func fetchPeerName(of device: String) throws -> String {
    try db.scalar("SELECT name FROM peer WHERE device = :device", ["device": device]) ?? ""
  }
}
