/// The byte positions of everything in a TOML text; `ConfigDocument` reads the values
/// themselves.
struct ConfigLayout {
  /// `[rank.tag]` and what follows it; the first one is the text before any header.
  struct Section {
    var path: ConfigPath
    /// One of several tables with the same name, `[[…]]`.
    var isOfSeveral = false
    var line = 1
    /// Where another line can be inserted: after the header and the last entry.
    var end: Int
    /// The indentation of its last entry.
    var indent = 0..<0
  }

  /// `key = value`, on its own line or inside an inline table.
  struct Entry {
    var path: ConfigPath
    var line: Int
    var section: Int
    /// The inline table that contains it.
    var table: Int?
    var key: Range<Int>
    var value: Range<Int>
    /// From the start of its first line to the start of the line after its value.
    var lines = 0..<0
  }

  /// `{ … }`, with its entries.
  struct InlineTable {
    var path: ConfigPath
    /// The text between the braces.
    var inside: Range<Int>
    /// The indices of its entries, in order.
    var entries: [Int] = []
  }

  var sections = [Section(path: [], end: 0)]
  var entries: [Entry] = []
  var tables: [InlineTable] = []

  /// The first line of each path in the text, and of each table.
  var lines: [ConfigPath: Int] {
    let places =
      entries.map { ($0.path, $0.line) }
      + sections.filter { !$0.path.isEmpty }.map { ($0.path, $0.line) }
    return Dictionary(places, uniquingKeysWith: min)
  }
}
