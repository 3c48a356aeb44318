import Files
import StudyModel

/// What the branch has, and what is added to it.
extension GitRemote {
  /// The files below `log` by path, each with the name of its content.
  func listing(of commit: String) throws -> [String: String] {
    let output = try git.local(["ls-tree", "-r", "-z", commit, "--", "log"])
    var files: [String: String] = [:]
    for row in output.split(separator: 0) {
      let parts = row.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      let words = parts[0].split(separator: UInt8(ascii: " "))
      // A commit would replace it.
      guard parts.count < 2 || !parts[1].elementsEqual("log".utf8) else { throw foreign }
      guard parts.count == 2, words.count == 3, words[1].elementsEqual("blob".utf8)
      else { continue }
      files[String(decoding: parts[1], as: UTF8.self)] = String(decoding: words[2], as: UTF8.self)
    }
    return files
  }

  /// The bytes of each of those contents.
  func contents(of names: [String]) throws -> [ArraySlice<UInt8>] {
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
  func commit(
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

  private var foreign: StudyError {
    .badData(
      "the branch \(Self.branch) of \(remote) has a file named log, so it is not one of study",
      hint: "Rename that branch there, or name another remote. Nothing was sent.")
  }
}
