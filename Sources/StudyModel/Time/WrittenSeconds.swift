/// A length of time as addresses and people write it, with units.
public enum WrittenSeconds {
  /// Seconds in "360", "360s", "29m24s" or "1h2m"; nil for anything else.
  ///
  /// Each number is below 1,000,000.
  public static func read(_ written: Substring) -> Int? {
    var total = 0
    var number: Int?
    for byte in written.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let next = (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
        guard next < 1_000_000 else { return nil }
        number = next
      case UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s"):
        guard let count = number else { return nil }
        total += count * (byte == UInt8(ascii: "h") ? 3600 : byte == UInt8(ascii: "m") ? 60 : 1)
        number = nil
      default: return nil
      }
    }
    return written.isEmpty ? nil : total + (number ?? 0)
  }
}
