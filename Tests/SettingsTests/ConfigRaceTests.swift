import Foundation
import StudyModel
import TestSupport
import Testing

@testable import Settings

@Suite struct `A settings file that other programs write too` {
  @Test(arguments: ["# mine\n", ""])
  func `concurrent changes are kept, and nothing is written`(text: String) throws {
    let home = try Home("# old\n")
    let error = try #require(throws: StudyError.self) {
      try ConfigFile(path: home.path).rewrite { old in
        #expect(old == Array("# old\n".utf8))
        try home.write(text)
        return Array("# new\n".utf8)
      }
    }
    #expect(
      error
        == .busy(
          "\(home.path) was changed by something else", hint: "Nothing was changed. Try again."))
    #expect(home.text == text)
    let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    #expect(left == ["config.toml"])
  }
}
