import Foundation

extension TemporaryFolder {
  /// Makes an executable shell script, with a name relative to this folder.
  ///
  /// Another process copies it: a file that this one has written may still be held open by a
  /// child of a concurrent test, and then running it fails as busy.
  public func makeProgram(_ name: String, _ body: String) throws {
    let draft = path + "/draft-" + UUID().uuidString
    try Data("#!/bin/sh\n\(body)\n".utf8).write(to: URL(fileURLWithPath: draft))
    var copier = StudyBinary(home: path)
    copier.environment["draft"] = draft
    copier.environment["name"] = name
    let result = try copier.shell(
      """
      mkdir -p "$(dirname "$name")" && cp "$draft" "$name" && chmod 755 "$name" && rm "$draft"
      """)
    guard result.code == 0 else { throw POSIXError(.EIO) }
  }
}
