public import Files
import Essentials
public import StudyModel
public import StudyStorage

/// Exchanges the journal with the person's other machines.
public struct Exchange {
  private let store: Store
  private let now: Instant
  private let environment: Environment

  public init(store: Store, now: Instant, environment: Environment = .process) {
    (self.store, self.now, self.environment) = (store, now, environment)
  }

  /// Exchanges there from now on, and for the first time.
  ///
  /// - Throws: `StudyError` if the place cannot be reached; then nothing is set up.
  public func begin(
    _ kind: ExchangeSite.Kind, at place: String, name: String? = nil
  ) throws -> ExchangeReport {
    let new = ExchangeSite(kind: kind, place: place)
    let found = try open(new)
    do {
      try found.reach()
    } catch ExchangeFault.unreachable(let reason) {
      throw StudyError.noInput(
        "\(reason), so nothing was set up",
        hint: kind == .folder
          ? "Create the folder first, or name another." : "Run it again when it can be reached.")
    } catch ExchangeFault.silent(let reason) {
      throw StudyError.busy(
        "\(reason), so nothing was set up", hint: GitRemote.trial(place))
    }
    let old = try store.read { try $0.findExchange() }
    if old?.kind != kind || old?.place != place {
      try store.write { try $0.replaceExchange(kind, place) }
    }
    return try run(name: name)
  }

  /// Fetches what the other machines said, and adds what they do not have.
  ///
  /// - Parameter name: what this computer is called there from now on; nil for no change.
  /// - Throws: `StudyError.notFound` if no place was named.
  public func run(name: String? = nil) throws -> ExchangeReport {
    guard let row = try store.read({ try $0.findExchange() }) else {
      throw StudyError.notFound(
        "study does not know where to exchange your marks",
        hint: "Name a git remote or a folder once: study sync --to REMOTE, study sync --folder DIR")
    }
    let isRenamed = name != nil && name != row.name
    if let name, isRenamed { try store.write { try $0.updateExchange(name: name) } }
    let place = try open(row)
    var report = ExchangeReport(place: row.place)
    do {
      // Each round that is not the last lost a race that another machine won.
      for _ in 0..<Self.rounds {
        if try round(place, sendsName: isRenamed, &report) { return try named(report) }
      }
    } catch ExchangeFault.unreachable(let reason) {
      report.unreachable = reason
      return report
    } catch ExchangeFault.silent(let reason) {
      throw StudyError.busy(
        "\(reason), so it was ended",
        hint: "Your marks are kept here and go with the next study sync.")
    }
    throw StudyError.busy(
      "\(row.place) changes all the time, so your new marks are not there yet",
      hint: "They are kept here. Run study sync again.")
  }

  private static let rounds = 50

  private func named(_ report: ExchangeReport) throws -> ExchangeReport {
    var report = report
    try store.read { snapshot in
      for device in report.heard.keys {
        report.names[device] = try snapshot.fetchPeerName(of: device)
      }
      if !report.heard.isEmpty {
        report.forkedNotes = try snapshot.fetchForkedNotes().map { $0.texts[0].item }
      }
    }
    return report
  }

  private func open(_ row: ExchangeSite) throws -> any ExchangePlace {
    switch row.kind {
    case .folder: SharedFolder(path: row.place)
    case .git:
      GitRemote(
        remote: row.place,
        git: try GitProgram(repository: store.path + ".sync", environment: environment))
    }
  }

  /// - Returns: whether the exchange is complete.
  private func round(
    _ place: any ExchangePlace, sendsName: Bool, _ report: inout ExchangeReport
  ) throws -> Bool {
    let (row, files) = try store.read { (try $0.findExchange(), try $0.fetchExchangeFiles()) }
    var look = try place.look(since: row?.seen, files: files)
    report.unreadFiles = look.unread
    let isChanged = look.seen != row?.seen || !look.changed.isEmpty || !look.gone.isEmpty
    guard try isChanged || sendsName || store.read({ try $0.hasUnsent() }) else {
      // Once a day, since it is told in days, and a write each time would cost more than a look.
      if row?.at.map({ Day($0) != Day(now) }) ?? true {
        try store.write { try $0.updateExchange(seen: look.seen, at: now) }
      }
      return true
    }
    try store.write { transaction in
      var incoming = Incoming(files: files, transaction: transaction)
      try incoming.take(&look)
      let hearing = try transaction.exchange(at: now) { try transaction.settle($0) }
      report.add(hearing, incoming)
      try incoming.finish()
      try transaction.updateExchange(seen: look.seen, at: nil)
    }
    // What is published takes the place of what was derived.
    store.releaseMemory()
    let (wanted, device) = try store.read { (try $0.fetchWanted(), try $0.fetchDevice()) }
    guard !wanted.isEmpty || sendsName else {
      try store.write { try $0.updateExchange(seen: look.seen, at: now) }
      return true
    }
    let name = row.map(\.name).flatMap { $0.isEmpty ? nil : $0 } ?? Self.computer
    let author = ExchangeAuthor(device: device, name: name, now: now)
    let published = try place.publish(wanted, seen: look.seen, author) { file in
      try store.read { try $0.fetchLines(of: file) }
    }
    guard let published else { return false }
    try store.write { transaction in
      for (path, file) in published.files { try transaction.replaceExchangeFile(path, file) }
      for file in wanted { try transaction.updateShared(file) }
      // A copy of this database that takes another name knows this one's.
      try transaction.replacePeerName(name, of: device)
      try transaction.updateExchange(seen: published.seen, at: now)
    }
    report.sent += wanted.map(\.count).reduce(0, +)
    return true
  }

  /// The name of this computer, without its domain.
  private static var computer: String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let text = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return String(text.prefix { $0 != "." })
  }
}
