import Foundation
import StudyModel
public import StudyService
public import StudyStorage

/// A library on disk, imported into an in-memory database: property tests need a thousand of
/// them.
public final class LibraryWorld {
  public var library: Library
  public var marked: Set<Int> = []
  public let store: Store
  private let folder: TemporaryFolder
  private var now = Instant(rfc3339: "2026-05-14T08:00:00Z")!
  private var written: Set<String> = []

  public init(seed: UInt64) throws {
    library = Library(seed: seed)
    store = try Store.inMemory()
    folder = try TemporaryFolder()
  }

  /// Writes the current files, and removes all others.
  public func write() throws {
    let texts = library.texts
    for name in written.subtracting(texts.map(\.name)) {
      try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    }
    for (name, text) in texts {
      let url = URL(fileURLWithPath: folder.path + "/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    written = Set(texts.map(\.name))
  }

  @discardableResult
  public func importing(_ paths: [String] = ["."]) throws -> ImportReport {
    now = now + 60_000
    return try Importer(now: now).run(paths, in: folder.path, into: store)
  }

  /// Marks some of the listed pages as read, by their addresses.
  public func markSome() throws {
    let pages = library.somePages()
    guard !pages.isEmpty else { return }
    now = now + 60_000
    _ = try Marks(store: store, now: now).done(pages.map(Library.address))
    marked.formUnion(pages)
  }

  /// Marks some of the listed pages in one of four ways, of which `marked` knows nothing.
  public func markSome(_ way: Int) throws {
    let pages = library.somePages().map(Library.address)
    guard !pages.isEmpty else { return }
    now = now + 60_000
    let marks = Marks(store: store, now: now)
    switch way {
    case 0: _ = try marks.open(pages)
    case 1: _ = try marks.skip(pages)
    case 2: _ = try marks.park(pages, until: Day(now) + 3)
    default: _ = try marks.reopen(pages)
    }
  }

  /// Takes out the list of that file.
  public func forgetting(_ name: String) throws {
    now = now + 60_000
    _ = try Importer(now: now).forget([name], in: folder.path, from: store)
  }

  /// Redoes the command that was undone last.
  public func redo() throws { _ = try History(store: store, now: now).redo() }

  /// Undoes the last command, without updating the count of marks.
  public func undo() throws { _ = try History(store: store, now: now).undo() }

  /// The pages that are done, listed or not.
  public func done() throws -> Set<Int> {
    try store.read { snapshot in
      let items = try snapshot.fetchItems(addedAfter: 0)
      let statuses = try snapshot.fetchStatuses(items.map(\.id))
      return Set(
        items.filter { statuses[$0.id]?.state == .done }
          .compactMap { $0.address.split(separator: "/").last.flatMap { Int($0) } })
    }
  }

  /// The pages that the catalogue lists.
  public func listed() throws -> Set<Int> {
    try store.read { snapshot in
      var pages: Set<Int> = []
      let all = Selection(.everything, in: .listed, on: Day(now), minutes: [:])
      try snapshot.forEachListed(all) { listed in
        if let page = listed.item.address.split(separator: "/").last.flatMap({ Int($0) }) {
          pages.insert(page)
        }
      }
      return pages
    }
  }
}
