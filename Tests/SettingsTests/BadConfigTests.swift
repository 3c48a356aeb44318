import Foundation
import Settings
import StudyModel
import TestSupport
import Testing

@Suite struct `Invalid settings` {
  @Test(arguments: [
    ("[rank]\nlists = \n", "config.toml:2: a value is missing"),
    ("[rank\nlists = 1\n", "config.toml:1: a table's name must end in ]"),
    ("a b = 1", "config.toml:1: = is missing after a key"),
    ("= 1", "config.toml:1: a key is missing, or needs quotes"),
    ("\n\nx = \"abc\n", "config.toml:3: a string is not closed"),
    ("x = '''\n\n", "config.toml:1: a string is not closed"),
    ("[rank]\nlists = [1, 2\n", "config.toml:3: a list must end in ]"),
    ("[rank]\nlists = 1 2\n", "config.toml:2: "),
    ("x = {a = 1", "config.toml:1: a table must end in }"),
    ("[rank]\nlists = 1\nlists = 2\n", "config.toml:3: "),
    ("[rank]\n[rank]\n", "config.toml:2: "), ("rank.lists = 08", "config.toml:1: "),
    ("plan.lists = [\"\\q\"]", "config.toml:1: "),
    ("x = \"a\\u0000b\"", "config.toml:1: a string contains a NUL"),
    ("\"a\\U00000000\" = 1", "config.toml:1: a string contains a NUL"),
    ("\"\\uD800\" = 1", "config.toml:1: an escape is not a character"),
    ("\n# \u{0}\n", "config.toml:2: the line contains a NUL"),
  ])
  func `a syntax error is reported with its line`(text: String, message: String) throws {
    let refusal = try #require(try Home(text).refusal())
    #expect(refusal.hasPrefix(message), "\(refusal)")
    #expect(refusal.utf8.count > "config.toml:1: ".utf8.count)
  }

  @Test(arguments: [
    (
      "[rank]\n\nlists = \"two\"",
      ":3: rank.lists is \"two\"; it takes a whole number from -1000 to 1000"
    ),
    ("rank.lists = 1001", ":1: rank.lists is 1001; it takes a whole number from -1000 to 1000"),
    ("rank.lists = 1.0", ":1: rank.lists is 1.0; it takes a whole number from -1000 to 1000"),
    (
      "rank.lists = true",
      ":1: rank.lists is a truth value; it takes a whole number from -1000 to 1000"
    ),
    (
      "rank.lists = 2026-05-14",
      ":1: rank.lists is a date; it takes a whole number from -1000 to 1000"
    ),
    (
      "rank.tag.x = 9223372036854775807",
      ":1: rank.tag.x is 9223372036854775807; it takes a whole number from -1000 to 1000"
    ),
    ("[rank]\nsame-topic = 1", ":2: rank.same-topic is 1; it takes a whole number from -1000 to 0"),
    (
      "rank.order = [1, \"x\"]",
      ":1: rank.order is [1, \"x\"]; it takes 1 to 100 whole numbers from -1000 to 1000"
    ),
    (
      "rank.order = [[1]]",
      ":1: rank.order is [[1]]; it takes 1 to 100 whole numbers from -1000 to 1000"
    ),
    (
      "time.gap = \"soon\"",
      ":1: time.gap is \"soon\"; it takes a duration (\(Minutes.forms)), at most 24h"
    ),
    ("[rank]\nlsts = 2", ":2: unknown setting \"rank.lsts\". Did you mean \"rank.lists\"?"),
    ("[rnk]\nlists = 2", ":2: unknown setting \"rnk.lists\". Did you mean \"rank.lists\"?"),
    (
      "\nrank = { warm = 1, lsts = 2 }",
      ":2: unknown setting \"rank.lsts\". Did you mean \"rank.lists\"?"
    ),
    ("[[rank]]\nlists = 2", ":1: unknown setting \"rank\""), ("x = 1", ":1: unknown setting \"x\""),
    ("rank.lists.x = 1", ":1: unknown setting \"rank.lists.x\". Did you mean \"rank.lists\"?"),
    (
      "rank.tag.node.js = 1",
      ":1: unknown setting \"rank.tag.node.js\". Did you mean \"rank.tag.node-js\"?"
    ),
    (
      "[rank.tag]\nmy-next = 1\nMY_NEXT = 2",
      ":3: rank.tag.my-next is set twice, in two spellings"
    ),
    (
      "open.browser = [\"\"]",
      ":1: open.browser is [\"\"]; it takes a program and its arguments"
    ),
    ("b.x = 1\na.x = 1", ":1: unknown setting \"b.x\""),
  ])
  func `a bad setting is reported with line, key and reason`(text: String, message: String) throws {
    #expect(try Home(text).refusal() == "config.toml" + message)
  }

  @Test func `anything but a file of reasonable size is refused`() throws {
    let home = try Home()
    try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
    #expect(home.refusal() == "config.toml is not a regular file")
    try FileManager.default.removeItem(atPath: home.path)
    mkfifo(home.path, 0o600)
    #expect(home.refusal() == "config.toml is not a regular file")
    try FileManager.default.removeItem(atPath: home.path)
    try home.write([UInt8](repeating: 0x23, count: 1 << 20))
    #expect(home.refusal() == "config.toml is too large: settings can be at most 256 KiB")
    try home.write([0x23, 0xFF])
    #expect(home.refusal() == "config.toml is not UTF-8")
    #expect(throws: StudyError.self) { try home.settings.set(SettingKey("rank.lists"), to: ["1"]) }
    #expect(throws: StudyError.self) { try home.settings.unset("rank.lists") }
    #expect(FileManager.default.contents(atPath: home.path) == Data([0x23, 0xFF]))
  }

  /// The parser recurses into nested values.
  @Test(arguments: [
    ("", "a.", "a=1"), ("x = ", "[", ""), ("x = ", "{a=", ""), ("[", "a.", "a]"),
    ("x = [", "{},", "]"), ("x = [", "{a={b=[{c=1}]}},", "]"), ("", "[[a]]\n", ""), ("", "a", "=1"),
    ("x = \"", "\\u00e9", "\""), ("x = [", "\n#\n", "]"),
  ])
  func `nesting and repetition are bounded`(head: String, text: String, tail: String) throws {
    let count = (256 << 10) / text.utf8.count - 20
    let home = try Home(
      head + String(repeating: text, count: count) + tail)
    let seconds = ProcessorTime.seconds {
      #expect(home.refusal()?.hasPrefix("config.toml:1: ") == true)
      _ = try? home.settings.set(SettingKey("rank.lists"), to: ["1"])
    }
    #expect(seconds < 10)
  }

  @Test func `a bad setting can be fixed or removed by the command`() throws {
    let home = try Home("# mine\n[rank]\nlists = \"two\" # hm\nlsts = 3\nfresh = 4\n")
    let change = try home.settings.set(SettingKey("rank.lists"), to: ["2"])
    #expect(change.wayBack == nil)
    #expect(try home.settings.unset("rank.lsts").before == .whole(3))
    #expect(home.text == "# mine\n[rank]\nlists = 2 # hm\nfresh = 4\n")
    #expect(try home.settings.preferences().rank.fresh == 4)
  }
}
