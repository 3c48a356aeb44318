/// FNV-1a: equal bytes have equal fingerprints, in every run and on every machine; different
/// bytes practically never do. Not secure against forgery.
public struct Fingerprint: Sendable {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// - Parameter seed: gives the same bytes a different fingerprint.
  public init(_ bytes: [UInt8], seed: UInt64 = 0) {
    hash ^= seed &* 0x9e37_79b9_7f4a_7c15
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  public var value: Int64 { Int64(bitPattern: hash) }
}
