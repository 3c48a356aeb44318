import ArgumentParser
import Files
import Essentials
import Settings
import StudyModel
import Terminal

/// The only place that turns an error into text on stderr and an exit code.
enum Failure {
  /// Runs `body`, and reports what went wrong, if anything.
  ///
  /// - Returns: the exit code, as documented in the README.
  static func reported(_ body: () throws -> Void) -> Int32 {
    do {
      try body()
      return 0
    } catch {
      return report(error)
    }
  }

  private static func report(_ error: any Error) -> Int32 {
    let terminal = Terminal.real(
      environment: Environment.process.variables, color: .auto, isQuiet: false)
    switch error {
    case let error as StudyError:
      say(error, to: terminal)
      return error.exitCode
    case let error as FilterError:
      FilterErrorScreen(error, terminal).print()
      return 64
    case TerminalError.readerLeft: return 0
    case let error as TerminalError:
      terminal.error(Text("study: ", .error) + Text(error.message))
      if let hint = error.hint { terminal.error(Text(hint)) }
      return error.exitCode
    default: return reportOther(error, to: terminal)
    }
  }

  private static func say(_ error: StudyError, to terminal: Terminal) {
    // Not wrapped, so that a path or an address in it can be copied.
    terminal.error(Text("study: ", .error) + Text(error.message))
    if case .ambiguous(let words, let candidates) = error {
      let shown = candidates.prefix(5)
      let column = ItemLine.column(for: shown.map(\.id))
      for candidate in shown {
        terminal.error(
          ItemLine.text(candidate.id, candidate.title, terminal.appearance, column: column))
      }
      if candidates.count > shown.count {
        terminal.error(
          Text("  " + ItemChoice.rest(candidates.count - shown.count, words)))
      }
      terminal.error("Nothing changed.")
    }
    if let hint = error.hint { terminal.error(wrapped: Text(hint)) }
  }

  /// Errors of ArgumentParser: help and version are not failures and go to stdout; the rest are
  /// usage errors.
  private static func reportOther(_ error: any Error, to terminal: Terminal) -> Int32 {
    let code = Study.exitCode(for: error).rawValue
    if code == 0 {
      terminal.print(lines: HelpText.wrapped(Study.fullMessage(for: error)))
      return reported { try terminal.flush() }
    }
    let parsers = Study.message(for: error)
    guard !parsers.isEmpty else { return code }
    let message = ParserMessage(parsers, arguments: Arguments.given)
    terminal.error(wrapped: Text("study: ", .error) + Text(message.text))
    if Study.fullMessage(for: error).contains("--help") {
      terminal.error(Text("See '\(message.command) --help' for more information."))
    }
    // Anything else is a fault of the program.
    return code == 1 ? 70 : code
  }
}
