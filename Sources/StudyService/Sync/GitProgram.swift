import Files
import Essentials
import StudyModel

/// git, for a bare repository of our own: without a shell, a work tree or hooks.
struct GitProgram {
  /// Absolute.
  let repository: String
  private let program: PipedProgram
  /// Seconds without a byte in either direction after which it is ended.
  private let silence: Double

  /// A file in the repository by which it is known as ours.
  private static let sign = "study-sync"

  /// - Throws: `StudyError.noInput` if there is no git.
  init(repository: String, environment: Environment) throws {
    guard let path = ProgramPath.find("git", in: environment) else {
      throw StudyError.noInput(
        "git is not installed",
        hint: "Install it, or exchange through a folder: study sync --folder DIR")
    }
    let silence = environment["GIT_HTTP_LOW_SPEED_TIME"].flatMap(Double.init).map { max($0, 1) }
    // ssh and git ask there for a passphrase, which is in somebody's head or drawer.
    self.silence = (silence ?? 60) * (isatty(STDIN_FILENO) == 1 ? 10 : 1)
    program = PipedProgram(
      path: path, environment: GitEnvironment.variables(environment),
      limits: PipedProgram.Limits(silence: self.silence))
    self.repository = repository
  }

  /// Runs git, whatever its exit status.
  func answer(_ arguments: [String], input: [UInt8] = []) throws -> PipedProgram.Answer {
    let answer: PipedProgram.Answer
    do {
      answer = try program.run(
        ["--git-dir=" + repository] + GitEnvironment.settings + arguments, input: input)
    } catch {
      throw StudyError.io("cannot run git: \(error.reason)")
    }
    guard answer.excess == nil else { throw Silence(seconds: Int(silence)) }
    return answer
  }

  /// git was ended, since nothing moved.
  struct Silence: Error {
    let seconds: Int
    var words: String { seconds == 1 ? "a second" : "\(seconds) seconds" }
  }

  /// Runs git in our own repository, where nothing can fail that is not damage.
  ///
  /// - Throws: `Damage`.
  func local(_ arguments: [String], input: [UInt8] = []) throws -> [UInt8] {
    let answer = try answer(arguments, input: input)
    guard answer.status == 0 else { throw Damage(complaint: Self.complaint(answer.errors)) }
    return answer.output
  }

  /// The first word of an answer; nil if git fails.
  func word(_ arguments: [String]) throws -> String? {
    let answer = try answer(arguments)
    guard answer.status == 0 else { return nil }
    let output = String(decoding: answer.output, as: UTF8.self)
    return output.split(whereSeparator: \.isWhitespace).first.map(String.init)
  }

  func has(_ object: String) throws -> Bool {
    try answer(["cat-file", "-e", object + "^{commit}"]).status == 0
  }

  /// Our repository cannot be used: a kill left it locked or incomplete.
  struct Damage: Error { let complaint: String }

  /// Creates the repository if it is not there.
  func prepare() throws {
    guard !FileFacts.isThere(repository + "/" + Self.sign) else { return }
    try remake()
  }

  /// Creates the repository again: it keeps nothing that the database has not.
  func remake() throws {
    if FileFacts.isThere(repository) {
      let isOurs =
        FileFacts.isThere(repository + "/" + Self.sign)
        || (try? FileManager.default.contentsOfDirectory(atPath: repository)) == []
      guard isOurs else {
        throw StudyError.cannotCreate(
          "\(repository) is in the way: it was not made by study sync",
          hint: "Move it, then run study sync again.")
      }
      try FileManager.default.removeItem(atPath: repository)
    }
    try FilePath.makeFolder(repository) { folder, fault in
      StudyError.cannotCreate("cannot create the folder \(folder): \(fault.reason)")
    }
    try FileFault.mapped(to: {
      StudyError.cannotCreate("cannot create \(repository): \($0.reason)")
    }) {
      try OpenFile(making: repository + "/" + Self.sign).close()
    }
    let answer = try answer(["init", "--quiet", "--bare", "--template="])
    guard answer.status == 0 else {
      throw StudyError.cannotCreate(
        "cannot create \(repository): \(Self.complaint(answer.errors))")
    }
  }

  /// What git complains of, in one line.
  static func complaint(_ errors: String) -> String {
    let lines = lines(errors)
    guard
      let index = lines.firstIndex(where: { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") })
    else { return lines.first ?? "" }
    // It says no more than that ssh has said why.
    let isEmpty = lines[index].hasSuffix("Could not read from remote repository.")
    return isEmpty && index > 0 ? lines[index - 1] : String(lines[index].dropFirst(7))
  }

  /// What git and the other end say, without how far they are.
  static func lines(_ errors: String) -> [String] {
    errors.split(whereSeparator: \.isNewline).map(String.init).filter {
      !$0.contains("% (") && !$0.hasSuffix(", done.") && !$0.hasPrefix("Total ")
    }
  }
}
