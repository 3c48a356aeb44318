import Testing

@testable import study

@Suite struct `Colours in a pager` {
  @Test(arguments: [
    ("less", [], "FRX", true), ("less", [], "-R", true), ("less", [], "-iMR", true),
    ("less", [], "r", true), ("less", [], "--RAW-CONTROL-CHARS", true),
    ("less", [], "-i --raw-con --mouse", true), ("less", ["-R"], "", true),
    ("less", ["-X", "--RAW-CONTROL-CHARS"], "-i", true), ("less", [], "", false),
    ("less", [], "-FX", false), ("less", [], "-i -+R", false), ("less", ["README"], "", false),
    ("less", [], "-PRead it$ -i", false), ("less", [], "-PRead it$ -R", true),
    ("less", [], "+Gr", false), ("less", [], "--quit-if-one-screen --no-init", false),
    ("less", [], "-j4 --tabs=4", false), ("more", [], "FRX", false), ("most", [], "FRX", false),
    ("vim", ["-R", "-"], "FRX", false), ("bat", [], "", true), ("moor", [], "", true),
  ])
  func `need one that shows them`(name: String, arguments: [String], less: String, shown: Bool) {
    #expect(
      PagerOptions(name: name, arguments: arguments, less: less).showColors == shown,
      "\(name) \(arguments) \(less)")
  }
}
