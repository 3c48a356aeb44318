import CSQLite

/// Texts as functions of a connection get and give them.
enum SQLText {
  /// The text where SQLite has it; nil for null.
  static func read(_ value: OpaquePointer?) -> UnsafeBufferPointer<UInt8>? {
    sqlite3_value_text(value).map {
      UnsafeBufferPointer(start: $0, count: Int(sqlite3_value_bytes(value)))
    }
  }

  /// Makes that text the result of the call.
  static func write(_ text: [UInt8], _ context: OpaquePointer?) {
    // With an end, since SQLite takes the address of nothing for null.
    (text + [0]).withUnsafeBytes {
      sqlite3_result_text(
        context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count),
        // SQLite copies it.
        unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    }
  }
}
