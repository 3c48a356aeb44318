/// Repairs UTF-8 text that was once decoded as Windows-1252 and encoded again.
enum Mojibake {
  struct Repair: Equatable {
    var text: String
    /// The first damaged run, and its repair.
    var damaged: String
    var meant: String
  }

  /// `text` repaired; nil if nothing in it is damaged.
  ///
  /// Strict: a run of non-ASCII characters is replaced only if its Windows-1252 bytes are
  /// well-formed UTF-8. So a lone "é" stays.
  static func repair(_ text: String) -> Repair? {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    var result = String.UnicodeScalarView()
    var first: (damaged: String, meant: String)?
    var run = String.UnicodeScalarView()
    func endRun() {
      guard !run.isEmpty else { return }
      if let meant = decoded(run) {
        first = first ?? (String(run), meant)
        result.append(contentsOf: meant.unicodeScalars)
      } else {
        result.append(contentsOf: run)
      }
      run = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if !scalar.isASCII, byte(scalar) != nil {
        run.append(scalar)
      } else {
        endRun()
        result.append(scalar)
      }
    }
    endRun()
    guard let first else { return nil }
    return Repair(text: String(result), damaged: first.damaged, meant: first.meant)
  }

  private static func decoded(_ run: String.UnicodeScalarView) -> String? {
    guard run.count > 1 else { return nil }
    return String(validating: run.compactMap(byte), as: UTF8.self)
  }

  /// The byte of a character in Windows-1252; its five holes map to themselves, as in browsers.
  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if let index = upperHalf.firstIndex(of: scalar.value) { return UInt8(0x80 + index) }
    switch scalar.value {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xA0...0xFF: return UInt8(scalar.value)
    default: return nil
    }
  }

  /// 0x80 to 0x9F; 0 for the holes.
  private static let upperHalf: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
