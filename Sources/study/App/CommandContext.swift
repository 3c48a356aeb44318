import Files
import Foundation
import Settings
import StudyModel
import StudyService
import StudyStorage
import Terminal

/// A database that is open, for files that do not know storage.
typealias OpenDatabase = Store

/// Everything that a command gets from outside: the terminal, the clock, the
/// folder and the place of the database.
struct CommandContext {
  let terminal: Terminal
  let now: Instant
  /// The folder that relative paths are relative to.
  let folder: String
  let place: StorePlace
  /// Where the settings are; nothing is read before they are asked for.
  let configPlace: ConfigPlace

  init(_ options: GlobalOptions, isWide: Bool = false, isPaged: Bool = false) throws {
    let environment = Environment.process
    // Looked for only where something is longer than the screen.
    let pager = { Pager(environment: environment)?.show($0) ?? false }
    terminal = Terminal.real(
      environment: environment.variables, color: options.color, isQuiet: options.quiet,
      isWide: isWide, pager: isPaged && !options.noPager ? pager : nil)
    now = try Self.now(environment)
    folder = FileManager.default.currentDirectoryPath
    place = try Self.place(options.db, environment, relativeTo: folder)
    configPlace = ConfigPlace(environment: environment, relativeTo: folder)
  }

  /// The place of the database that `--db` names, else that of the
  /// environment.
  static func place(
    _ named: String?, _ environment: Environment, relativeTo folder: String
  ) throws -> StorePlace {
    try StorePlace(
      try named ?? environment["STUDY_DB"] ?? defaultPlace(environment), relativeTo: folder)
  }

  /// Where the database is or will be, absolute.
  var databasePath: String { place.path }

  var settings: Settings { Settings(at: configPlace) }

  /// The database to change, made where there is none.
  func openStore() throws -> Store {
    var store = try Store.open(at: place)
    store.weights = try settings.preferences().rank
    store.givenArguments = Array(CommandLine.arguments.dropFirst())
    return store
  }

  /// The database, where there is something to change in it.
  func requireStore() throws -> Store {
    guard place.exists else { throw Self.nothingYet }
    return try openStore()
  }

  static let nothingYet = StudyError.notFound(
    "nothing is imported yet; start with: study import list.md")

  /// The database to try something on; where there is none, one in memory.
  func storeToRehearse() throws -> Store { try place.exists ? openStore() : Store.inMemory() }

  /// The database, or nil where there is none: looking creates no file.
  func findStore() throws -> Store? { place.exists ? try Store.open(at: place) : nil }

  /// Gives `body` what can be asked of the database.
  func ask<Result>(
    _ store: Store, ranks: Bool = false, _ body: (Questions) throws -> Result
  ) throws -> Result {
    try store.ask(now: now, settings: settings.preferences, ranks: ranks, body)
  }

  /// Marks, with the person's limit of what counts as time spent.
  func marks(_ store: Store) throws -> Marks {
    try Marks(store: store, now: now, preferences: settings.preferences())
  }

  /// What fits the beginning of a word, from the database that `--db` names;
  /// nil where none can be looked at.
  static func candidates<Result>(
    _ named: String?, _ environment: Environment, _ body: (Candidates) throws -> Result
  ) -> Result? {
    let folder = FileManager.default.currentDirectoryPath
    guard let place = try? place(named, environment, relativeTo: folder),
      let store = Store.openForLooking(at: place)
    else { return nil }
    return try? store.read { try body(Candidates($0)) }
  }

  /// `STUDY_NOW` stops the clock, so that a screen can be replayed.
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
