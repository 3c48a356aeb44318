import Foundation
import TestSupport
import Testing

/// The settings file on a real machine.
@Suite struct `The settings file` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
  }

  @Test func `twenty commands at once lose no setting`() throws {
    let result = try study.shell(
      """
      for i in $(seq 20); do "$study" config -q rank.tag.t$i $i & done; wait
      "$study" config --plain | grep -c 'rank.tag.t[0-9]'; ls -A .config/study
      """)
    #expect(result.output == "20\nconfig.toml\n", "\(result)")
  }

  @Test func `STUDY_CONFIG names another file`() throws {
    var other = study
    other.environment["STUDY_CONFIG"] = "mine/study.toml"
    #expect(try other("config", "rank.lists", "3").code == 0)
    #expect(try other("config", "rank.lists").output == "rank.lists = 3  yours\n")
    #expect(try study("config", "rank.lists").output == "rank.lists = 2  default\n")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/mine/study.toml"))
  }

  @Test func `commands that only read and need no setting work with a broken file`() throws {
    _ = try study.shell(
      """
      echo '- [A](https://a.example)' > l.md; "$study" import -q l.md
      mkdir -p .config/study; echo '[' > .config/study/config.toml
      """)
    for command in [["list"], ["show", "1"], ["progress"], ["log"], ["--version"]] {
      #expect(try study.run(command).code == 0, "\(command)")
    }
    for command in [
      [], ["next"], ["done", "1"], ["import", "l.md"], ["config"], ["config", "rank.lists", "1"],
    ] {
      let result = try study.run(command)
      #expect(result.code == 78, "\(command): \(result)")
      #expect(result.errors.contains("config.toml:1: "))
      #expect(result.output.isEmpty)
    }
  }

  @Test func `a file that cannot be read or written is reported, and left alone`() throws {
    let result = try study.shell(
      """
      mkdir -p .config/study; cp "$study" ./bin; chmod 755 . .config bin
      as_nobody() { if [ $(id -u) = 0 ]; then setpriv --reuid=65534 --clear-groups "$@"; else "$@"; fi; }
      cd .config/study; echo '# a' > config.toml
      chmod 000 config.toml; chmod 777 .; as_nobody ../../bin config; echo $?
      chmod 444 config.toml; as_nobody ../../bin config rank.lists 1; echo $?
      chmod 666 config.toml; chmod 555 .; as_nobody ../../bin config rank.lists 1; echo $?
      chmod 755 .; ls; cat config.toml
      """)
    #expect(result.output == "78\n73\n73\nconfig.toml\n# a\n", "\(result)")
    #expect(result.errors.contains("config.toml cannot be read: Permission denied"))
  }

  @Test(arguments: ["mkdir config.toml", "mkfifo config.toml", "ln -s /dev/zero config.toml"])
  func `anything but a file is refused and never blocks`(make: String) throws {
    _ = try study.shell("mkdir -p .config/study; cd .config/study; \(make)")
    for command in [["config"], ["config", "rank.lists", "1"]] {
      let result = try study.run(command)
      #expect(result.code == 78)
      #expect(result.errors.contains("config.toml is not a regular file"), "\(result)")
    }
  }
}
