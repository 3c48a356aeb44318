/// Finds the positions of everything in a TOML text.
///
/// It follows TOML's lexical rules alone and leaves it to the parser to reject the rest. It
/// limits nesting, since the parser recurses.
struct ConfigScanner {
  /// The most names in a key, and the deepest nesting of values.
  static let deepest = 16

  struct Failure: Error, Equatable {
    let line: Int
    let reason: String
  }

  let bytes: [UInt8]
  var index = 0
  var line = 1
  var layout = ConfigLayout()

  /// - Throws: `Failure`.
  static func layout(of text: String) throws -> ConfigLayout {
    var scanner = ConfigScanner(bytes: Array(text.utf8))
    try scanner.readText()
    return scanner.layout
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  func failure(_ reason: String) -> Failure { Failure(line: line, reason: reason) }

  func isNext(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return text.withUTF8Buffer { bytes[index..<index + count].elementsEqual($0) }
  }

  mutating func skip(_ text: StaticString) -> Bool {
    guard isNext(text) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  mutating func skipBlanks() { while next == 0x20 || next == 0x09 { index += 1 } }

  private mutating func readText() throws {
    if skip("\u{FEFF}") { layout.sections[0].end = index }
    while next != nil {
      let start = index
      skipBlanks()
      let text = index
      switch next {
      case nil, 0x0A, 0x0D, UInt8(ascii: "#"): try endLine()
      case UInt8(ascii: "["): try readHeader()
      default: try readLine(from: start, indent: start..<text)
      }
    }
  }

  private mutating func readHeader() throws {
    let start = line
    let isOfSeveral = skip("[[")
    if !isOfSeveral { index += 1 }
    skipBlanks()
    let path = try readKey()
    guard isOfSeveral ? skip("]]") : skip("]") else {
      throw failure("a table's name must end in ]")
    }
    try endLine()
    layout.sections.append(
      .init(path: path, isOfSeveral: isOfSeveral, line: start, end: index))
  }

  private mutating func readLine(from start: Int, indent: Range<Int>) throws {
    let section = layout.sections.count - 1
    let entry = layout.entries.count
    try readEntry(below: layout.sections[section].path, in: nil, depth: 0)
    try endLine()
    layout.entries[entry].lines = start..<index
    layout.sections[section].end = index
    layout.sections[section].indent = indent
  }

  /// Reads `key = value` and records it before the entries inside its value.
  mutating func readEntry(below path: ConfigPath, in table: Int?, depth: Int) throws {
    let (start, first) = (index, line)
    let path = path + (try readKey())
    let key = start..<index
    guard skip("=") else { throw failure("= is missing after a key") }
    skipBlanks()
    let entry = layout.entries.count
    layout.entries.append(
      .init(
        path: path, line: first, section: layout.sections.count - 1, table: table, key: key,
        value: index..<index))
    if let table { layout.tables[table].entries.append(entry) }
    let value = index
    try readValue(at: path, depth: depth)
    layout.entries[entry].value = value..<index
  }

  /// Reads what may follow a value or a header, up to the start of the next line.
  mutating func endLine() throws {
    skipBlanks()
    if next == UInt8(ascii: "#") { while let byte = next, byte != 0x0A { index += 1 } }
    _ = skip("\r")
    guard next == nil || skip("\n") else { throw failure("unexpected text at the end of a line") }
    line += 1
  }
}
