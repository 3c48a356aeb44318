import StudyModel
import StudyStorage

/// Where machines exchange their journals: the files `log/DEVICE/YEAR-MONTH.jsonl`, each with one
/// entry a line, and `log/DEVICE/name`.
protocol ExchangePlace {
  /// Checks that it is there.
  ///
  /// - Throws: `ExchangeFault.unreachable`.
  func reach() throws

  /// What has changed there.
  ///
  /// - Parameters:
  ///   - seen: the mark of the last look.
  ///   - files: how far each was read.
  /// - Throws: `ExchangeFault.unreachable`.
  func look(since seen: String?, files: [String: ExchangeFile]) throws -> PlaceLook

  /// Adds the lines that are missing there, and the device's name if it is not there.
  ///
  /// - Parameter lines: reads what a file lacks.
  /// - Returns: nil if somebody else was faster, and what is there must be looked at again.
  func publish(
    _ wanted: [WantedFile], seen: String?, _ author: ExchangeAuthor,
    lines: (WantedFile) throws -> [String]
  ) throws -> Publication?
}

/// What was published: the mark of the place and the files, by path.
struct Publication {
  var seen: String?
  var files: [String: ExchangeFile] = [:]
}

/// What a look at a place found.
struct PlaceLook {
  struct File {
    var path: String
    var bytes: ArraySlice<UInt8>
    /// See `ExchangeFile.mark`.
    var mark: String
  }

  /// Of the place as a whole.
  var seen: String?
  var changed: [File] = []
  var gone: [String] = []
  /// Why files cannot be read, by path.
  var unread: [String: String] = [:]
}

/// Who adds lines.
struct ExchangeAuthor {
  /// The name of the database.
  var device: String
  /// The name of the computer.
  var name: String
  var now: Instant

  var namePath: String { "log/\(device)/name" }
}

enum ExchangeFault: Error {
  /// The place is not there at present; the reason in words.
  case unreachable(String)
  /// The place does not answer; the reason in words.
  case silent(String)
}

/// The files of a place.
enum PlaceFiles {
  /// Larger files are not read.
  static let limit = 64 << 20
  /// Longer lines are not read. A note has at most 1 MB, and JSON up to six bytes for one of it.
  static let longestLine = 8 << 20

  /// True for a file with lines, or one that a sync tool made of two versions of one; a device's
  /// name is another.
  static func hasLines(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "log" && parts[2].contains(".jsonl")
      && !parts[2].hasPrefix(".")
  }

  /// The device whose name the file has; nil for another file.
  static func namedDevice(_ path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.count == 3 && parts[0] == "log" && parts[2] == "name"
    return isName && isDevice(parts[1]) ? String(parts[1]) : nil
  }

  static func isDevice(_ name: some StringProtocol) -> Bool { name.utf8.count == 16 }

  /// The content with those lines that it does not have, and without a last line that is not
  /// complete.
  static func adding(_ lines: [String], to bytes: ArraySlice<UInt8>) -> [UInt8] {
    let end = end(of: bytes)
    var new = Array(bytes[..<end])
    new.reserveCapacity(new.count + lines.reduce(0) { $0 + $1.utf8.count + 1 })
    var known: Set<ArraySlice<UInt8>> = []
    if !new.isEmpty { known = Set(new.split(separator: 0x0a)) }
    for line in lines where !known.contains(ArraySlice(line.utf8)) {
      new += line.utf8
      new.append(0x0a)
    }
    return new
  }

  /// Where the last whole line ends.
  static func end<Bytes: BidirectionalCollection<UInt8>>(of bytes: Bytes) -> Bytes.Index {
    bytes.lastIndex(of: 0x0a).map { bytes.index(after: $0) } ?? bytes.startIndex
  }
}
