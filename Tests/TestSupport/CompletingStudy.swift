import Foundation

/// The built program under its own name on the `PATH`, and shells that complete its command
/// lines.
public struct CompletingStudy {
  public var study: StudyBinary

  public init(home: String) throws {
    study = StudyBinary(home: home)
    let bin = home + "/bin"
    try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: bin + "/study", withDestinationPath: StudyBinary.path)
    study.environment["PATH"] = bin + ":/usr/local/bin:/usr/bin:/bin"
  }

  public func callAsFunction(_ arguments: String...) throws -> StudyBinary.Result {
    try run(arguments)
  }

  public func run(_ arguments: [String]) throws -> StudyBinary.Result { try study.run(arguments) }

  /// Writes a list and imports it.
  public func importing(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: study.home + "/list.md"))
    _ = try study("import", "-q", "list.md")
  }

  /// The commands in the order of the help, after the root itself.
  public func commands() throws -> [[String]] {
    [[]] + (try study.commandNames().filter { $0 != "help" }.map { [$0] })
  }

  /// Whether a shell is installed in one of the usual folders.
  public static func has(_ shell: String) -> Bool {
    ["/usr/local/bin/", "/usr/bin/", "/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + shell)
    }
  }

  /// The completions of bash at the end of that line.
  ///
  /// - Parameter type: why readline asks, as in `COMP_TYPE`.
  public func bash(_ line: String, type: Int = 9) throws -> [String] {
    let result = try bashResult(line, type: type)
    guard result.errors.isEmpty, result.code == 0 else { return ["failed: \(result)"] }
    return Self.lines(result.output)
  }

  /// Calls the script's function as readline would.
  public func bashResult(
    _ line: String, type: Int = 9, then: String = #"printf '%s\n' "${COMPREPLY[@]}""#
  ) throws -> StudyBinary.Result {
    var other = study
    other.environment["COMP_LINE"] = line
    other.environment["COMP_TYPE"] = "\(type)"
    other.environment["text"] = Self.replaced(line)
    other.environment["then"] = then
    return try other.bash(
      #"""
      source <(study completions bash)
      COMP_POINT=${#COMP_LINE}
      COMP_WORDS=($COMP_LINE) COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _study study "$text" "" && [[ ${#COMPREPLY[@]} -gt 0 ]] && eval "$then"
      :
      """#)
  }

  /// The completions that zsh gets, each with its description.
  public func zsh(_ words: [String]) throws -> [String] {
    var other = study
    other.environment["typed"] = words.joined(separator: "\u{1f}")
    let result = try other.shell(
      #"""
      study completions zsh >_study
      exec zsh -f -c '
        compdef() { }
        _files() { print files }
        compadd() {
          local i
          [[ " $* " == *" -a texts "* ]] || print "odd: $*"
          for i in {1..$#texts}; do [[ -n $texts[i] ]] && print -r -- "$texts[i]|$shown[i]"; done
        }
        source ./_study
        words=(study "${(@ps:\x1f:)typed}") CURRENT=$#words PREFIX=$words[-1] IPREFIX=
        _study
      '
      """#)
    guard result.errors.isEmpty else { return ["failed: \(result)"] }
    return Self.lines(result.output)
  }

  /// The completions of fish at the end of that line.
  public func fish(_ line: String) throws -> [String] {
    var other = study
    other.environment["line"] = line
    let result = try other.shell(
      #"exec fish --no-config -c 'study completions fish | source; complete -C "$line"'"#)
    guard result.errors.isEmpty else { return ["failed: \(result)"] }
    return Self.lines(result.output)
  }

  /// The part of the line that readline would replace: from the open quote, or from the last
  /// character that breaks words.
  public static func replaced(_ line: String) -> String {
    let scalars = line.unicodeScalars
    var start = scalars.startIndex
    var quote: Unicode.Scalar?
    var isEscaped = false
    for index in scalars.indices {
      let scalar = scalars[index]
      let isQuote = scalar == "'" || scalar == "\""
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        guard scalar == open else { continue }
        (start, quote) = (scalars.index(after: index), nil)
      } else if isQuote || " \t\n=:@".unicodeScalars.contains(scalar) {
        start = scalars.index(after: index)
        if isQuote { quote = scalar }
      }
    }
    return String(scalars[start...])
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }
}
