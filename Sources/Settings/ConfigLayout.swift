/// Where everything stands in a TOML text, in bytes; the values themselves
/// are read by `ConfigDocument`.
struct ConfigLayout {
  /// `[rank.tag]` and what follows it; the first one is the text before any.
  struct Section {
    var path: ConfigPath
    /// One table of several with the same name, `[[…]]`.
    var isOfSeveral = false
    var line = 1
    /// Where another line can be put: after the header and the last entry.
    var end: Int
    /// The blanks before its last entry.
    var indent = 0..<0
  }

  /// `key = value`, on a line of its own or inside of an inline table.
  struct Entry {
    var path: ConfigPath
    var line: Int
    var section: Int
    /// The inline table that it stands in.
    var table: Int?
    var key: Range<Int>
    var value: Range<Int>
    /// From the begin of its first line to the begin of the next after its
    /// value.
    var lines = 0..<0
  }

  /// `{ … }`, by its entries.
  struct InlineTable {
    var path: ConfigPath
    /// What stands between the braces.
    var inside: Range<Int>
    /// The places of its entries, in order.
    var entries: [Int] = []
  }

  var sections = [Section(path: [], end: 0)]
  var entries: [Entry] = []
  var tables: [InlineTable] = []

  /// The first line of each path that is written, and of each table.
  var lines: [ConfigPath: Int] {
    let places =
      entries.map { ($0.path, $0.line) }
      + sections.filter { !$0.path.isEmpty }.map { ($0.path, $0.line) }
    return Dictionary(places, uniquingKeysWith: min)
  }
}
