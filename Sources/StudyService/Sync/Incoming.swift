import Files
import Foundation
import StudyModel
import StudyStorage

/// The lines of changed files that were not read yet.
struct Incoming {
  var lines: some Sequence<HeardLine> {
    found.lazy.map { HeardLine(path: $0, number: $1, text: String(decoding: $2, as: UTF8.self)) }
  }
  /// Parts of the files, since a copy of each line would double what is held.
  private var found: [(path: String, number: Int, bytes: ArraySlice<UInt8>)] = []
  /// How many files end in a line that is not complete.
  private(set) var torn = 0
  private let files: [String: ExchangeFile]
  private let transaction: Transaction
  private var unread: [(path: String, line: Int, reason: String)] = []

  init(files: [String: ExchangeFile], transaction: Transaction) {
    (self.files, self.transaction) = (files, transaction)
  }

  mutating func take(_ look: PlaceLook) throws {
    for path in look.gone { try transaction.forgetExchangeFile(path) }
    for file in look.changed {
      if let device = PlaceFiles.namedDevice(file.path) {
        try transaction.replacePeerName(Self.name(file.bytes), of: device)
        try transaction.replaceExchangeFile(file.path, Self.read(file))
      } else {
        try takeLines(of: file)
      }
    }
  }

  /// Notes what was set aside for its form.
  func finish() throws {
    for (path, line, reason) in unread {
      try transaction.insertSetAside(path, line: line, reason: reason)
    }
  }

  private mutating func takeLines(of file: PlaceLook.File) throws {
    guard file.bytes.count <= PlaceFiles.limit else {
      unread.append((file.path, 0, "it is larger than 64 MB"))
      return
    }
    var (start, number, sum) = (0, 0, SHA256())
    if let known = files[file.path] {
      sum.add(file.bytes.prefix(known.bytes))
      if known.bytes <= file.bytes.count, sum.digest == known.hash {
        (start, number) = (known.bytes, known.lines)
        try transaction.forgetSetAside(in: file.path, after: number)
      } else {
        sum = SHA256()
        // Somebody wrote it anew, perhaps without what was there.
        try transaction.forgetExchangeFile(file.path)
      }
    }
    let first = start
    while let end = file.bytes[start...].firstIndex(of: 0x0a) {
      number += 1
      take(file.bytes[start..<end], number, of: file.path)
      start = end + 1
    }
    if start < file.bytes.count {
      torn += 1
      unread.append((file.path, number + 1, "it is not complete"))
    }
    sum.add(file.bytes[first..<start])
    try transaction.replaceExchangeFile(
      file.path,
      ExchangeFile(bytes: start, lines: number, hash: sum.digest, mark: file.mark))
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>, _ number: Int, of path: String) {
    let bytes = bytes.last == 0x0d ? bytes.dropLast() : bytes
    guard !bytes.isEmpty else { return }
    guard bytes.count <= 1 << 20, String(validating: bytes, as: UTF8.self) != nil else {
      unread.append((path, number, bytes.count > 1 << 20 ? "it is too long" : "it is not UTF-8"))
      return
    }
    found.append((path, number, bytes))
  }

  /// How far the file is read when all its whole lines are.
  static func read(_ file: PlaceLook.File) -> ExchangeFile {
    let end = (file.bytes.lastIndex(of: 0x0a) ?? -1) + 1
    return ExchangeFile(
      bytes: end, lines: file.bytes[..<end].count { $0 == 0x0a },
      hash: SHA256.digest(file.bytes[..<end]), mark: file.mark)
  }

  /// The name of a computer, as one short line.
  private static func name(_ bytes: [UInt8]) -> String {
    let line = bytes.prefix(200).prefix { $0 != 0x0a && $0 != 0 }
    return String(String(decoding: line, as: UTF8.self).prefix(40))
  }
}
