import StudyModel

/// The name of a setting: `rank.lists`, `time.video`, `rank.tag.my-next`.
///
/// A tag may be spelled as in a list; the name has its normal form.
public struct SettingKey: Hashable, Sendable, CustomStringConvertible {
  public let name: String
  let rule: SettingRule
  private let rulePath: ConfigPath?

  /// - Throws: `StudyError.usage`, with the nearest name, for an unknown one.
  public init(_ written: String) throws {
    let tag = "rank.tag."
    let path =
      written.hasPrefix(tag)
      ? ["rank", "tag", String(written.dropFirst(tag.count))]
      : ImportRulePath.parts(of: written)
        ?? written.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let key = SettingKey(path: path) else {
      throw StudyError.usage(
        Self.unknown(written), hint: "All settings: study config")
    }
    self = key
  }

  /// The setting at a path of the file; nil if there is none.
  init?(path: ConfigPath) {
    if let (path, rule) = ImportRulePath.rule(at: path) {
      (name, self.rule, rulePath) = (path.written, rule, path)
      return
    }
    rulePath = nil
    if path.count == 3, path.starts(with: ["rank", "tag"]), let tag = Tag(path[2]) {
      name = tag.settingName
      rule = SettingRule.fixed.first { $0.name == tag.settingName }?.rule ?? .points(of: tag)
      return
    }
    let written = path.written
    guard let known = SettingRule.fixed.first(where: { $0.name == written }) else { return nil }
    (name, rule) = known
  }

  fileprivate init(name: String, rule: SettingRule) {
    self.name = name
    self.rule = rule
    rulePath = nil
  }

  /// Every setting except the person's own tags.
  public static var fixed: [SettingKey] {
    SettingRule.fixed.map { SettingKey(name: $0.name, rule: $0.rule) }
  }

  public var description: String { name }

  /// Where to put it in a file that does not have it yet.
  var path: ConfigPath {
    if let rulePath { return rulePath }
    let parts = name.split(separator: ".", maxSplits: name.hasPrefix("rank.tag.") ? 2 : 1)
    return parts.map(String.init)
  }

  /// Whether it changes how lists are read, so that they have to be read again.
  public var changesReading: Bool { rulePath != nil }

  static func unknown(_ written: String) -> String {
    if written.hasPrefix("import.") && written.contains("*") {
      return "unknown setting \"\(written)\"; rules of import are "
        + #"import."PATTERN".marks.SIGN, .columns.HEAD, .plain-entries and .kind"#
    }
    let nearest =
      written.hasPrefix("rank.tag.")
      // The points are those of a tag, and a tag has no dots.
      ? Tag(String(written.dropFirst(9)))?.settingName
      : Nearest.choice(to: written, among: SettingRule.fixed.map(\.name))
    return "unknown setting \"\(written)\"" + Nearest.question(nearest)
  }

  public static func == (a: SettingKey, b: SettingKey) -> Bool { a.name == b.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
