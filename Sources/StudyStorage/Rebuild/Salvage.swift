import Essentials
import Files
import SQLite
import StudyModel

/// What can be read of a damaged database: its journal, and where its lists are.
public struct Salvage {
  typealias Row = [PageFile.Value]

  /// The database's name in the journal; nil if it cannot be read.
  private(set) var device: String?
  private(set) var formerDevices: [Row] = []
  /// By number.
  private(set) var commands: [Int64: Row] = [:]
  private(set) var entries: [Entry.ID: Row] = [:]
  private(set) var lines: [Entry.ID: Row] = [:]
  /// The files and folders that were imported, in order.
  public private(set) var roots: [String] = []
  /// Those of the copy that the file does not have: lost, or taken out since.
  public private(set) var formerRoots: [String] = []
  /// How many entries are from a copy beside it, which was made before.
  private(set) var copied = 0

  /// - Throws: `StudyError.badData` unless it is a file of this version's, and `StudyError` if the
  ///   file or the folder of its copies cannot be read.
  public init(_ place: StorePlace) throws {
    let version: Int?
    do { version = try place.checkedVersion() } catch StudyError.badData { version = nil }
    guard let version, version == Schema.version || place.hasPresentTables else {
      throw StudyError.badData(
        "\(place.path) is not a study database of this version, so its journal cannot be read",
        hint: "Restore a copy: study restore FILE")
    }
    try self.init(file: place.path)
    if let copy = try Self.copy(beside: place), let older = try? Salvage(file: copy.path) {
      add(older)
    }
  }

  /// The newest copy that has nothing but what was in this database too: entries are only added to
  /// a journal, but for a restore, which takes some away.
  private static func copy(beside place: StorePlace) throws -> Backup? {
    let copies = try BackupFolder(besides: place.path).list()
    let restored = copies.first { $0.name.reason == .beforeRestore }?.name.at
    // Of the same second, nobody can say which was first.
    return copies.first {
      $0.name.schema == Schema.version && $0.name.at > restored ?? Instant(milliseconds: .min)
    }
  }

  /// Takes from an older copy of the same database what this one has lost.
  private mutating func add(_ older: Salvage) {
    guard device == nil || device == older.device else { return }
    device = older.device
    let count = entries.count
    entries.merge(older.entries) { own, _ in own }
    copied = entries.count - count
    lines.merge(older.lines) { own, _ in own }
    commands.merge(older.commands) { own, _ in own }
    formerDevices += older.formerDevices
    // Some are left of nearly any damage, and those that the person took out since are not wanted.
    if roots.isEmpty {
      roots = older.roots
    } else {
      formerRoots = older.roots.filter { !roots.contains($0) }
    }
  }

  private init(file: String) throws {
    let bytes = try FileFault.reading(file) {
      try OpenFile(reading: file).readAll(limit: .max - 1)
    }
    var (roots, devices): (Set<String>, [String]) = ([], [])
    PageFile(bytes).forEachRecord { record in
      switch Self.table(of: record) {
      case .entry(let id):
        let tie: Row = record.values.count == 10 ? [.text("")] : []
        entries[id] = record.values + tie
      case .line(let id): lines[id] = record.values
      case .command(let number): commands[number] = record.values
      case .root(let path): roots.insert(path)
      case .device(let name): devices.append(name)
      case .formerDevice: formerDevices.append(record.values)
      case nil: break
      }
    }
    // Of an old name and a new one on two pages, the new one is no former one.
    device = devices.last
    self.roots = roots.sorted()
  }

  private enum Table {
    case entry(Entry.ID), line(Entry.ID), command(Int64), root(String), device(String), formerDevice
  }

  /// The table of a record, told by its shape. Columns that were added later may be missing.
  private static func table(of record: PageFile.Record) -> Table? {
    let values = record.values
    if let key = record.key {
      return switch values.count {
      case 1: device(values)
      case 5...6: command(values, key)
      case 8...11: root(values)
      default: nil
      }
    }
    if values.count == 2, case .text(let name) = values[0], isDevice(name),
      case .integer(let last) = values[1], known.contains(last)
    {
      return .formerDevice
    }
    guard let id = id(values) else { return nil }
    if values.count == 5, case .text(let hash) = values[2], case .text(let text) = values[3] {
      return SHA256.digest(text.utf8) == hash ? .line(id) : nil
    }
    return isEntry(values) ? .entry(id) : nil
  }

  private static func device(_ values: Row) -> Table? {
    guard case .text(let name) = values[0], isDevice(name) else { return nil }
    return .device(name)
  }

  private static func root(_ values: Row) -> Table? {
    guard case .text(let path) = values[1], path.hasPrefix("/"), case .text(let root) = values[2],
      root.hasPrefix("/"), case .text = values[3], case .text = values[4]
    else { return nil }
    return .root(root)
  }

  private static func command(_ values: Row, _ key: Int64) -> Table? {
    guard known.contains(key), case .text(let kind) = values[1],
      case .text(let arguments) = values[2], case .integer(let at) = values[3],
      Instant.calendar.contains(Instant(milliseconds: at)), case .text(let state) = values[4],
      CommandRow.Kind(rawValue: kind) != nil,
      (try? JSONDecoder().decode([String].self, from: Data(arguments.utf8))) != nil,
      ["applied", "undone", "discarded"].contains(state)
    else { return nil }
    return .command(key)
  }

  private static func id(_ record: Row) -> Entry.ID? {
    guard record.count >= 2, case .text(let device) = record[0], case .integer(let seq) = record[1],
      seq > 0, known.contains(seq), isDevice(String(device.prefix(16)))
    else { return nil }
    return Entry.ID(device: device, seq: seq)
  }

  private static func isEntry(_ record: Row) -> Bool {
    guard (10...11).contains(record.count) else { return false }
    let numbers = [2, 3, 4, 5, 9].allSatisfy {
      if case .integer = record[$0] { true } else { false }
    }
    guard numbers, case .integer(let wall) = record[2], case .integer(let counter) = record[3],
      case .integer(let zone) = record[4], case .integer(let at) = record[9],
      case .text(let key) = record[6], case .text(let action) = record[7],
      case .text(let payload) = record[8], case .integer(let command) = record[5]
    else { return false }
    return Instant.calendar.contains(Instant(milliseconds: wall))
      && Instant.calendar.contains(Instant(milliseconds: at)) && Clock.counters.contains(counter)
      && (-1080...1080).contains(zone) && known.contains(command) && !key.isEmpty
      && !action.isEmpty
      && PayloadValue.fields(payload) != nil
  }

  /// Half of what `NumberRule` allows, so that there is room for the next.
  private static let known: ClosedRange<Int64> = 0...NumberRule.ids.upperBound / 2

  private static func isDevice(_ name: String) -> Bool {
    name.utf8.count == 16
      && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
