import Foundation
import TestSupport
import Testing

@testable import Terminal

@Suite struct `Text on its way to a stream` {
  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func `is written whole, whatever the sizes of its parts`(size: Int) throws {
    var buffer = OutputBuffer()
    let part = String(repeating: "é", count: size / 2) + (size % 2 == 1 ? "x" : "")
    for _ in 0..<3 {
      buffer.append(part)
      buffer.append("\n")
    }
    let whole = String(repeating: part + "\n", count: 3)
    #expect(buffer.text == whole)
    #expect(buffer.count == whole.utf8.count)
    #expect(buffer.lineCount() == 3)
    let folder = try TemporaryFolder()
    let file = open(folder.path + "/out", O_CREAT | O_RDWR, 0o600)
    defer { close(file) }
    try buffer.write(to: file)
    #expect(try String(contentsOfFile: folder.path + "/out", encoding: .utf8) == whole)
  }

  @Test func `waits for a stream that returns at once`() throws {
    var ends: [CInt] = [0, 0]
    #expect(pipe(&ends) == 0)
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let (input, output) = (ends[0], ends[1])
    let reader = Thread {
      var bytes = [UInt8](repeating: 0, count: 4096)
      while read(input, &bytes, bytes.count) > 0 {}
      close(input)
    }
    reader.start()
    defer { close(output) }
    var buffer = OutputBuffer()
    buffer.append(String(repeating: "x", count: 1 << 20))
    try buffer.write(to: output)
  }

  @Test func `says why it cannot be written`() throws {
    var buffer = OutputBuffer()
    try buffer.write(to: -1)
    buffer.append("x")
    #expect(throws: TerminalError.cannotWrite("Bad file descriptor")) { try buffer.write(to: -1) }
  }
}

@Suite struct `A rendered text without its styles` {
  @Test func `is the plain text`() {
    let text: Text = "plain " + Text("é m", .strong) + Text("[x]", .done) + " end"
    let colored = Appearance(isColored: true).rendered(text)
    #expect(colored.contains("\u{1b}["))
    #expect(Appearance.withoutStyles(colored) == "plain é m[x] end")
    #expect(Appearance.withoutStyles("m [1m") == "m [1m")
  }
}
