import Essentials

/// How drafts are called: hidden, with a sign of this program on this machine and random letters.
/// So a draft that a killed command left can be told from every other file, also from one that a
/// command on another machine is writing into a folder that both share.
enum DraftName {
  static func new() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    return sign + String((0..<letterCount).map { _ in letters.randomElement()! })
  }

  /// Removes the drafts in the folder whose command has ended: each is locked until then.
  ///
  /// What cannot be looked at stays.
  static func clear(_ folder: OpenFile) {
    guard let names = try? FolderNames(of: folder).names.filter(isDraft) else { return }
    for name in names {
      guard let file = try? OpenFile(reading: name, in: folder, followsLinks: false),
        let facts = try? file.facts(), facts.isOwn, facts.links == 1,
        file.lock(patience: 0) == .held
      else { continue }
      unlinkat(folder.descriptor, name, 0)
    }
  }

  private static let letterCount = 12

  private static func isDraft(_ name: String) -> Bool {
    name.hasPrefix(sign) && name.utf8.count == sign.utf8.count + letterCount
  }

  private static let sign: String = {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = SHA256.digest(name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)))
    return ".study-draft-\(host.prefix(6))-"
  }()
}
