import Files
import Foundation
import StudyModel
import StudyStorage

/// A branch of its own in a git repository that all machines can reach.
struct GitRemote: ExchangePlace {
  static let branch = "study-sync"
  private static let theirs = "refs/study/theirs"
  private static let ours = "refs/study/ours"

  /// As git takes it.
  let remote: String
  let git: GitProgram

  func reach() throws { _ = try mending { try tip() } }

  func look(since seen: String?, files: [String: ExchangeFile]) throws -> PlaceLook {
    try mending {
      let tip = try tip()
      if tip == seen { return PlaceLook(seen: tip) }
      guard let tip else { return PlaceLook(seen: nil, gone: files.keys.sorted()) }
      try fetch()
      let found = try git.word(["rev-parse", Self.theirs]) ?? tip
      let listing = try listing(of: found).filter { path, _ in
        PlaceFiles.hasLines(path) || PlaceFiles.namedDevice(path) != nil
      }
      let changed = listing.filter { files[$0.key]?.mark != $0.value }.sorted { $0.key < $1.key }
      let contents = try contents(of: changed.map(\.value))
      return PlaceLook(
        seen: found,
        changed: zip(changed, contents).map { file, bytes in
          PlaceLook.File(path: file.key, bytes: bytes, mark: file.value)
        },
        gone: files.keys.filter { listing[$0] == nil }.sorted())
    }
  }

  func publish(
    _ wanted: [WantedFile], seen: String?, _ author: ExchangeAuthor,
    lines: (WantedFile) throws -> [String]
  ) throws -> Publication? {
    try mending {
      if let seen, try !git.has(seen) { try fetch() }
      let before = try seen.map { try listing(of: $0) } ?? [:]
      let base = try contents(of: wanted.compactMap { before[$0.path] })
      var rest = base[...]
      var files = try wanted.map { file in
        let old = before[file.path] == nil ? [] : rest.removeFirst()
        return (file.path, PlaceFiles.adding(try lines(file), to: old))
      }
      let name = Array((author.name + "\n").utf8)
      if try contents(of: [before[author.namePath]].compactMap(\.self)) != [name[...]] {
        files.append((author.namePath, name))
      }
      guard !files.isEmpty else { return Publication(seen: seen) }
      let commit = try commit(files, onto: seen, author)
      guard try push(onto: seen) else { return nil }
      let marks = try listing(of: commit)
      var publication = Publication(seen: commit)
      for (path, bytes) in files {
        publication.files[path] = ExchangeFile(bytes, mark: marks[path] ?? "")
      }
      return publication
    }
  }

  /// Runs `body` again with a new repository if ours is damaged.
  private func mending<Result>(_ body: () throws -> Result) throws -> Result {
    try git.prepare()
    do {
      return try body()
    } catch is GitProgram.Damage {
      try git.remake()
      do { return try body() } catch let damage as GitProgram.Damage {
        throw StudyError.io("git failed in \(git.repository): \(damage.complaint)")
      }
    }
  }

  /// The commit of the branch there; nil if there is no such branch.
  private func tip() throws -> String? {
    let answer = try git.answer(["ls-remote", "--", remote, "refs/heads/" + Self.branch])
    guard answer.status == 0 else { throw fault(answer.errors) }
    return String(decoding: answer.output, as: UTF8.self).split(separator: "\t").first
      .map(String.init)
  }

  private func fetch() throws {
    // Another study sync on this database may fetch at the same time.
    var tries = 20
    while true {
      let answer = try git.answer([
        "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--", remote,
        "+refs/heads/\(Self.branch):\(Self.theirs)",
      ])
      if answer.status == 0 { return }
      tries -= 1
      guard tries > 0, answer.errors.contains("cannot lock ref '\(Self.theirs)': is at") else {
        throw fault(answer.errors)
      }
      usleep(50_000)
    }
  }

  /// - Returns: false if somebody else was faster.
  private func push(onto seen: String?) throws -> Bool {
    // Another machine's push holds the branch for a moment.
    var tries = 4
    while true {
      let answer = try git.answer([
        "push", "--quiet", "--", remote, "\(Self.ours):refs/heads/\(Self.branch)",
      ])
      if answer.status == 0 { return true }
      let refusals = ["[rejected]", "[remote rejected]", "cannot lock ref", "failed to push"]
      guard refusals.contains(where: answer.errors.contains) else { throw fault(answer.errors) }
      guard try tip() == seen else { return false }
      tries -= 1
      guard tries > 0, answer.errors.contains("cannot lock ref") else {
        throw refusal(answer.errors)
      }
      usleep(100_000)
    }
  }

