internal import CExpat

/// Reads XML with expat, without entities, external parts or namespaces.
///
/// A document that declares an entity is refused at that place, before anything is expanded: so
/// neither a bomb nor a file of the machine gets in.
public enum XMLParser {
  /// Calls `take` for each event, with its bytes.
  ///
  /// What comes before an error has been taken.
  ///
  /// - Parameter start: where the document begins, after a byte order mark.
  public static func parse(
    _ bytes: [UInt8], from start: Int = 0, _ take: (XMLEvent, Range<Int>) -> Void
  ) throws(XMLError) {
    guard let parser = XML_ParserCreate("UTF-8") else {
      throw .malformed("out of memory", end: start)
    }
    defer { XML_ParserFree(parser) }
    XML_SetParamEntityParsing(parser, XML_PARAM_ENTITY_PARSING_NEVER)
    let error: XMLError? = withoutActuallyEscaping(take) { take in
      let walk = XMLWalk(parser, start: start, take)
      return withExtendedLifetime(walk) { walk.run(bytes) }
    }
    if let error { throw error }
  }
}

/// The state that expat's callbacks share.
private final class XMLWalk {
  private let parser: OpaquePointer
  private let start: Int
  private let take: (XMLEvent, Range<Int>) -> Void
  private var end: Int
  private var error: XMLError?

  init(_ parser: OpaquePointer, start: Int, _ take: @escaping (XMLEvent, Range<Int>) -> Void) {
    self.parser = parser
    self.start = start
    end = start
    self.take = take
  }

  func run(_ bytes: [UInt8]) -> XMLError? {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { XMLWalk.of($0)?.open($1, $2) }, { XMLWalk.of($0)?.close($1) })
    XML_SetCharacterDataHandler(parser) { XMLWalk.of($0)?.text($1, $2) }
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      XMLWalk.of(data)?.stop()
    }
    let status = bytes[start...].withUnsafeBytes { buffer in
      XML_Parse(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(clamping: buffer.count), 1)
    }
    if let error { return error }
    guard status != XML_STATUS_OK else { return nil }
    let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
    return .malformed(words ?? "not XML", end: end)
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLWalk? {
    data.map { Unmanaged<XMLWalk>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stop() {
    error = .declaresEntities
    XML_StopParser(parser, XML_Bool(0))
  }

  private func pass(_ event: XMLEvent) {
    guard error == nil else { return }
    let first = start + Int(XML_GetCurrentByteIndex(parser))
    // The end of an empty element has no bytes of its own.
    end = max(end, first + Int(XML_GetCurrentByteCount(parser)))
    take(event, first..<max(first, end))
  }

  private func open(
    _ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard let name else { return }
    var attributes: [XMLAttribute] = []
    var next = 0
    while let list, let key = list[next], let value = list[next + 1] {
      attributes.append(
        XMLAttribute(name: String(cString: key), value: String(cString: value)))
      next += 2
    }
    pass(.open(name: String(cString: name), attributes: attributes))
  }

  private func close(_ name: UnsafePointer<CChar>?) {
    if let name { pass(.close(name: String(cString: name))) }
  }

  private func text(_ characters: UnsafePointer<CChar>?, _ count: Int32) {
    guard let characters else { return }
    let bytes = UnsafeRawBufferPointer(start: characters, count: Int(count))
    pass(.text(String(decoding: bytes, as: UTF8.self)))
  }
}
