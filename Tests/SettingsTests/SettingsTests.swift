import Files
import Foundation
import Settings
import StudyModel
import TestSupport
import Testing

@Suite struct `The settings` {
  @Test func `without a file the defaults apply and none is created`() throws {
    let home = try Home()
    #expect(try home.settings.preferences() == Preferences())
    #expect(try home.settings.all().allSatisfy { !$0.isOwn })
    #expect(try home.settings.unset("rank.lists").isChanged == false)
    #expect(!FileManager.default.fileExists(atPath: home.path))
    // Nor is there one below what is a file itself.
    try home.write("# mine\n")
    let below = ConfigPlace(path: home.path + "/config.toml")
    #expect(try Settings(at: below).preferences() == Preferences())
    #expect(home.text == "# mine\n")
  }

  @Test func `every key is read in any of TOML's forms`() throws {
    let home = try Home(
      """
      time = { gap = "1h30m", video = 50 }
      plan.lists = [ "**/sprints/*", 'weeks/*' ] # two
      review.tags = ["start here", "MUST_SEE"]
      [rank]
      order = [
        9, # the first
        5,
      ]
      lists = +3
      [rank.tag]
      "c++" = 7
      kafka = 1_2
      MY_NEXT = 0xF
      must-see = 30
      [open]
      browser = "firefox --new-tab"
      """)
    let preferences = try home.settings.preferences()
    #expect(preferences.time.gap == 90)
    #expect(preferences.time[.video] == 50)
    #expect(preferences.time[.article] == 15)
    #expect(preferences.plan.lists == ["**/sprints/*", "weeks/*"])
    #expect(preferences.review.tags.map(\.name) == ["START_HERE", "MUST_SEE"])
    #expect(preferences.rank.order == [9, 5])
    #expect(preferences.rank.lists == 3)
    #expect(preferences.rank.tags == ["C++": 7, "KAFKA": 12, "MUST_SEE": 30])
    #expect(preferences.rank.myNext == 15)
    #expect(preferences.open.browser == ["firefox", "--new-tab"])
  }

  @Test func `a setting set by name is read back`() throws {
    let home = try Home()
    let given: [(String, [String], String)] = [
      ("rank.tag.kafka", ["-12"], "-12"), ("rank.tag.C++", ["1"], "1"),
      ("rank.order", ["10", "8"], "[10, 8]"), ("rank.order", ["[9,8, 7]"], "[9, 8, 7]"),
      ("time.gap", ["90"], "\"1h30m\""), ("time.book", ["700"], "700"),
      ("time.course", ["1h30m"], "90"),
      ("plan.lists", ["**/sprints/*", "[ab]*"], "[\"**/sprints/*\", \"[ab]*\"]"),
      ("plan.lists", ["[\"a\", 'b']"], "[\"a\", \"b\"]"), ("plan.lists", ["[]"], "[]"),
      ("review.tags", ["must-see", "todo"], "[\"must-see\", \"todo\"]"),
      ("open.browser", ["a -b \"c"], "[\"a\", \"-b\", \"\\\"c\"]"),
    ]
    for (name, words, written) in given {
      let key = try SettingKey(name)
      let change = try home.settings.set(key, to: words)
      #expect(change.after?.written == written)
      let setting = try home.settings.setting(key)
      #expect(setting.isOwn)
      #expect(setting.value.written == written)
    }
    #expect(try home.settings.preferences().rank.tags == ["KAFKA": -12, "C++": 1])
  }

  @Test(arguments: [
    ("rank.lists", ["two"]), ("rank.lists", ["1001"]), ("rank.lists", ["1", "2"]),
    ("rank.lists", ["99999999999999999999"]), ("rank.same-topic", ["1"]), ("rank.order", ["[]"]),
    ("rank.order", ["1", "x"]), ("time.gap", ["0"]), ("time.gap", ["25h"]), ("time.gap", ["soon"]),
    ("time.video", ["0"]), ("time.video", ["167h"]), ("time.video", ["x"]),
    ("review.tags", ["!!!"]), ("plan.lists", [""]), ("plan.lists", ["a\nb"]),
    ("plan.lists", Array(repeating: "a", count: 101)), ("open.browser", [" "]),
    ("open.browser", ["a\u{0}b"]),
  ])
  func `a value that a key does not take changes nothing`(name: String, words: [String]) throws {
    let home = try Home("# mine\n")
    let key = try SettingKey(name)
    #expect(throws: StudyError.self) { try home.settings.set(key, to: words) }
    #expect(home.text == "# mine\n")
  }

  @Test(arguments: [
    ("rank.lsts", "unknown setting \"rank.lsts\". Did you mean \"rank.lists\"?"),
    ("time.vidoe", "unknown setting \"time.vidoe\". Did you mean \"time.video\"?"),
    ("rank.tag.!!", "unknown setting \"rank.tag.!!\""), ("", "unknown setting \"\""),
    ("rank", "unknown setting \"rank\""),
  ])
  func `an unknown name is reported with the nearest`(name: String, message: String) {
    #expect { try SettingKey(name) } throws: { ($0 as? StudyError)?.message == message }
  }

  @Test func `the default of every key is a value that it takes`() throws {
    for setting in try Home().settings.all() where setting.key.name != "open.browser" {
      let home = try Home()
      let word = setting.value.written.replacingOccurrences(of: "\"4h\"", with: "4h")
      let change = try home.settings.set(setting.key, to: [word])
      #expect(change.isChanged, "\(setting)")
      #expect(
        try home.settings.preferences().rank.fingerprint == RankWeights().fingerprint
          || setting.key.name.hasPrefix("rank.tag."))
      #expect(try home.settings.setting(setting.key).value == setting.value)
    }
  }

  @Test(arguments: [
    (["HOME": "/h"], "/h/.config/study/config.toml"),
    (["HOME": "/h", "XDG_CONFIG_HOME": "/x"], "/x/study/config.toml"),
    (["HOME": "/h", "XDG_CONFIG_HOME": "x"], "/h/.config/study/config.toml"),
    (["HOME": "/h", "STUDY_CONFIG": "c.toml"], "/here/c.toml"),
    (["HOME": "/h", "STUDY_CONFIG": ""], "/h/.config/study/config.toml"), ([:], nil),
  ])
  func `the file's place follows the environment`(
    environment: [String: String], path: String?
  ) throws {
    #expect(
      try ConfigPlace(environment: Environment(environment), relativeTo: "/here").path == path)
  }
}
