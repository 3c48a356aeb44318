import CSQLite
import SQLite

/// JSON from outside, whose texts SQLite must read as they are: it ends a text at `\u0000`, and of
/// half of a surrogate pair it makes bytes that are no UTF-8.
enum JSONTexts {
  /// Makes `study_json_fault(json)` known to the connection: `fault` of a text, or null.
  static func add(to db: Database) throws {
    try db.addFunction("study_json_fault", argumentCount: 1) { context, _, values in
      guard let json = SQLText.read(values![0]), let fault = JSONTexts.fault(in: json) else {
        return sqlite3_result_null(context)
      }
      SQLText.write(Array(fault.utf8), context)
    }
  }

  /// What is wrong with the texts of JSON; nil for none. The JSON itself is not checked.
  static func fault(in json: some Sequence<UInt8>) -> String? {
    var rest = json.makeIterator()
    // True behind the first half of a pair.
    var isHalf = false
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "\\") else {
        if isHalf { return unpaired }
        continue
      }
      guard rest.next() == UInt8(ascii: "u") else {
        if isHalf { return unpaired }
        continue
      }
      let digits = String(decoding: (0..<4).compactMap { _ in rest.next() }, as: UTF8.self)
      guard let unit = UInt16(digits, radix: 16) else { return nil }
      if unit == 0 { return "it has a NUL" }
      guard UTF16.isTrailSurrogate(unit) == isHalf else { return unpaired }
      isHalf = UTF16.isLeadSurrogate(unit)
    }
    return nil
  }

  private static let unpaired = "it has an unpaired surrogate"
}
