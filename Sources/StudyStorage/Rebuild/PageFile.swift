/// The records in the pages of an SQLite file, read without SQLite, so that a damaged page hides no
/// other.
///
/// The format is described at https://www.sqlite.org/fileformat2.html.
struct PageFile {
  enum Value: Equatable {
    case null, other
    case integer(Int64)
    case text(String)
  }

  private let bytes: [UInt8]
  private let size: Int
  /// The bytes of a page without those that extensions reserve.
  private let usable: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let written = bytes.count > 20 ? Int(bytes[16]) << 8 | Int(bytes[17]) : 0
    let isPower = written >= 512 && written & (written - 1) == 0
    size = written == 1 ? 65536 : isPower ? written : 4096
    usable = size - (isPower && bytes[20] < 64 ? Int(bytes[20]) : 0)
  }

  struct Record {
    /// The rowid; nil in an index, and in a table without.
    var key: Int64?
    var values: [Value]
  }

  /// Passes each record of each page that is in use to `body`, in the order of the pages.
  func forEachRecord(_ body: (Record) -> Void) {
    let free = freePages()
    for page in 0..<bytes.count / size where !free.contains(page + 1) {
      let start = page * size
      let head = start + (page == 0 ? 100 : 0)
      // Leaves of tables, and leaves and inner pages of indexes; a table without rowid is an index.
      let kind = bytes[head]
      guard kind == 13 || kind == 10 || kind == 2 else { continue }
      let pointers = head + (kind == 2 ? 12 : 8)
      for index in 0..<number(head + 3, 2) {
        let pointer = pointers + 2 * index
        guard pointer + 2 <= start + size else { break }
        var cell = start + number(pointer, 2)
        if kind == 2 { cell += 4 }
        guard cell > pointers, let record = record(at: cell, end: start + size, isTable: kind == 13)
        else { continue }
        body(record)
      }
    }
  }

  private func record(at cell: Int, end: Int, isTable: Bool) -> Record? {
    var place = cell
    guard let count = varint(&place, end), count > 0, count <= bytes.count else { return nil }
    let key = isTable ? varint(&place, end) : nil
    guard !isTable || key != nil,
      let payload = payload(Int(count), at: place, end: end, isTable: isTable),
      let values = Self.values(payload)
    else { return nil }
    return Record(key: key, values: values)
  }

  /// The bytes of a record, those on further pages included.
  private func payload(_ count: Int, at place: Int, end: Int, isTable: Bool) -> [UInt8]? {
    let most = isTable ? usable - 35 : (usable - 12) * 64 / 255 - 23
    if count <= most {
      return place + count <= end ? Array(bytes[place..<place + count]) : nil
    }
    let least = (usable - 12) * 32 / 255 - 23
    let rest = least + (count - least) % (usable - 4)
    let local = rest <= most ? rest : least
    guard place + local + 4 <= end else { return nil }
    var payload = Array(bytes[place..<place + local])
    var page = number(place + local, 4)
    while payload.count < count {
      let start = (page - 1) * size
      guard page > 0, start + size <= bytes.count else { return nil }
      payload += bytes[start + 4..<start + 4 + min(usable - 4, count - payload.count)]
      page = number(start, 4)
    }
    return payload
  }

  private static func values(_ payload: [UInt8]) -> [Value]? {
    let reader = PageFile(whole: payload)
    var place = 0
    guard let head = reader.varint(&place, payload.count), head <= payload.count else { return nil }
    var kinds: [Int64] = []
    while place < head {
      guard let kind = reader.varint(&place, Int(head)) else { return nil }
      kinds.append(kind)
    }
    var values: [Value] = []
    for kind in kinds {
      guard kind >= 0, kind < payload.count * 2 + 14 else { return nil }
      let width = kind >= 12 ? Int(kind - 12) / 2 : [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0][Int(kind)]
      guard place + width <= payload.count else { return nil }
      let part = payload[place..<place + width]
      place += width
      switch kind {
      case 0: values.append(.null)
      case 1...6: values.append(.integer(integer(part)))
      case 8, 9: values.append(.integer(kind - 8))
      case 13... where kind % 2 == 1:
        guard let text = String(validating: part, as: UTF8.self) else { return nil }
        values.append(.text(text))
      default: values.append(.other)
      }
    }
    return place == payload.count ? values : nil
  }

  /// For the numbers in one record.
  private init(whole bytes: [UInt8]) { (self.bytes, size, usable) = (bytes, 1, 1) }

  private static func integer(_ part: ArraySlice<UInt8>) -> Int64 {
    part.reduce(part.first! >= 0x80 ? -1 : 0) { $0 << 8 | Int64($1) }
  }

  /// What is there was deleted.
  private func freePages() -> Set<Int> {
    guard bytes.count >= 100 else { return [] }
    var free: Set<Int> = []
    var trunk = number(32, 4)
    while trunk > 0, trunk * size <= bytes.count, free.insert(trunk).inserted {
      let start = (trunk - 1) * size
      let leaves = min(number(start + 4, 4), size / 4 - 2)
      for leaf in 0..<leaves { free.insert(number(start + 8 + 4 * leaf, 4)) }
      trunk = number(start, 4)
    }
    return free
  }

  private func number(_ place: Int, _ count: Int) -> Int {
    bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of one to nine bytes; `place` is moved behind it.
  private func varint(_ place: inout Int, _ end: Int) -> Int64? {
    var value: Int64 = 0
    for nth in 0..<9 {
      guard place < end else { return nil }
      let byte = bytes[place]
      place += 1
      if nth == 8 { return value << 8 | Int64(byte) }
      value = value << 7 | Int64(byte & 0x7f)
      if byte < 0x80 { return value }
    }
    return nil
  }
}
