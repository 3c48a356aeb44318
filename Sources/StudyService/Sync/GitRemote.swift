import Files
import Essentials
import StudyModel
import StudyStorage

/// A branch of its own in a git repository that all machines can reach.
struct GitRemote: ExchangePlace {
  static let branch = "study-sync"
  static let theirs = "refs/study/theirs"
  static let ours = "refs/study/ours"

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
    do {
      try git.prepare()
      do { return try body() } catch is GitProgram.Damage {
        try git.remake()
        return try body()
      }
    } catch let damage as GitProgram.Damage {
      throw Self.fullDisk(damage.complaint)
        ?? .io("git failed in \(git.repository): \(damage.complaint)")
    } catch let silence as GitProgram.Silence {
      throw ExchangeFault.silent("nothing moved between git and \(remote) for \(silence.words)")
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
        "fetch", "--progress", "--no-tags", "--no-write-fetch-head", "--", remote,
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
        "push", "--progress", "--", remote, "\(Self.ours):refs/heads/\(Self.branch)",
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
}
