/// What a person sees: the text on a terminal's page, from the bytes that a program writes.
///
/// Only what full-screen programs use: places, clearing, and the second page. Each character is
/// one column wide.
public struct TestScreen {
  public private(set) var lines: [[Character]]
  /// Whether the program draws on the second page.
  public private(set) var isOnSecondPage = false
  /// The styles that were used, by their numbers: "1", "38;5;2".
  public private(set) var styles: Set<String> = []
  private var first: [[Character]] = []
  private var row = 0
  private var column = 0
  private var saved = (0, 0)
  private var pending = ""
  private let size: (lines: Int, columns: Int)

  public init(lines: Int, columns: Int) {
    size = (lines, columns)
    self.lines = Self.empty(size)
  }

  private static func empty(_ size: (lines: Int, columns: Int)) -> [[Character]] {
    Array(repeating: Array(repeating: " ", count: size.columns), count: size.lines)
  }

  /// The lines without blanks at their ends.
  public var text: String {
    lines.map { line in
      String(String(line).reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  public mutating func show(_ output: String) {
    // By scalars, since "\r\n" is one character.
    var rest = (pending + output).unicodeScalars[...]
    pending = ""
    while let scalar = rest.first {
      if scalar == "\u{1b}" {
        guard let length = Self.length(ofEscape: rest) else {
          pending = String(String.UnicodeScalarView(rest))
          return
        }
        obey(String(String.UnicodeScalarView(rest.prefix(length))))
        rest = rest.dropFirst(length)
      } else {
        put(scalar)
        rest = rest.dropFirst()
      }
    }
  }

  /// Nil if its end is still to come.
  private static func length(ofEscape text: Substring.UnicodeScalarView) -> Int? {
    guard let kind = text.dropFirst().first else { return nil }
    guard kind == "[" || kind == "]" else { return "()".contains(Character(kind)) ? 3 : 2 }
    let end = text.dropFirst(2).firstIndex {
      kind == "[" ? (0x40...0x7e).contains($0.value) : $0 == "\u{7}" || $0 == "\\"
    }
    return end.map { text.distance(from: text.startIndex, to: $0) + 1 }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\r": column = 0
    case "\n":
      row += 1
      if row == size.lines {
        lines.removeFirst()
        lines.append(Array(repeating: " ", count: size.columns))
        row -= 1
      }
    case "\u{8}": column = max(0, column - 1)
    case _ where scalar.value < 0x20: break
    default:
      if column < size.columns { lines[row][column] = Character(scalar) }
      column = min(column + 1, size.columns)
    }
  }

  private mutating func obey(_ escape: String) {
    if escape == "\u{1b}7" { saved = (row, column) }
    if escape == "\u{1b}8" { (row, column) = saved }
    guard escape.hasPrefix("\u{1b}["), let verb = escape.last else { return }
    let body = escape.dropFirst(2).dropLast()
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let count = max(1, (numbers.first ?? nil) ?? 1)
    switch verb {
    case "A": row = max(0, row - count)
    case "B": row = min(size.lines - 1, row + count)
    case "C": column = min(size.columns - 1, column + count)
    case "D": column = max(0, min(column, size.columns - 1) - count)
    case "G": column = min(size.columns, count) - 1
    case "d": row = min(size.lines, count) - 1
    case "H", "f":
      row = min(size.lines, count) - 1
      column = min(size.columns, max(1, (numbers.count > 1 ? numbers[1] : nil) ?? 1)) - 1
    case "K": clear(row, from: body == "2" ? 0 : column)
    case "J":
      clear(row, from: body == "2" ? 0 : column)
      for other in (body == "2" ? 0 : row + 1)..<max(size.lines, row + 1) { clear(other, from: 0) }
    case "s": saved = (row, column)
    case "u": (row, column) = saved
    case "m": styles.insert(String(body))
    case "h" where body == "?1049": turn(toSecond: true)
    case "l" where body == "?1049": turn(toSecond: false)
    default: break
    }
  }

  private mutating func clear(_ row: Int, from column: Int) {
    guard row < size.lines else { return }
    for index in min(column, size.columns)..<size.columns { lines[row][index] = " " }
  }

  private mutating func turn(toSecond isSecond: Bool) {
    guard isSecond != isOnSecondPage else { return }
    isOnSecondPage = isSecond
    if isSecond { first = lines }
    lines = isSecond ? Self.empty(size) : first
  }
}
