/// Equal bytes have equal fingerprints, in every run and on every machine; different bytes
/// practically never do. Not secure against forgery.
public struct Fingerprint: Sendable {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// FNV-1a.
  ///
  /// - Parameter seed: gives the same bytes a different fingerprint.
  public init(_ bytes: [UInt8], seed: UInt64 = 0) {
    hash ^= seed &* 0x9e37_79b9_7f4a_7c15
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// A faster hash for whole files, eight bytes at a time. Its values differ from those of
  /// `init(_:seed:)`.
  public init(ofFile bytes: [UInt8], seed: UInt64 = 0) {
    hash ^= seed &* 0x9e37_79b9_7f4a_7c15
    bytes.withUnsafeBytes { bytes in
      let whole = bytes.count & ~7
      for offset in stride(from: 0, to: whole, by: 8) {
        mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      }
      for byte in bytes[whole...] { mix(UInt64(byte)) }
      mix(UInt64(bytes.count))
    }
  }

  /// Each word gives another hash, so that files that differ in one never have the same.
  private mutating func mix(_ word: UInt64) {
    hash = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
    hash ^= hash >> 29
  }

  public var value: Int64 { Int64(bitPattern: hash) }
}
