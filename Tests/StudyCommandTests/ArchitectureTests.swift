import Foundation
import Testing

/// Compares the picture in ARCHITECTURE.md with the sources.
@Suite struct `The picture of the targets` {
  /// Every line of the picture: a target and its imports.
  private static let picture: [String: Set<String>] = {
    let file = Transcripts.root.appendingPathComponent("ARCHITECTURE.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").compactMap { $0.wholeMatch(of: /(\w+) +→(.*)/) }
    return Dictionary(
      uniqueKeysWithValues: lines.map {
        (String($0.1), Set($0.2.split(separator: " ").map(String.init)))
      })
  }()

  /// What every system has.
  private static let system: Set = [
    "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin",
  ]

  @Test func `shows what each target imports`() throws {
    var found: [String: Set<String>] = [:]
    for (path, text) in try Sources.files() {
      let target = path.hasPrefix("Migrations/") ? "StudyMigrations" : Sources.target(of: path)
      let imports = text.matches(of: /(?m)^(?:public |internal )?import (\w+)$/).map {
        String($0.1)
      }
      found[target, default: []].formUnion(imports)
    }
    found = found.mapValues { $0.subtracting(Self.system) }
    #expect(found == Self.picture)
  }

  /// The release counts references for one thread.
  @Test func `no Swift runs in a second thread`() throws {
    for (path, text) in try Sources.files() {
      let thread = text.firstMatch(
        of: #/\b(Dispatch\w*|Thread|Task)(\.\w+)? ?[({]|pthread_create|\b(async|await)\b/#)
      #expect(thread == nil, "\(path): \(thread?.output.0 ?? "")")
    }
  }

  @Test func `agrees with the package`() throws {
    let package = try String(
      contentsOf: Transcripts.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    for (target, imports) in Self.picture {
      let start = try #require(package.range(of: "name: \"\(target)\"", options: .backwards))
      let end = package[start.upperBound...].range(of: "arget(")?.lowerBound ?? package.endIndex
      let declared = package[start.upperBound..<end]
      for name in imports {
        #expect(declared.contains("\"\(name)\""), "\(target) → \(name)")
      }
    }
  }
}
