/// A manual page in the macros of man(7), built step by step. All input is escaped; the output
/// is ASCII.
struct Roff {
  private static let lineWidth = 76

  private(set) var page = ""

  /// Escaped text within a line.
  struct Inline: ExpressibleByStringInterpolation {
    let code: String

    init(code: String) { self.code = code }
    init(_ text: String) { code = Roff.escaped(text) }
    init(stringLiteral text: String) { self.init(text) }

    static func bold(_ text: String) -> Inline { Inline(code: "\\fB\(Roff.escaped(text))\\fP") }
    static func italic(_ text: String) -> Inline { Inline(code: "\\fI\(Roff.escaped(text))\\fP") }
    static func + (a: Inline, b: Inline) -> Inline { Inline(code: a.code + b.code) }

    static func joined(_ parts: [Inline], by separator: String) -> Inline {
      Inline(code: parts.map(\.code).joined(separator: Roff.escaped(separator)))
    }
  }

  mutating func title(_ name: String, section: Int, day: String, source: String) {
    add(".TH \(name) \(section) \(day) \"\(source)\" \"User Commands\"")
  }

  mutating func section(_ name: String) { add(".SH \(name.uppercased())") }
  mutating func subsection(_ name: String) { add(".SS \(Self.escaped(name))") }

  /// A paragraph at the left margin.
  mutating func paragraph(_ text: Inline) {
    // The first of a section needs no space before it.
    if !isAfterHeading { add(".PP") }
    add(text)
  }

  /// A term, and its meaning indented below it.
  mutating func term(_ term: Inline, _ meaning: Inline) { self.term([term], meaning) }

  /// Several terms with one meaning, one below the other.
  mutating func term(_ terms: [Inline], _ meaning: Inline) {
    for (index, term) in terms.enumerated() {
      add(index == 0 ? ".TP" : ".TQ")
      addText(term.code)
    }
    add(meaning)
  }

  /// Indents everything up to `outdent` by one step.
  mutating func indent() { add(".RS") }
  mutating func outdent() { add(".RE") }

  /// Lines that are not filled.
  mutating func example(_ lines: [String]) {
    add(".PP")
    add(".nf")
    for line in lines { addText(Self.escaped(line)) }
    add(".fi")
  }

  private var isAfterHeading: Bool {
    page.split(separator: "\n").last.map { $0.hasPrefix(".SH") || $0.hasPrefix(".SS") } ?? false
  }

  private mutating func add(_ line: String) { page += line + "\n" }

  /// Wraps the text at blanks into source lines; `man` fills them again.
  private mutating func add(_ text: Inline) {
    var line = ""
    for word in text.code.split(separator: " ") {
      if !line.isEmpty, line.utf8.count + word.utf8.count > Self.lineWidth {
        addText(line)
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    addText(line)
  }

  private mutating func addText(_ line: String) {
    // A line that begins like this would be a request.
    add(line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line)
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "~": "\\(ti"
      case "^": "\\(ha"
      case "`": "\\(ga"
      case "'": "\\(aq"
      case "\n": " "
      case _ where scalar.isASCII: String(scalar)
      default: "\\[u\(hexadecimal(scalar.value))]"
      }
    }.joined()
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - text.count)) + text
  }
}
