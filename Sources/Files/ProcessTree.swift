import Essentials

/// A program that study started, and what it started in turn; without what made itself independent.
struct ProcessTree {
  private let root: pid_t

  init(of root: pid_t) { self.root = root }

  /// How the program ended, as `waitpid` tells it; nil while it runs.
  static func status(of id: pid_t) -> CInt? {
    var status: CInt = 0
    while true {
      let found = waitpid(id, &status, WNOHANG)
      if found == id { return status }
      guard found < 0 else { return nil }
      // Somebody else has waited for it.
      guard errno == EINTR else { return 0 }
    }
  }

  /// Ends them all. git removes its locks and drafts if it is asked, so it is asked first.
  ///
  /// - Returns: how the program ended.
  func end() -> CInt {
    var rest = halt()
    for signal in [SIGTERM, SIGCONT] {
      for id in [root] + rest.map(\.id) { kill(id, signal) }
    }
    var status: CInt?
    let patience = ContinuousClock.now + .seconds(2)
    while status == nil || !rest.isEmpty, ContinuousClock.now < patience {
      usleep(5_000)
      status = status ?? Self.status(of: root)
      let all = Process.all()
      rest.removeAll { !all.contains($0) }
    }
    // What goes on may have started others instead.
    if status == nil { rest += halt() }
    for process in rest where Process.all().contains(process) { kill(process.id, SIGKILL) }
    while true {
      if let status { return status }
      kill(root, SIGKILL)
      usleep(1_000)
      status = Self.status(of: root)
    }
  }

  /// Stops them all, so that none starts another meanwhile.
  ///
  /// - Returns: those below the program, each after what started it.
  private func halt() -> [Process] {
    kill(root, SIGSTOP)
    var (found, ids) = ([Process](), Set([root]))
    while true {
      let more = Process.all().filter { ids.contains($0.parent) && !ids.contains($0.id) }
      if more.isEmpty { return found }
      for process in more { kill(process.id, SIGSTOP) }
      found += more
      ids.formUnion(more.map(\.id))
    }
  }
}

/// A process that runs on this machine.
private struct Process: Equatable {
  var id: pid_t
  var parent: pid_t
  /// An id is used again, but not with the same time.
  var start: String

  static func == (one: Self, other: Self) -> Bool {
    one.id == other.id && one.start == other.start
  }

  /// None where the system does not tell.
  static func all() -> [Self] {
    #if canImport(Darwin)
      var ids = [pid_t](repeating: 0, count: Int(proc_listallpids(nil, 0)) + 64)
      let count = proc_listallpids(&ids, CInt(ids.count * MemoryLayout<pid_t>.size))
      return ids.prefix(max(0, Int(count))).compactMap { id in
        var facts = proc_bsdinfo()
        let size = CInt(MemoryLayout<proc_bsdinfo>.size)
        guard proc_pidinfo(id, PROC_PIDTBSDINFO, 0, &facts, size) == size else { return nil }
        return Self(
          id: id, parent: pid_t(facts.pbi_ppid),
          start: "\(facts.pbi_start_tvsec).\(facts.pbi_start_tvusec)")
      }
    #else
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return names.compactMap { name in
        guard let id = pid_t(name),
          let bytes = try? OpenFile(reading: "/proc/\(id)/stat").readAll(limit: 4096),
          // The name in parentheses may have anything in it.
          let end = bytes.lastIndex(of: UInt8(ascii: ")"))
        else { return nil }
        let fields = String(decoding: bytes[(end + 1)...], as: UTF8.self).split(separator: " ")
        guard fields.count > 19, fields[0] != "Z", let parent = pid_t(fields[1]) else { return nil }
        return Self(id: id, parent: parent, start: String(fields[19]))
      }
    #endif
  }
}
