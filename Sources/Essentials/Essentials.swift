// What the program takes of Foundation, and the C library: one file says from where. Where Foundation
// comes in parts, as on Linux, it is the part without internationalisation, whose tables would be half
// of the binary, and whose conformances each look-up of one would walk through.
#if canImport(FoundationEssentials)
  @_exported public import FoundationEssentials
  @_exported public import Glibc
#else
  @_exported public import Foundation
#endif
