import Foundation
import Settings
import StudyModel
import TestSupport
import Testing

@Suite struct `An edit of the settings file` {
  /// A text, the words after `study config`, and the resulting text.
  @Test(arguments: [
    ("", "rank.lists 3", "[rank]\nlists = 3\n"),
    ("# mine", "rank.tag.c++ 3", "# mine\n\n[rank.tag]\n\"c++\" = 3\n"),
    ("rank.lists = 1", "rank.lists 3", "rank.lists = 3"),
    ("[rank]\n  lists\t=  1\t# why\n\n", "rank.lists 3", "[rank]\n  lists\t=  3\t# why\n\n"),
    (
      "[rank]\r\nlists = 1 # a\r\n# b\r\n", "rank.warm 3",
      "[rank]\r\nlists = 1 # a\r\nwarm = 3\r\n# b\r\n"
    ),
    (
      "[rank]\n\tlists = 1\n\n# later\n[time]\nvideo = 9", "rank.warm 3",
      "[rank]\n\tlists = 1\n\twarm = 3\n\n# later\n[time]\nvideo = 9"
    ),
    (
      "[rank]\nlists = 1\n[time]\nvideo = 9", "time.book 3",
      "[rank]\nlists = 1\n[time]\nvideo = 9\nbook = 3\n"
    ),
    ("[rank]\nlists = 1\n", "rank.tag.a 3", "[rank]\nlists = 1\ntag.a = 3\n"),
    ("[rank]\n[rank.tag]\nb = 1\n", "rank.tag.a 3", "[rank]\n[rank.tag]\nb = 1\na = 3\n"),
    ("[rank.tag]\nb = 1\n", "rank.lists 3", "[rank.tag]\nb = 1\n\n[rank]\nlists = 3\n"),
    ("rank.tag.b = 1\n# end\n", "rank.lists 3", "rank.tag.b = 1\nrank.lists = 3\n# end\n"),
    ("rank = { lists = 1 }\n", "rank.warm 3", "rank = { lists = 1, warm = 3 }\n"),
    ("rank = {}\n", "rank.warm 3", "rank = { warm = 3 }\n"),
    ("rank = { tag = { b = 1 } }\n", "rank.tag.a 3", "rank = { tag = { b = 1, a = 3 } }\n"),
    ("rank = { lists = 1, warm = 2 }\n", "rank.warm 3", "rank = { lists = 1, warm = 3 }\n"),
    (
      "rank = { lists = 1, warm = 2, fresh = 3 }\n", "--unset rank.lists",
      "rank = { warm = 2, fresh = 3 }\n"
    ),
    (
      "rank = { lists = 1, warm = 2, fresh = 3 }\n", "--unset rank.warm",
      "rank = { lists = 1, fresh = 3 }\n"
    ),
    ("rank = { lists = 1 }\n", "--unset rank.lists", "rank = {  }\n"),
    ("[rank]\n# a\nlists = 1 # b\n# c\n", "--unset rank.lists", "[rank]\n# a\n# c\n"),
    (
      "rank.order = [ # a\n 1,\n]\nrank.lists = 1", "rank.order 9",
      "rank.order = [9]\nrank.lists = 1"
    ),
    ("rank.order = [ # a\n 1,\n]\nrank.lists = 1", "--unset rank.order", "rank.lists = 1"),
    ("rank.tag.MY_NEXT = 1\nrank.tag.my-next = 2\n#", "--unset rank.tag.my-next", "#"),
    ("[rank.tag]\n'My Next' = 1\n", "rank.tag.my-next 3", "[rank.tag]\n'My Next' = 3\n"),
    ("rank.lists = { x = 1 }\n", "rank.lists 3", "rank.lists = 3\n"),
    ("\u{FEFF}rank.lists = 1\n", "rank.lists 3", "\u{FEFF}rank.lists = 3\n"),
    (
      "plan.lists = ['#', \"]\", '''\n[rank]\nlists = 1\n''']\n[rank]\nlists = 1\n", "rank.lists 3",
      "plan.lists = ['#', \"]\", '''\n[rank]\nlists = 1\n''']\n[rank]\nlists = 3\n"
    ),
  ])
  func `touches nothing but its own place`(text: String, words: String, then: String) throws {
    let home = try Home(text)
    try run(words, home.settings)
    #expect(home.text == then)
  }

  @Test(arguments: [
    "[rank.lists]\nx = 1\n", "rank.tag = 1\n", "[[rank]]\nlists = 1\n",
    "rank.tag.MY_NEXT = 1\nrank.tag.my-next = 2\n",
  ])
  func `is refused if TOML has no place for it`(text: String) throws {
    let home = try Home(text)
    let key = text.contains("tag") ? "rank.tag.my-next" : "rank.lists"
    #expect { try run("\(key) 3", home.settings) } throws: { ($0 as? StudyError)?.exitCode == 78 }
    #expect(home.text == text)
  }

  @Test func `reports the old value and how to revert`() throws {
    let home = try Home("[time]\ngap = \"90m\"\n[plan]\nlists = [\"it's\", \"b\"]\n")
    let settings = home.settings
    let first = try settings.set(SettingKey("rank.tag.kafka"), to: ["12"])
    #expect(first.before == nil)
    #expect(first.wayBack == "study config --unset rank.tag.kafka")
    #expect(try settings.set(SettingKey("rank.tag.kafka"), to: ["12"]).isChanged == false)
    #expect(
      try settings.set(SettingKey("rank.tag.kafka"), to: ["9"]).wayBack
        == "study config rank.tag.kafka 12")
    #expect(
      try settings.set(SettingKey("time.gap"), to: ["3h"]).wayBack == "study config time.gap 90m")
    #expect(
      try settings.unset("plan.lists").wayBack
        == "study config plan.lists '[\"it'\\''s\", \"b\"]'")
    #expect(try settings.unset("plan.lists").isChanged == false)
  }

  @Test func `keeps a link, and creates new files for the person alone`() throws {
    let home = try Home()
    let files = FileManager.default
    let place = home.folder.path + "/a/b/config.toml"
    _ = try Settings(at: ConfigPlace(path: place)).set(SettingKey("rank.lists"), to: ["3"])
    #expect(try mode(place) == 0o600)
    #expect(try mode(home.folder.path + "/a/b") == 0o700)
    try files.createSymbolicLink(atPath: home.path, withDestinationPath: "a/b/config.toml")
    chmod(place, 0o644)
    _ = try home.settings.set(SettingKey("rank.lists"), to: ["4"])
    #expect(try files.destinationOfSymbolicLink(atPath: home.path) == "a/b/config.toml")
    #expect(try String(contentsOfFile: place, encoding: .utf8) == "[rank]\nlists = 4\n")
    #expect(try mode(place) == 0o644)
    try files.removeItem(atPath: place)
    _ = try home.settings.set(SettingKey("rank.lists"), to: ["5"])
    #expect(try mode(place) == 0o600)
    #expect(try files.contentsOfDirectory(atPath: home.folder.path + "/a/b") == ["config.toml"])
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func run(_ line: String, _ settings: Settings) throws {
    let words = line.split(separator: " ").map(String.init)
    if words[0] == "--unset" {
      _ = try settings.unset(words[1])
    } else {
      _ = try settings.set(SettingKey(words[0]), to: Array(words.dropFirst()))
    }
  }
}
