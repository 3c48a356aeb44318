import Files
import StudyModel

/// Who holds the lock of a database, as far as is known: what the command wrote into the lock file.
public struct LockHolder: Sendable {
  /// The number of its process; nil for another program, or a process of another machine.
  let process: Int32?
  let command: String?
  /// Stopped by a signal, as with Ctrl-Z.
  let isStopped: Bool

  /// - Parameter content: of the lock file, which may be of a command that has ended since.
  init(content: [UInt8]) {
    let words = Self.words(content) ?? []
    let process = words.first.flatMap { Int32($0) } ?? 0
    let state = process > 0 ? RunningProcess(process) : nil
    self.process = state == nil ? nil : process
    command = state == nil || words.count < 3 ? nil : words[2]
    isStopped = state?.isStopped == true
  }

  /// What a command leaves in the lock file: always as long, so that nothing is left of what was
  /// there, and a power cut leaves the one or the other.
  static func content(of process: Int32, _ command: String?) -> [UInt8] {
    let word = command.map { isWord($0) ? " study " + $0 : "" } ?? ""
    let text = Array("\(process)\(word)".utf8)
    let padding = [UInt8](repeating: UInt8(ascii: " "), count: length - 1 - text.count)
    return text + padding + [UInt8(ascii: "\n")]
  }

  /// The number of bytes that we write.
  static let length = 48

  /// True for what a command of any version leaves: `4711 study done`, formerly `4711`. After a
  /// power cut zeros may follow.
  static func isOurs(_ content: [UInt8]) -> Bool { words(content) != nil }

  /// The same, and of nothing else: others, too, leave a file with just the number of a process.
  static func isSurelyOurs(_ content: [UInt8]) -> Bool {
    content.count == length && isOurs(content)
  }

  private static func words(_ content: [UInt8]) -> [String]? {
    let line = content.prefix { $0 != 0 }
    guard content.count <= length, content[line.count...].allSatisfy({ $0 == 0 }),
      line.last == UInt8(ascii: "\n")
    else { return nil }
    let end = line.dropLast().lastIndex { $0 != UInt8(ascii: " ") } ?? -1
    let words = String(decoding: line.prefix(end + 1), as: UTF8.self)
      .split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let isNumber = words[0].utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isNumber, (1...19).contains(words[0].utf8.count) else { return nil }
    let isNamed = words.count == 3 && words[1] == "study" && isWord(words[2])
    return words.count == 1 || isNamed ? words : nil
  }

  private static func isWord(_ text: String) -> Bool {
    (1...20).contains(text.utf8.count)
      && text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// "study done (process 4711)".
  private var name: String {
    guard let process else { return "another program" }
    return "\(command.map { "study " + $0 } ?? "another study command") (process \(process))"
  }

  /// How to let a stopped one go on.
  private var remedy: String? { isStopped ? process.map { "kill -CONT \($0)" } : nil }

  /// For whoever waits.
  public func waiting(for path: String) -> String {
    let what = process == nil ? "\(name) that holds \(path).lock" : name
    return "Waiting for \(what)"
      + (remedy.map { ", which is stopped; to let it go on: \($0)" } ?? "…")
  }

  /// For whoever has waited long enough.
  func error(at path: String) -> StudyError {
    let state = isStopped ? "is stopped, and holds" : process == nil ? "holds" : "is writing to"
    return .busy(
      "\(name) \(state) \(path)",
      hint: "Nothing was changed. "
        + (remedy.map { "To let it go on: \($0)" } ?? "Try again in a moment."))
  }
}
