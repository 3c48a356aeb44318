import Markdown
import Testing

/// The addresses found in a text, one after the other.
private func addresses(_ text: String) -> [String] {
  Array(text.utf8).withUnsafeBufferPointer { source in
    var found: [String] = []
    var offset = 0
    while let next = BareAddress.first(in: source, offset..<source.count) {
      found.append(next.address)
      offset = next.bytes.upperBound
    }
    return found
  }
}

@Suite struct BareAddressTests {
  @Test(arguments: [
    "：", "-", "\"", "（", "]", "(", "=", "，", "「", "看", "a ", "é", "1", "*", "_", "@", "/", "→",
    "link",
  ])
  func `V2 an address may begin after any sign`(_ before: String) {
    #expect(addresses(before + "https://a.b/c") == ["https://a.b/c"])
    #expect(addresses(before + "HTTP://a.b/c") == ["HTTP://a.b/c"])
  }

  @Test(arguments: [
    ("www.a.b", ["www.a.b"]), ("见www.a.b/c。", ["www.a.b/c"]), ("(WWW.a.b)", ["WWW.a.b"]),
    ("xwww.a.b", []), ("a.www.a.b", []), ("www. is", []), ("the www.", []), ("www", []),
    ("s3://b/k", ["s3://b/k"]), ("jdbc:mysql://h/d", ["mysql://h/d"]), ("C://x", []),
    ("file:///x", []), ("://x", []), ("http://", []), ("https://...", []), ("http:// x", []),
    ("ftp://a.b", ["ftp://a.b"]), ("htps://a.b", ["htps://a.b"]),
    ("https://a.b https://c.d", ["https://a.b", "https://c.d"]),
    ("https://a.b/x，https://c.d", ["https://a.b/x", "https://c.d"]),
  ])
  func `V2 every scheme and www begins an address`(_ text: String, _ expected: [String]) {
    #expect(addresses(text) == expected)
  }

  @Test(arguments: [
    " ", "\t", "\u{A0}", "\u{3000}", "\u{200B}", "<br>", ">", "\"", "”", "’", "»", "`", "|", "。",
    "，", "、", "；", "：", "！", "？", "）", "】", "」", "』", "》", "…", "—", "（", "】。", "｜", "،", "؟", "।",
    ")", "]", "}", ").", "],", ".", ",", ";", ":", "!", "?", "...", "**", "_", "~~", "'", "&nbsp;",
    "&lt;",
    "&quot;", "[^1]", "[x](y)", "}}", "\\", "\\\"", ".\u{201D}",
  ])
  func `V3 a bare address ends before what follows it`(_ after: String) {
    #expect(addresses("https://a.b/c" + after) == ["https://a.b/c"])
    #expect(addresses("(https://a.b/c" + after + "d").first?.hasPrefix("https://a.b/c") == true)
  }

  @Test(arguments: [
    "https://a.b/c_(d)", "https://a.b/(c)", "https://a.b/c?d[]=1&e[f]=2", "https://[::1]:80/a.b",
    "https://a.b/c,d.e:f;g", "https://a.b/it's", "https://a.b/中国", "https://a.b/~c/",
    "https://a.b/c-",
    "https://a.b?c=%20&d=e#f", "https://a.b/{c}/d", "https://a.b/c=",
    "https://web.x/1/https://a.b/c",
    "https://a.b/c*d", "https://a.b/c@d!e",
  ])
  func `V3 an address keeps what belongs to it`(_ address: String) {
    #expect(addresses(address) == [address])
    #expect(addresses("(\(address)) x") == [address])
    #expect(addresses("看：\(address)，x") == [address])
  }

  @Test(arguments: [
    ("https://a.b?c=1&amp;d=2", "https://a.b?c=1&d=2"), ("https://a.b/&eacute;", "https://a.b/é"),
    ("https://a.b/x\\_y", "https://a.b/x_y"), ("https://a.b/x\\|y", "https://a.b/x|y"),
    ("https://a.b?c=1&d;", "https://a.b?c=1&d"), ("==https://a.b== c", "https://a.b"),
    ("**https://a.b/c**d", "https://a.b/c"), ("'https://a.b/c'd", "https://a.b/c"),
  ])
  func `V3 references and escapes in an address are decoded`(_ text: String, _ address: String) {
    #expect(addresses(text) == [address])
  }

  @Test func `V3 the bytes of an address are its own`() {
    let text = Array("x：https://a.b/c&amp;d。".utf8)
    let found = text.withUnsafeBufferPointer { BareAddress.first(in: $0, 0..<$0.count) }
    #expect(found?.bytes == 4..<23)
    #expect(found?.isEscaped == false)
  }

  @Test func `long texts take no quadratic time`() {
    for part in [
      "https://", "www.a", "://", "a://[", "https://a.b/[", "&", "aaaaaaaa", "https://a(",
    ] {
      #expect(addresses(String(repeating: part, count: 20_000)).count <= 20_000)
    }
  }
}
