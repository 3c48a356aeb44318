import Files
import ReadingList
import StudyService
import Terminal

/// What a tick would write, as a patch that `patch -p1` and `git apply` take, or as a screen.
struct TickPatch {
  private let lists: [TickReport.Written]
  /// The folder that the paths are relative to, and where the patch applies: the person's own, or
  /// the root of the disk if a list is not below it, since neither program follows "..".
  let folder: String

  init(_ report: TickReport, in current: String) {
    lists = report.written
    let here = FilePath.real(current) ?? current
    folder = lists.allSatisfy { $0.path.utf8.starts(with: (here + "/").utf8) } ? here : "/"
  }

  /// For a person.
  func print(to terminal: Terminal) {
    for list in lists {
      for name in names(of: list) { terminal.print(Text(name, .strong)) }
      for line in list.diff?.lines ?? [] {
        switch line {
        case .place(let text): terminal.print(Text(text, .faint))
        case .same(let bytes): terminal.print(Text(" " + shown(bytes)))
        case .old(let bytes): terminal.print(Text("-" + shown(bytes), .error))
        case .new(let bytes): terminal.print(Text("+" + shown(bytes), .done))
        case .unended: terminal.print(Text(Self.unended, .faint))
        }
      }
    }
  }

  /// For a program: every byte of the lists as it is.
  func bytes() -> OutputBuffer {
    var patch = OutputBuffer()
    func add(_ sign: String, _ bytes: ArraySlice<UInt8>) {
      patch.append(sign)
      patch.append(bytes: bytes)
      patch.append("\n")
    }
    for list in lists {
      for name in names(of: list) { patch.append(name + "\n") }
      for line in list.diff?.lines ?? [] {
        switch line {
        case .place(let text): patch.append(text + "\n")
        case .same(let bytes): add(" ", bytes)
        case .old(let bytes): add("-", bytes)
        case .new(let bytes): add("+", bytes)
        case .unended: patch.append(Self.unended + "\n")
        }
      }
    }
    return patch
  }

  private static let unended = "\\ No newline at end of file"

  private func names(of list: TickReport.Written) -> [String] {
    let path = Substring(list.path.utf8.dropFirst(folder == "/" ? 1 : folder.utf8.count + 1))
    return ["--- " + Self.quoted("a/" + path), "+++ " + Self.quoted("b/" + path)]
  }

  /// As git writes a name: one with a blank ends in a tab, or `patch` would end it at the blank;
  /// one that would end the line is quoted as in C.
  private static func quoted(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 < 0x20 }) else {
      return name.contains(" ") ? name + "\t" : name
    }
    let parts = name.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "\""): "\\" + String(UnicodeScalar(byte))
      case 0x20..<0x7f: String(UnicodeScalar(byte))
      default:
        "\\" + String(repeating: "0", count: byte < 8 ? 2 : byte < 64 ? 1 : 0)
          + String(byte, radix: 8)
      }
    }
    return "\"" + parts.joined() + "\""
  }

  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}
