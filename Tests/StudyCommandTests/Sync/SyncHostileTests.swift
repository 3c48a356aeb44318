import Foundation
import TestSupport
import Testing

/// Lines that no version of the program writes, in a folder that others can write to.
@Suite struct `Hostile lines` {
  let homes: SyncHomes
  let laptop: StudyBinary
  let desk: StudyBinary

  init() throws {
    homes = try SyncHomes()
    (laptop, desk) = (try homes.start("laptop"), try homes.start("desk"))
  }

  private func put(_ lines: [String], _ file: String = "hostile/x.jsonl") throws {
    let path = homes.path("place/log/" + file)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: path, atomically: true, encoding: .utf8)
  }

  private func line(
    _ action: String, _ payload: String, seq: Int = 1, wall: Int64 = 1_778_000_000_000,
    counter: Int64 = 0
  ) -> String {
    #"{"action":"\#(action)","at":1778000000000,"command":1,"counter":\#(counter),"#
      + #""device":"00000000000000aa","item":"https://p.example/1","payload":\#(payload),"prev":"","#
      + #""seq":\#(seq),"wall":\#(wall),"zone":0}"#
  }

  @Test(arguments: [1_778_000_000_000, 253_402_300_799_999])
  func `the highest clock that is taken stops nobody's marks`(wall: Int64) throws {
    try put([line("opened", "{}", wall: wall, counter: 1 << 40)])
    for study in [laptop, desk] { try study.says("sync --folder ../place") }
    for command in ["done -q 2", "done -q 3", "undo -q", "done -q 4", "note -q 4 -m kept"] {
      try laptop.says(command)
    }
    for study in [laptop, desk] {
      #expect(try !study.says("sync").contains("set aside"))
      #expect(try study.done == "2 4")
    }
    try desk.says("undo -q")
    try desk.says("reopen -q 4")
    for study in [desk, laptop] { try study.says("sync") }
    #expect(try laptop.done == "2")
  }

  @Test func `values of another kind travel on, and an archive with them can be restored`() throws {
    let payloads = [
      #"{"minutes":1e400}"#, #"{"minutes":"x"}"#, #"{"at":-99999999999999}"#, #"{"byList":5}"#,
      #"{"until":"x","because":5}"#, #"{"week":99999999}"#, #"{"seq":9007199254740993}"#,
      #"{"device":5,"seq":"x","edits":[[]],"text":7}"#, #"{"to":3}"#, #"{"position":9e300}"#,
    ]
    let actions = ["done", "note", "parked", "planned", "retract", "revised", "moved", "opened"]
    var lines: [String] = []
    for action in actions {
      for payload in payloads { lines.append(line(action, payload, seq: lines.count + 1)) }
    }
    try put(lines + lines.reversed(), "00000000000000aa/x.jsonl")
    try laptop.says("done -q 2")
    #expect(try laptop.says("sync --folder ../place").hasPrefix("Heard \(lines.count) changes"))
    try laptop.says("export -q -o ../archive.json")
    try laptop.says("--db ../new.db restore -q ../archive.json")
    for command in ["show 1", "log", "list", "note 1 --list", "undo -q", "doctor"] {
      let result = try laptop.run(
        ("--db ../new.db " + command).split(separator: " ").map(String.init))
      #expect((0...1).contains(result.code), "\(command): \(result)")
    }
    try desk.says("sync --folder ../place")
    #expect(try desk.done == laptop.done)
  }

  @Test func `a text that mentions an escape is heard, and an unpaired surrogate is not`() throws {
    let payloads = [#"{"text":"half \ud800"}"#, #"{"text":"\u0000"}"#]
    try put(payloads.map { line("note", $0) })
    #expect(try laptop.run(["note", "-q", "2", "-m", #"\u0000 and \ud800"#]).code == 0)
    try laptop.says("sync -q --folder ../place")
    try desk.says("sync -q --folder ../place")
    #expect(try desk.says("note 2 --list").contains(#"\u0000 and \ud800"#))
    let told = try desk.says("sync --status")
    #expect(
      told.contains("it has an unpaired surrogate") && told.contains("it has a NUL"), "\(told)")
  }

  @Test func `the longest note travels, whatever JSON makes of it`() throws {
    let result = try laptop.shell(
      #"""
      yes '"\' | tr '\n' '\001' | head -c 1048576 | $study note -q 2 - && $study sync --folder ../place
      """#)
    #expect(result.code == 0 && result.output.contains("Sent 1 change."), "\(result)")
    let heard = try desk.says("sync --folder ../place")
    #expect(heard.contains("Heard 1 change"), "\(heard)")
    #expect(try desk.says("note 2 --list").utf8.count > 1_000_000)
  }

  @Test func `a file that is too large is named`() throws {
    try put([line("done", "{}")])
    #expect(try laptop.shell("truncate -s 65M ../place/log/hostile/x.jsonl").code == 0)
    let said = try laptop.says("sync --folder ../place")
    #expect(said.contains("log/hostile/x.jsonl was not read: it is larger than 64 MB."))
    #expect(!said.contains("could not be read"))
  }

  @Test(arguments: ["log", "log/*"])
  func `a link in the place of a folder leads nowhere`(place: String) throws {
    try laptop.says("done -q 2")
    try laptop.says("sync -q --folder ../place")
    let made = try laptop.shell(
      """
      cd ..; mkdir mine; for link in place/\(place); do mv $link mine/kept && ln -s "$PWD/mine" $link; done
      find mine | sort >before
      """)
    #expect(made.code == 0, "\(made)")
    try laptop.says("done -q 3")
    let result = try laptop.shell(
      "$study sync; code=$?; find ../mine | sed s,../,, | sort | cmp - ../before; exit $code")
    #expect(result.code == 74, "\(result)")
    #expect(
      result.errors.contains("is not a folder itself, so nothing "), "\(result)")
    #expect(result.output == "", "\(result)")
  }

  @Test func `a link in the place of another machine's folder keeps none from sending`() throws {
    try laptop.says("done -q 2")
    try laptop.says("sync -q --folder ../place")
    try desk.says("sync -q --folder ../place")
    let made = try laptop.shell(
      """
      cd ..; mkdir mine; for link in place/log/*; do mv $link mine/kept && ln -s ../../mine/kept $link; done
      """)
    #expect(made.code == 0, "\(made)")
    try desk.says("done -q 3")
    let told = try desk.says("sync")
    #expect(
      told.contains("Sent 1 change.") && told.contains("was not read: it is a link"), "\(told)")
  }

  @Test func `files of odd forms are not read`() throws {
    let made = try laptop.shell(
      """
      mkdir -p ../place/log/odd/dir.jsonl ../place/log/far; cd ../place/log
      mkfifo odd/fifo.jsonl fifo; ln -s /etc/passwd odd/link.jsonl; ln -s /etc link; ln -s me me
      echo text >file; echo >odd/empty.jsonl; printf torn >odd/torn.jsonl
      ln -s ../odd far/log
      """)
    #expect(made.code == 0, "\(made)")
    try laptop.says("done -q 2")
    let told = try laptop.says("sync --folder ../place")
    #expect(told.contains("1 line could not be read and was set aside"))
    let odd = [
      ("odd/dir.jsonl", "a folder"), ("odd/fifo.jsonl", "a pipe or a device"),
      ("odd/link.jsonl", "a link"), ("link", "a link"), ("fifo", "a pipe or a device"),
    ]
    #expect(!told.contains("log/file"))
    for (name, form) in odd {
      let sentence = "log/\(name) was not read: it is \(form)."
      #expect(told.contains(sentence), "\(told)")
      #expect(try laptop.says("sync").contains(sentence))
    }
    #expect(
      try laptop.says("sync --status").contains(
        "Set aside: 1 line of log/odd/torn.jsonl: it is not complete."))
  }
}
