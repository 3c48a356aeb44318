/// Edits a settings file's text and touches nothing else: comments, order, blanks and line ends
/// stay.
struct ConfigEdit {
  private let bytes: [UInt8]
  private let layout: ConfigLayout
  private let lineEnd: String

  init(_ text: String, _ layout: ConfigLayout) {
    bytes = Array(text.utf8)
    self.layout = layout
    lineEnd = text.utf8.contains(0x0D) ? "\r\n" : "\n"
  }

  /// The text with a new value for the entry.
  func replacing(_ entry: Int, by value: String) -> String {
    replacing(layout.entries[entry].value, by: value)
  }

  /// The text without the entry: its lines, or its place in an inline table.
  func removing(_ entry: Int) -> String {
    let removed = layout.entries[entry]
    guard let table = removed.table else { return replacing(removed.lines, by: "") }
    let row = layout.tables[table].entries.map { layout.entries[$0] }
    let whole = removed.key.lowerBound..<removed.value.upperBound
    guard let at = row.firstIndex(where: { $0.key == removed.key }) else { return text }
    if at > 0 {
      return replacing(row[at - 1].value.upperBound..<whole.upperBound, by: "")
    }
    guard row.count > 1 else { return replacing(whole, by: "") }
    return replacing(whole.lowerBound..<row[1].key.lowerBound, by: "")
  }

  /// Texts with a new entry, the best fit first. TOML may forbid some of them, so the caller
  /// tries each.
  func adding(_ path: ConfigPath, _ value: String) -> [String] {
    let near = sections(around: path, value) + neighbours(of: path, value) + tables(path, value)
    return near.enumerated()
      .sorted { ($1.element.shared, $0.offset) < ($0.element.shared, $1.offset) }
      .map(\.element.text) + [atEnd(path, value)]
  }

  /// A text, and how many leading names of its path the new entry shares with its neighbours.
  private typealias Candidate = (shared: Int, text: String)

  /// Below the header of one of the path's tables.
  private func sections(around path: ConfigPath, _ value: String) -> [Candidate] {
    layout.sections.indices.compactMap { index in
      let section = layout.sections[index]
      guard !section.isOfSeveral, !section.path.isEmpty, isTable(section.path, of: path) else {
        return nil
      }
      return (section.path.count, line(of: path, value, in: index, at: section.end))
    }
  }

  /// After a dotted entry with the same prefix.
  private func neighbours(of path: ConfigPath, _ value: String) -> [Candidate] {
    layout.entries.compactMap { entry in
      let section = layout.sections[entry.section]
      guard entry.table == nil, !section.isOfSeveral, isTable(section.path, of: path) else {
        return nil
      }
      let shared = zip(entry.path.dropLast(), path.dropLast()).prefix { $0 == $1 }.count
      guard shared > section.path.count else { return nil }
      return (shared, line(of: path, value, in: entry.section, at: entry.lines.upperBound))
    }.reversed()
  }

  /// Into one of the path's inline tables.
  private func tables(_ path: ConfigPath, _ value: String) -> [Candidate] {
    layout.tables.compactMap { table in
      guard isTable(table.path, of: path) else { return nil }
      let entry = path.dropFirst(table.path.count).map(\.self).written + " = " + value
      let text =
        if let last = table.entries.last {
          inserting(", " + entry, at: layout.entries[last].value.upperBound)
        } else { replacing(table.inside, by: " \(entry) ") }
      return (table.path.count, text)
    }
  }

  /// Below a new header.
  private func atEnd(_ path: ConfigPath, _ value: String) -> String {
    let gap = layout.entries.isEmpty && layout.sections.count == 1 && bytes.isEmpty ? "" : lineEnd
    let header = "[" + path.dropLast().map(\.self).written + "]" + lineEnd
    let entry = ConfigPath.written(path[path.count - 1]) + " = " + value + lineEnd
    return inserting(gap + header + entry, at: bytes.count)
  }

  private func line(of path: ConfigPath, _ value: String, in section: Int, at end: Int) -> String {
    let section = layout.sections[section]
    let indent = String(decoding: bytes[section.indent], as: UTF8.self)
    let key = path.dropFirst(section.path.count).map(\.self).written
    return inserting("\(indent)\(key) = \(value)\(lineEnd)", at: end)
  }

  private func isTable(_ table: ConfigPath, of path: ConfigPath) -> Bool {
    table.count < path.count && path.starts(with: table)
  }

  private var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Inserts lines at the start of a line; the last one may lack a line end.
  private func inserting(_ new: String, at index: Int) -> String {
    let isOpen = index == bytes.count && index > 0 && bytes[index - 1] != 0x0A
    let isLine = new.hasSuffix(lineEnd)
    return replacing(index..<index, by: (isOpen && isLine ? lineEnd : "") + new)
  }

  private func replacing(_ range: Range<Int>, by new: String) -> String {
    String(
      decoding: bytes[..<range.lowerBound] + Array(new.utf8) + bytes[range.upperBound...],
      as: UTF8.self)
  }
}
