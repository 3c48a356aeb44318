import Foundation
import TestSupport
import Testing

/// A quoted `~/` reaches the program as it is.
@Suite struct `Paths in the home folder` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/work", withIntermediateDirectories: true)
    try "# Plan\n\n- [A page](https://example.com/a)\n".write(
      toFile: folder.path + "/week.md", atomically: true, encoding: .utf8)
  }

  /// Each line runs in a folder below the home folder.
  @Test(arguments: [
    ("$study --db '~/a.db' import -q '~/week.md'", "a.db"),
    ("STUDY_DB='~/a.db' $study import -q '~/'", "a.db"),
    ("XDG_DATA_HOME='~/d' $study import -q '~/week.md'", "d/study/study.db"),
    ("STUDY_CONFIG='~/c.toml' $study config -q time.video 30", "c.toml"),
    ("XDG_CONFIG_HOME='~/c' $study config -q time.video 30", "c/study/config.toml"),
    ("$study import -q ../week.md; $study export -qo '~/x.csv'", "x.csv"),
    (
      "$study import -q ../week.md; $study export -qo ../x.json;"
        + " $study --db '~/b.db' restore -q '~/x.json'", "b.db"
    ),
    ("$study import -q ../week.md; $study config -q open.browser '~/b'; $study open -q 1", "seen"),
    ("$study import -q ../week.md; BROWSER='~/b' $study open -q 1", "seen"),
    ("$study import -q ../week.md; EDITOR='~/b' $study note 1", "seen"),
  ])
  func `~/ is the home folder`(line: (script: String, file: String)) throws {
    let script = """
      printf '#!/bin/sh\\ntouch "$HOME/seen"\\n' > b && chmod +x b && cd work && \(line.script)
      """
    let result = try study.shell(script)
    #expect(result.code == 0, "\(result)")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/" + line.file))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/work/~"))
  }

  @Test func `patterns of plans and paths of tick are read alike`() throws {
    let result = try study.shell(
      """
      cd work && $study import -q ../week.md && $study config -q plan.lists '~/w*.md' &&
      $study plan --plain && $study tick '~/week.md'
      """)
    #expect(result.code == 0, "\(result)")
    #expect(result.output.hasPrefix("1\t"))
  }

  @Test(arguments: [
    "--db '~ann/a.db' list", "import '~ann/x.md'", "import '~ann'", "tick '~ann/x.md'",
    "restore '~ann/x.json'", "export -o '~ann/x.md'",
  ])
  func `somebody else's home folder is refused`(arguments: String) throws {
    let result = try study.shell("$study import -q week.md && cd work && $study \(arguments)")
    #expect(result.code == 64, "\(result)")
    #expect(result.errors.contains("\"~ann") && result.errors.contains("Write the whole path."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/work").isEmpty)
  }

  @Test func `without a home folder ~ is nowhere`() throws {
    let result = try study.shell("cd work && env -u HOME $study --db '~/a.db' list")
    #expect(result.code == 64 && result.errors.contains("HOME is not set"))
  }
}
