import Files
import Settings
import StudyModel
import Terminal

/// The program that draws `browse`: https://github.com/junegunn/fzf
///
/// It is started without a shell, but passes what a key does to one: `SHELL`, which is set to
/// `sh`. Of all that lists or the person wrote nothing is in that text: it has ids, and names
/// variables for the rest.
struct Fzf {
  /// A key and the command that it runs.
  struct Key {
    let key: String
    let word: String
    /// The arguments before the ids.
    let command: String
    /// The item under the cursor, or all that are picked.
    var ids = "{+1}"
    /// What else presses it.
    var mouse: String?
    /// Whether it may need the terminal, for an editor, a browser or a question.
    var isOnTerminal = false

    var help: String { "\(key) \(word)" }

    /// What fzf does when it is pressed: the command, whose words are kept, then new lines.
    fileprivate func bindings(_ lines: String) -> [String] {
      // On the terminal the command itself writes the copy.
      let run =
        isOnTerminal
        ? "execute(STUDY_COPY=9 \(program) \(command) \(ids) 9>\(said))"
        : "execute-silent(\(program) \(command) \(ids) >\(said) 2>&1)"
      return [key, mouse].compactMap(\.self).map {
        "--bind=\($0):\(run)+reload-sync(\(lines))+refresh-preview"
      }
    }
  }

  static let keys = [
    Key(key: "enter", word: "open", command: "open", mouse: "double-click", isOnTerminal: true),
    Key(key: "alt-d", word: "done", command: "done"),
    Key(key: "alt-s", word: "skip", command: "skip"),
    Key(key: "alt-p", word: "park", command: "park"),
    Key(key: "alt-n", word: "note", command: "note", ids: "{1}", isOnTerminal: true),
    Key(key: "alt-l", word: "plan", command: "plan"),
    Key(key: "alt-u", word: "undo", command: "undo", ids: ""),
  ]

  /// Two lines of less than 58 columns.
  static let header =
    keys.prefix(4).map(\.help).joined(separator: "  ") + "\n"
    + (keys.dropFirst(4).map(\.help) + ["tab pick", "esc leave"]).joined(separator: "  ")

  /// How many can be picked: their ids are words of one command line.
  private static let most = 5000

  private static let program =
    #"SHELL="$STUDY_BROWSE_SHELL" FZF_DEFAULT_COMMAND= "$STUDY_BROWSE_PROGRAM""#
  private static let said = #""$STUDY_BROWSE_FILES.said""#

  private let path: String
  private let environment: Environment

  /// - Throws: `StudyError.usage` if there is none.
  init(environment: Environment) throws {
    guard let path = ProgramPath.find("fzf", in: environment) else {
      throw StudyError.usage(
        "browse needs fzf, which cannot be found",
        hint: "Install it: apt install fzf, brew install fzf, or https://github.com/junegunn/fzf")
    }
    self.path = path
    self.environment = environment
  }

  /// Shows the items until the person leaves. Flush buffered output first.
  ///
  /// - Returns: what went wrong, if anything, and the signal that ended it, of which study must
  ///   die too.
  func run(_ files: BrowseFiles, _ context: CommandContext) -> (problem: StudyError?, CInt?) {
    let state = TerminalState()
    let child = ChildProgram(
      path: path, arguments: Self.arguments(context.terminal.appearance),
      environment: variables(files, context))
    let (ending, signal) = child.runPassingSignals()
    let problem: StudyError?
    switch ending {
    // 1: nothing matched what was typed; 130: Esc or Ctrl-C.
    case .exited(0), .exited(1), .exited(130): problem = nil
    case .exited, .killed, .notStarted, .goesOn:
      problem = ending.problem.map {
        .cancelled("fzf \($0)", hint: "study browse needs fzf 0.36 or later.")
      }
    }
    if case .killed = ending { state?.restoreScreen() }
    state?.restore()
    return (signal == nil ? problem : nil, signal)
  }

  private static func arguments(_ appearance: Appearance) -> [String] {
    var arguments = [
      "--ansi", "--color=" + (appearance.isColored ? "16" : "bw"),
      // Words, in any order; equal ones in list order.
      "--exact", "--tiebreak=index",
      "--multi=\(most)", "--delimiter= ", "--with-nth=2..", "--no-hscroll",
      "--pointer=>", "--marker=*",
      "--layout=reverse", "--info=inline", "--header=" + header, "--header-lines=2",
      "--preview=COLUMNS=$((FZF_PREVIEW_COLUMNS - 6)) \(program) show \(color(appearance)) {1}",
      "--preview-window=down,45%,border-top",
    ]
    if !appearance.isUnicode { arguments.append("--no-unicode") }
    let lines = Self.lines(appearance)
    return arguments + keys.flatMap { $0.bindings(lines) }
  }

  private static func lines(_ appearance: Appearance) -> String {
    #"\#(program) browse \#(color(appearance)) --lines "$STUDY_BROWSE_FILES""#
  }

  private static func color(_ appearance: Appearance) -> String {
    "--color " + (appearance.isColored ? "always" : "never")
  }

  private func variables(_ files: BrowseFiles, _ context: CommandContext) -> [String: String] {
    var variables = environment.given.filter { !$0.key.hasPrefix("FZF_") }
    variables["STUDY_DB"] = context.databasePath
    variables["STUDY_CONFIG"] = context.configPlace.path
    variables["STUDY_BROWSE_PROGRAM"] = ProgramPath.own
    variables["STUDY_BROWSE_FILES"] = files.path
    // An editor or a browser gets the person's own.
    variables["STUDY_BROWSE_SHELL"] = variables["SHELL"] ?? ""
    variables["SHELL"] = "/bin/sh"
    variables["FZF_DEFAULT_COMMAND"] = Self.lines(context.terminal.appearance)
    return variables
  }
}
