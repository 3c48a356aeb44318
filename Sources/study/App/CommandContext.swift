import Files
import Essentials
import Settings
import StudyModel
import StudyService
import StudyStorage
import Terminal

/// An open database, for files that do not import storage.
typealias OpenDatabase = Store

/// Everything that a command gets from outside: the terminal, the clock, the folder and the
/// path of the database.
struct CommandContext {
  let terminal: Terminal
  let now: Instant
  /// The base of relative paths.
  let folder: String
  let place: StorePlace
  /// Where the settings are; they are read only on demand.
  let configPlace: ConfigPlace
  let record: ChangeRecord

  init(_ options: GlobalOptions, isWide: Bool = false, isPaged: Bool = false) throws {
    let environment = Environment.process
    // Looked up only if something is longer than the screen.
    let keepsColors = Appearance.isForced(environment.variables, options.color)
    let pager = { Pager(environment: environment)?.show($0, keepsColors: keepsColors) ?? false }
    terminal = Terminal.real(
      environment: environment.variables, color: options.color, isQuiet: options.quiet,
      isWide: isWide, pager: isPaged && !options.noPager ? pager : nil)
    let record = ChangeRecord()
    terminal.isAfterChange = { record.hasChange }
    self.record = record
    now = try Self.now(environment)
    record.tellJump = { [terminal] ahead in
      terminal.message(
        Text("Your newest mark is of \(Day(ahead)): the clock was ahead then, or is behind now."))
    }
    folder = FilePath.current
    var place = try Self.place(options.db, environment, relativeTo: folder)
    place.turn = Turn(of: Study.commandWord(of: Arguments.given)) { [terminal] holder in
      terminal.message(Text(holder.waiting(for: place.path)))
    }
    self.place = place
    configPlace = try ConfigPlace(environment: environment, relativeTo: folder)
  }

  /// The path of the database in `--db`, or in the environment.
  static func place(
    _ named: String?, _ environment: Environment, relativeTo folder: String
  ) throws -> StorePlace {
    try StorePlace(
      try named ?? environment["STUDY_DB"] ?? defaultPlace(environment), relativeTo: folder)
  }

  /// Where the database is or will be, absolute.
  var databasePath: String { place.path }

  var settings: Settings { Settings(at: configPlace) }

  /// The database to change, created if necessary.
  func openStore(patience: Double? = nil) throws -> Store {
    var store = try openedStore(patience: patience)
    store.weights = try settings.preferences().rank
    store.givenArguments = Arguments.given
    store.record = record
    terminal.afterReport = { [store] in keepWeeklyCopy(of: store) }
    return store
  }

  /// The same for a change that nobody typed, if there is a database: it waits no longer than goes
  /// unnoticed.
  func findStoreUnasked() throws -> Store? {
    guard place.exists else { return nil }
    var store = try openStore(patience: 0.5)
    store.givenArguments = nil
    return store
  }

  /// The database, if it has anything to change.
  func requireStore() throws -> Store {
    guard place.exists else { throw Self.nothingYet }
    return try openStore()
  }

  static let nothingYet = StudyError.notFound(
    "nothing is imported yet; start with: study import list.md")

  /// The database for a dry run; if there is none, one in memory.
  func storeToRehearse() throws -> Store { try place.exists ? openStore() : Store.inMemory() }

  /// The database, or nil if there is none: looking creates no file.
  func findStore() throws -> Store? {
    guard place.exists else { return nil }
    let store = try openedStore()
    if let damage = store.damage {
      terminal.message(Text("\(store.path) is damaged (\(damage)). See: study doctor"))
    }
    return store
  }

  private func openedStore(patience: Double? = nil) throws -> Store {
    try Store.open(at: place, patience: patience, now: now) { [terminal] upgrade in
      terminal.message(
        Text(
          "Upgraded from schema \(upgrade.from) to \(upgrade.to); a copy as it was is at "
            + upgrade.copy))
    }
  }

  /// Passes `body` the questions over the database. What it prints is written when the database
  /// is released: a slow reader of the output would hold up whoever wants to write.
  func ask<Result>(
    _ store: Store, ranks: Bool = false, _ body: (Questions) throws -> Result
  ) throws -> Result {
    try terminal.holding {
      try store.ask(now: now, settings: settings.preferences, ranks: ranks, body)
    }
  }

  /// Runs `body`, which only says more about a change that is kept.
  func reporting(_ body: () throws -> Void) throws {
    do { try body() } catch let error as StudyError {
      throw TerminalError.cannotReport(error.message)
    }
  }

  var hasDatabase: Bool { place.exists }

  /// Whether there was a database that cannot be opened any more.
  var hasWreck: Bool { place.isWreck }

  /// The check of the database itself.
  var doctor: DatabaseDoctor {
    DatabaseDoctor(place, weights: try? settings.preferences().rank)
  }

  /// Marks, with the person's limit for reading time.
  func marks(_ store: Store) throws -> Marks {
    try Marks(store: store, now: now, preferences: settings.preferences())
  }

  /// Completions of a word, from the database in `--db`; nil if there is none to look at.
  static func candidates<Result>(
    _ named: String?, _ environment: Environment, _ body: (Candidates) throws -> Result
  ) -> Result? {
    let folder = FilePath.current
    guard let place = try? place(named, environment, relativeTo: folder),
      let store = Store.openForLooking(at: place)
    else { return nil }
    return try? store.read { try body(Candidates($0)) }
  }

  /// `STUDY_NOW` stops the clock, so that a screen can be reproduced.
  private static func now(_ environment: Environment) throws -> Instant {
    guard let written = environment["STUDY_NOW"] else {
      return Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }
    guard let instant = Instant(rfc3339: written) else {
      throw StudyError.usage("STUDY_NOW is not a time like 2026-05-14T08:00:00Z")
    }
    return instant
  }

  /// `$XDG_DATA_HOME/study/study.db`.
  private static func defaultPlace(_ environment: Environment) throws -> String {
    guard let data = environment.folder("XDG_DATA_HOME", orHome: ".local/share") else {
      throw StudyError.usage(
        "HOME is not set, so there is no place for the database",
        hint: "Name one with --db or STUDY_DB.")
    }
    return data + "/study/study.db"
  }
}
