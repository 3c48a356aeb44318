/// Whether a pager shows colours, or the characters of their codes.
struct PagerOptions {
  /// Pagers that need no option for it.
  private static let colorful: Set = ["bat", "batcat", "delta", "moar", "moor", "ov"]
  /// Options of less whose value is a text, up to a `$`.
  private static let textual: Set<Character> = ["D", "k", "o", "O", "p", "P", "t", "T", "\""]

  let name: String
  let arguments: [String]
  /// The variable `LESS`.
  let less: String

  /// Of less, only with `-R` or `-r`; a pager that we do not know gets plain text.
  var showColors: Bool {
    if Self.colorful.contains(name) { return true }
    return name == "less"
      && (Self.isRaw(less) || arguments.contains { $0.hasPrefix("-") && Self.isRaw($0) })
  }

  /// Whether these options of less have `R`, `r` or their long names; the first `-` is optional.
  static func isRaw(_ options: String) -> Bool {
    var rest = options[...]
    var last: Character = " "
    while let sign = rest.popFirst() {
      defer { last = sign }
      switch sign {
      case "R", "r": return true
      case "-" where last == "-":
        let word = rest.prefix { $0 != " " && $0 != "$" }
        let name = word.prefix { $0 != "=" }.uppercased()
        if !name.isEmpty, "RAW-CONTROL-CHARS".hasPrefix(name) { return true }
        rest = rest.dropFirst(word.count)
      // `-+R` is off, and `+G` is a command.
      case "+" where last == "-": rest = rest.dropFirst()
      case "+": rest = rest.drop { $0 != "$" }
      case _ where Self.textual.contains(sign): rest = rest.drop { $0 != "$" }
      default: break
      }
    }
    return false
  }
}
