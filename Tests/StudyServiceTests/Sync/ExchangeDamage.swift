import Files
import Foundation
import StudyModel
import TestSupport

@testable import StudyService
@testable import StudyStorage

/// What can happen to a place where journals are exchanged.
struct ExchangeDamage {
  private let machines: Machines
  private var strikes = 0

  init(_ machines: Machines) { self.machines = machines }

  /// Exchanges while each git is killed soon after it starts, if git is used.
  mutating func kill(_ person: DailyLoopWorld) throws {
    let folder = machines.folder + "/bin"
    let delay = Double.random(in: 0.001...0.03, using: &machines.random)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let program = folder + "/git"
    try "#!/bin/sh\nexec timeout -s KILL \(delay) /usr/bin/git \"$@\"\n"
      .write(toFile: program, atomically: true, encoding: .utf8)
    chmod(program, 0o755)
    do {
      _ = try machines.exchange(person, environment: ["PATH": folder + ":/usr/bin:/bin"])
    } catch is StudyError {}
    // A push that is killed with the git at the other end leaves a lock, which git tells the person to
    // remove, and study too.
    let lock = machines.place + "/refs/heads/\(GitRemote.branch).lock"
    try? FileManager.default.removeItem(atPath: lock)
  }

  mutating func strike() throws {
    strikes += 1
    if machines.kind == .git { try strikeRemote() } else { try strikeFolder() }
  }

  private func strikeRemote() throws {
    switch Int.random(in: 0..<3, using: &machines.random) {
    case 0:
      try FileManager.default.removeItem(atPath: machines.place)
      try machines.makePlace()
    case 1: machines.run("git", "--git-dir=" + machines.place, "branch", "-D", GitRemote.branch)
    default: try rewriteRemote()
    }
  }

  /// Adds lines to a file of the branch, as somebody else's program would.
  private func rewriteRemote() throws {
    let clone = machines.folder + "/clone-\(strikes)"
    machines.run(
      "git", "clone", "--quiet", "--branch", GitRemote.branch, machines.place, clone)
    guard let file = files(in: clone).randomElement(using: &machines.random) else { return }
    try change(clone + "/" + file)
    machines.run("git", "-C", clone, "add", "--all")
    machines.run(
      "git", "-C", clone, "-c", "user.name=n", "-c", "user.email=e", "commit", "-qm", "changed")
    machines.run("git", "-C", clone, "push", "--quiet")
  }

  private func strikeFolder() throws {
    let present = files(in: machines.place)
    guard let file = present.randomElement(using: &machines.random) else { return }
    let path = machines.place + "/" + file
    switch Int.random(in: 0..<4, using: &machines.random) {
    case 0: try FileManager.default.removeItem(atPath: machines.place + "/log")
    case 1: try FileManager.default.removeItem(atPath: path)
    case 2:
      // As a sync tool keeps two versions of one file.
      let copy = path.replacingOccurrences(of: ".jsonl", with: ".sync-conflict-\(strikes).jsonl")
      try? FileManager.default.copyItem(atPath: path, toPath: copy)
      try change(path)
    default: try change(path)
    }
  }

  /// The files with lines, in name order.
  private func files(in folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.contains(".jsonl") && $0.hasPrefix("log/") }.sorted()
  }

  /// Tears, doubles, reorders or adds lines.
  private func change(_ path: String) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    switch Int.random(in: 0..<5, using: &machines.random) {
    case 0: bytes.removeLast(Int.random(in: 1...min(40, bytes.count), using: &machines.random))
    case 1: bytes += bytes
    case 2:
      bytes = Array(bytes.split(separator: 0x0a).reversed().joined(separator: [0x0a])) + [0x0a]
    case 3: bytes = Array(hostile().joined(separator: "\n").utf8) + [0x0a] + bytes
    default: bytes += Array(hostile().joined(separator: "\n").utf8) + [0x0a]
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// Lines that no version of the program writes.
  private func hostile() -> [String] {
    let devices = machines.people.compactMap { person in
      try? person.world.store.read { try $0.fetchDevice() }
    }
    let device = (devices + ["00000000000000aa"]).randomElement(using: &machines.random)!
    let seq = Int.random(in: 1...12, using: &machines.random)
    let wall = Int64.random(in: 1_700_000_000_000...1_900_000_000_000, using: &machines.random)
    func line(_ action: String, _ payload: String, seq: Int = seq, wall: Int64 = wall) -> String {
      #"{"action":"\#(action)","at":\#(wall),"command":\#(seq),"counter":0,"device":"\#(device)","#
        + #""item":"https://p.example/\#(seq % 5)","payload":\#(payload),"prev":"","seq":\#(seq),"#
        + #""wall":\#(wall),"zone":0}"#
    }
    let names = #"{"device":"\#(device)","seq":\#(seq + 1)}"#
    let all = [
      line("done", "{}"), line("done", #"{"minutes":20}"#), line("note", #"{"text":"forged"}"#),
      line("retract", names),
      line("retract", #"{"device":"\#(device)","seq":\#(seq)}"#, seq: seq + 1),
      line("retract", #"{"device":"nobody","seq":"x","hash":7}"#),
      line("pondered", #"{"depth":[1,{"a":2}]}"#), line("done", #"{"at":99999999999999}"#),
      line("done", "[]"), line("done", "{}", wall: 999_999_999_999_999), line("", "{}"),
      line("done", "{}", seq: 0), line("note", #"{"text":"\u0000"}"#),
      line("done", "{}").replacingOccurrences(of: #""zone":0"#, with: #""zone":0.5"#),
      line("done", "{}").replacingOccurrences(of: #""zone":0"#, with: #""new":{"a":1},"zone":0"#),
      line("done", "{}").replacingOccurrences(of: #""seq""#, with: #""v":2,"seq""#),
      "", "null", "[]", "{}", "{\"seq\":1}", "no line", String(repeating: "[", count: 5000),
      "\u{feff}" + line("done", "{}"),
    ]
    return (0..<3).map { _ in all.randomElement(using: &machines.random)! }
  }
}
