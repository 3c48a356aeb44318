import StudyModel

/// An entry as a line of text, the form in which it travels: a JSON object with sorted keys and
/// integers, without the line feed.
///
/// Keys that this version does not know are kept, since a line is passed on as it came. One with
/// `v` is of a format that is not known yet.
enum LineFormat {
  /// The months of a device are files of their own, so that each has one writer, and so are each
  /// 10,000 of its entries: to add a line, a file is written anew.
  static let path = """
    'log/' || substr(entry.device, 1, 16) || '/'
      || strftime('%Y-%m', entry.at / 1000, 'unixepoch')
      || iif(entry.seq > 10000, '.' || ((entry.seq - 1) / 10000), '') || '.jsonl'
    """

  /// A row of `entry` as the parts of a line: what comes before the payload, the payload, and what
  /// comes after the hash of the line before it.
  static let columns = """
    json_object('action', action, 'at', at, 'command', command, 'counter', counter,
      'device', substr(entry.device, 1, 16), 'item', item_key) AS head,
    (SELECT json_group_object(key, iif(type IN ('object', 'array'), json(value), value))
      FROM (SELECT key, type, value FROM json_each(payload) ORDER BY key)) AS payload,
    json_object('seq', seq, 'wall', wall, 'zone', zone) AS tail
    """

  /// Joins the parts of a line.
  ///
  /// - Parameter previous: the hash of the device's line before it, in hexadecimal digits; empty for
  ///   the first.
  static func line(head: String, payload: String, previous: String, tail: String) -> String {
    "\(head.dropLast()),\"payload\":\(payload),\"prev\":\"\(previous)\",\(tail.dropFirst())"
  }

  /// Why a text is not a valid line; null if it is. The connection needs `JSONTexts`.
  static let fault = """
    CASE
      WHEN NOT json_valid(text) OR json_type(text) <> 'object' THEN 'it is not a JSON object'
      WHEN json_type(text, '$.v') IS NOT NULL THEN 'it is of a newer version of study'
      WHEN study_json_fault(text) IS NOT NULL THEN study_json_fault(text)
      \(texts) \(numbers)
      WHEN json_type(text, '$.payload') IS NOT 'object' THEN 'payload is not an object'
      WHEN text ->> '$.device' NOT GLOB '\(String(repeating: "[0-9a-f]", count: 16))'
        THEN 'device is not the name of a device'
      WHEN text ->> '$.item' = '' OR text ->> '$.action' = '' THEN 'it says nothing'
    END
    """

  private static let texts = ["action", "device", "item", "prev"].map {
    "WHEN json_type(text, '$.\($0)') IS NOT 'text' THEN '\($0) is not a text'"
  }.joined(separator: "\n")

  private static let numbers: String = {
    let years = Instant.calendar.lowerBound.milliseconds...Instant.calendar.upperBound.milliseconds
    let whole: ClosedRange<Int64> = 0...9_007_199_254_740_991
    let ranges: [(String, ClosedRange<Int64>)] = [
      ("at", years), ("wall", years), ("counter", Clock.counters), ("seq", 1...whole.upperBound),
      ("command", whole), ("zone", -1080...1080),
    ]
    return ranges.map { name, range in
      """
      WHEN json_type(text, '$.\(name)') IS NOT 'integer'
        OR text ->> '$.\(name)' NOT BETWEEN \(range.lowerBound) AND \(range.upperBound)
        THEN '\(name) is out of range'
      """
    }.joined(separator: "\n")
  }()

  /// The columns of `entry` after the device and the number, from a line.
  static let entry = """
    text ->> '$.wall', text ->> '$.counter', text ->> '$.at', text ->> '$.zone',
      text ->> '$.command', text ->> '$.item', text ->> '$.action',
      json_extract(text, '$.payload')
    """

  /// What a second line of one device and number is called here.
  static func forkName(_ device: String, _ hash: String) -> String {
    "\(device) || '.' || \(tie(hash))"
  }

  static func tie(_ hash: String) -> String { "substr(\(hash), 1, 16)" }
}
