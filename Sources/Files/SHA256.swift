import CLibMD

/// SHA-256 as defined in FIPS 180-4, by libmd, of the bytes added so far.
public struct SHA256 {
  private var context = SHA2_CTX()

  public init() { SHA256Init(&context) }

  public static func digest(_ bytes: some Collection<UInt8>) -> String {
    var sum = SHA256()
    sum.add(bytes)
    return sum.digest
  }

  public mutating func add(_ bytes: some Collection<UInt8>) {
    let isWhole: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      SHA256Update(&context, buffer.baseAddress, buffer.count)
    }
    if isWhole == nil {
      let copy = Array(bytes)
      SHA256Update(&context, copy, copy.count)
    }
  }

  /// The hash as 64 lowercase hexadecimal digits.
  public var digest: String {
    var context = context
    var hash = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&hash, &context)
    return String(unsafeUninitializedCapacity: hash.count * 2) { digits in
      for (index, byte) in hash.enumerated() {
        for (half, value) in [byte >> 4, byte & 15].enumerated() {
          digits[index * 2 + half] = value + (value < 10 ? 0x30 : 0x57)
        }
      }
      return hash.count * 2
    }
  }
}
