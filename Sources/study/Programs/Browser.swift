import Files

/// Passes an address to a program that shows it, never through a shell.
///
/// A program that the person chose, in the settings or in `BROWSER`, has the terminal until it
/// ends, so a terminal browser works. The system's own opener does not get it, and is not
/// waited for beyond `patience`.
enum Browser {
  #if os(macOS)
    static let opener = "open"
  #else
    static let opener = "xdg-open"
  #endif

  /// How many seconds to wait for the system's own opener.
  static let patience = 5.0

  /// Opens the address. Flush buffered output first.
  ///
  /// - Parameter browser: a command and its arguments; by default those in `BROWSER` in
  ///   `environment`, then the system's own opener. Uses the first that exists, and tries no
  ///   other if it fails.
  /// - Returns: what went wrong, in a sentence; nil if the program started and did not fail.
  static func open(
    _ address: String, browser: [String]? = nil,
    environment: Environment = .process
  ) -> String? {
    guard address.utf8.first != UInt8(ascii: "-") else {
      return "Programs would read this address as an option, so it was not opened."
    }
    let set = (browser ?? []).isEmpty ? nil : browser
    let own = set.map { [$0] } ?? commands(environment["BROWSER"] ?? "")
    let choice = own.isEmpty ? [[opener]] : own
    for command in choice {
      guard let path = ProgramPath.find(command[0], in: environment) else { continue }
      let child = ChildProgram(
        path: path,
        arguments: arguments(
          command.dropFirst().map { FilePath.expanded($0, environment: environment) }, address),
        environment: environment.given)
      let ending = own.isEmpty ? child.run(.none, patience: patience) : child.run(.inherited)
      return ending.problem.map { "\(command[0]) \($0); here is the address." }
    }
    let names = choice.map { $0[0] }.joined(separator: " or ")
    return "Cannot find \(names) to open it with; here is the address."
  }

  /// The commands of a `BROWSER` variable, separated by colons, each split at blanks.
  private static func commands(_ variable: String) -> [[String]] {
    variable.split(separator: ":").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
      .filter { !$0.isEmpty }
  }

  /// The arguments with the address in place of each `%s`, or appended.
  private static func arguments(_ words: [String], _ address: String) -> [String] {
    let address = address.hasPrefix("/") ? address : withoutBlanks(address)
    guard words.contains(where: { $0.contains("%s") }) else { return words + [address] }
    return words.map { $0.replacing("%s", with: address) }
  }

  /// Encodes blanks as a browser does: some openers are scripts that would split the address
  /// there, and take the rest for options. The path of a file cannot be encoded.
  private static func withoutBlanks(_ address: String) -> String {
    address.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
      .map { String($0) }.joined(separator: "%20")
  }
}