  /// The files below `log` by path, each with the name of its content.
  private func listing(of commit: String) throws -> [String: String] {
    let output = try git.local(["ls-tree", "-r", "-z", commit, "--", "log/"])
    var files: [String: String] = [:]
    for row in output.split(separator: 0) {
      let parts = row.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      let words = parts[0].split(separator: UInt8(ascii: " "))
      guard parts.count == 2, words.count == 3, words[1].elementsEqual("blob".utf8)
      else { continue }
      files[String(decoding: parts[1], as: UTF8.self)] = String(decoding: words[2], as: UTF8.self)
    }
    return files
  }

  /// The bytes of each of those contents.
  private func contents(of names: [String]) throws -> [ArraySlice<UInt8>] {
    guard !names.isEmpty else { return [] }
    let output = try git.local(
      ["cat-file", "--batch"], input: Array((names.joined(separator: "\n") + "\n").utf8))
    var contents: [ArraySlice<UInt8>] = []
    var rest = output[...]
    while let end = rest.firstIndex(of: 0x0a) {
      let words = rest[..<end].split(separator: UInt8(ascii: " "))
      guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)),
        rest.endIndex - end > size + 1
      else { throw GitProgram.Damage(complaint: "an object is missing") }
      contents.append(rest[(end + 1)..<(end + 1 + size)])
      rest = rest[(end + 2 + size)...]
    }
    guard contents.count == names.count else {
      throw GitProgram.Damage(complaint: "an object is missing")
    }
    return contents
  }

  /// A commit of the files on top of what is there, and of what could not be pushed before.
  private func commit(
    _ files: [(path: String, bytes: [UInt8])], onto seen: String?, _ author: ExchangeAuthor
  ) throws -> String {
    var mine = try git.word(["rev-parse", "--verify", "--quiet", Self.ours])
    if let old = mine, let seen,
      try git.answer(["merge-base", "--is-ancestor", old, seen]).status == 0
    {
      mine = nil
    }
    let parents = [seen, mine].compactMap(\.self)
    let message = "Marks of \(author.name)"
    var stream = Array(
      """
      commit \(Self.ours)
      committer study <study@localhost> \(author.now.milliseconds / 1000) +0000
      data \(message.utf8.count)
      \(message)

      """.utf8)
    stream.reserveCapacity(files.reduce(1 << 10) { $0 + $1.path.utf8.count + $1.bytes.count + 64 })
    for (word, parent) in zip(["from", "merge"], parents) {
      stream += Array("\(word) \(parent)\n".utf8)
    }
    for (path, bytes) in files {
      stream += Array("M 100644 inline \(path)\ndata \(bytes.count)\n".utf8)
      stream += bytes
      stream.append(0x0a)
    }
    stream += Array("done\n".utf8)
    _ = try git.local(["fast-import", "--quiet", "--done", "--force"], input: stream)
    guard let commit = try git.word(["rev-parse", "--verify", "--quiet", Self.ours]) else {
      throw GitProgram.Damage(complaint: "the commit is missing")
    }
    return commit
  }

  /// What git's complaint about the remote means.
  private func fault(_ errors: String) -> any Error {
    // A lock in our own repository that a kill left.
    if errors.contains(git.repository) { return GitProgram.Damage(complaint: errors) }
    let complaint = GitProgram.complaint(errors)
    let isAbsent = remote.hasPrefix("/") && !FileFacts.isThere(remote)
    if isAbsent || Self.offline.contains(where: errors.contains) {
      return ExchangeFault.unreachable(isAbsent ? "\(remote) is not there" : complaint)
    }
    return StudyError.noInput(
      "git cannot exchange with \(remote): \(complaint)",
      hint: "Try it by hand: git ls-remote \(remote)")
  }

  /// The remote can be read, but takes no push.
  private func refusal(_ errors: String) -> StudyError {
    let lines = errors.split(whereSeparator: \.isNewline)
    let said = lines.first { $0.hasPrefix("remote: ") && $0.count > 8 }?.dropFirst(8)
    let reason = lines.first { $0.contains("rejected]") }?.split(separator: "(").last?
      .prefix { $0 != ")" }
    return .noInput(
      "\(remote) refuses what git sends: \([reason, said].compactMap(\.self).joined(separator: ": "))",
      hint: "Your marks are kept here, and go with the first study sync that it accepts."
        + (errors.contains(".lock': File exists")
          ? " A push that was killed left that lock: remove it if nobody else is pushing." : ""))
  }

  private static let offline = [
    "Could not resolve host", "Temporary failure in name resolution", "Network is unreachable",
    "Connection refused", "Connection timed out", "Operation timed out", "No route to host",
    "Failed to connect", "Connection reset", "Connection closed", "Could not connect",
  ]
}
