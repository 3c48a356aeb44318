import CLibMD

/// SHA-256 as defined in FIPS 180-4, by libmd.
public enum SHA256 {
  /// The hash as 64 lowercase hexadecimal digits.
  public static func digest(_ bytes: some Collection<UInt8>) -> String {
    var context = SHA2_CTX()
    SHA256Init(&context)
    let isWhole: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      SHA256Update(&context, buffer.baseAddress, buffer.count)
    }
    if isWhole == nil {
      let copy = Array(bytes)
      SHA256Update(&context, copy, copy.count)
    }
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
