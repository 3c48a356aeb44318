/// Looks at texts in one piece of memory: the general ways over a text's bytes cost ten times as
/// much.
extension Substring.UTF8View {
  package func first(_ byte: UInt8) -> Index? {
    let offset = withContiguousStorageIfAvailable { $0.firstIndex(of: byte) }
    return offset.map { $0.map { index(startIndex, offsetBy: $0) } } ?? firstIndex(of: byte)
  }

  package func last(_ byte: UInt8) -> Index? {
    let offset = withContiguousStorageIfAvailable { $0.lastIndex(of: byte) }
    return offset.map { $0.map { index(startIndex, offsetBy: $0) } } ?? lastIndex(of: byte)
  }

  package func all(_ fits: (UInt8) -> Bool) -> Bool {
    withContiguousStorageIfAvailable { $0.allSatisfy(fits) } ?? allSatisfy(fits)
  }

  package var bytes: [UInt8] { withContiguousStorageIfAvailable { Array($0) } ?? Array(self) }

  /// Letters of ASCII in lower case.
  package var loweredBytes: [UInt8] {
    withContiguousStorageIfAvailable { $0.map(\.lowered) } ?? map(\.lowered)
  }
}

extension StringProtocol {
  package var isASCII: Bool { Substring(self).utf8.all { $0 < 0x80 } }
}
