import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct `A program with pipes` {
  private func run(
    _ script: String, _ limits: PipedProgram.Limits = PipedProgram.Limits(), input: [UInt8] = []
  ) throws -> PipedProgram.Answer {
    try PipedProgram(
      path: "/bin/sh", environment: ["PATH": "/usr/bin:/bin"], limits: limits
    ).run(["-c", script], input: input)
  }

  /// More than a pipe holds in each direction.
  @Test func `what it reads and says comes whole`() throws {
    let input = [UInt8](repeating: 0x61, count: 1 << 20)
    let answer = try run("echo why >&2; cat; exit 3", input: input)
    #expect(answer.output == input)
    #expect(answer.errors == "why\n")
    #expect(answer.status == 3 && answer.excess == nil)
  }

  @Test func `what it left running is not waited for`() throws {
    let answer = try run("sleep 600 & echo $!; kill -9 $$")
    #expect(answer.status == 128 + SIGKILL && answer.excess == nil)
    #expect(kill(try #require(pid_t(answer.output.lines.first ?? "")), SIGKILL) == 0)
  }

  @Test func `it hears a signal that this thread does not`() throws {
    var (mask, before) = (sigset_t(), sigset_t())
    sigemptyset(&mask)
    sigaddset(&mask, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &mask, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    #expect(try run("kill -TERM $$; echo deaf").status == 128 + SIGTERM)
  }

  @Test func `a limit of bytes, of time and of silence ends it`() throws {
    #expect(try run("yes", .init(bytes: 1 << 20)).excess == .bytes)
    #expect(try run("yes >&2", .init(bytes: 1 << 20)).excess == .bytes)
    #expect(try run("while sleep 0.02; do echo; done", .init(time: 0.2)).excess == .time)
    #expect(try run("echo; sleep 600", .init(silence: 0.1)).excess == .silence)
    let steps = "for i in 1 2 3 4 5; do sleep 0.5; echo; done"
    #expect(try run(steps, .init(silence: 2)).excess == nil)
    #expect(try run("cat >/dev/null; echo", .init(silence: 600, time: 600)).excess == nil)
  }

  /// The first goes on starting others, of which a few are known; the second does not end if it is asked.
  @Test(arguments: [
    ("for i in $(seq 400); do sleep 600 & echo $!; echo $! >&3; done; wait", SIGTERM),
    ("trap '' TERM; sleep 600 & echo $! >&3; yes", SIGKILL),
  ])
  func `nothing that it started goes on`(script: String, signal: CInt) throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/ids"
    let answer = try run("exec 3>\(file); " + script, .init(bytes: 100))
    #expect(answer.excess == .bytes && answer.status == 128 + signal)
    let ids = Array(try Data(contentsOf: URL(fileURLWithPath: file))).lines
    #expect(!ids.isEmpty)
    for id in ids { #expect(kill(try #require(pid_t(id)), 0) != 0 || isOver(id), "\(id)") }
  }

  /// Ended, though nobody has waited for it.
  private func isOver(_ id: String) -> Bool {
    let facts = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
    return facts.map { $0.contains(") Z ") } ?? true
  }
}

extension [UInt8] {
  fileprivate var lines: [String] {
    String(decoding: self, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
