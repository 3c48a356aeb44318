internal import StudyModel

/// What is about a list itself and not something to study.
enum Asides {
  /// Why a page is none, by its address; nil if it may be.
  static func reason(_ address: Address) -> String? {
    if let what = Hosts.aside(address) { return "\(what) on \(address.host)" }
    guard let name = address.lastFolder else { return nil }
    // Most names are longer than those of such files.
    let bytes = name.utf8.prefix(longest + 1)
    guard
      (bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex) < bytes.endIndex
        || name.utf8.count <= longest
    else { return nil }
    let stem = name.prefix { $0 != "." }.uppercased()
    return files.contains(stem) && isOfRepository(address) ? "\(name) of a repository" : nil
  }

  /// True for a file beside the list, or in a repository on the web.
  private static func isOfRepository(_ address: Address) -> Bool {
    switch address.form {
    case .local, .list: address.folders.count <= 2
    case .web: address.folders.contains { $0 == "blob" || $0 == "tree" || $0 == "raw" }
    case .mistyped, .anchor, .other, .none: false
    }
  }

  /// In bytes.
  private static let longest = files.map(\.utf8.count).max() ?? 0

  private static let files: Set<String> = [
    "CONTRIBUTING", "CONTRIBUTORS", "LICENSE", "LICENCE", "COPYING", "CODE_OF_CONDUCT",
    "CODE-OF-CONDUCT", "SECURITY",
  ]

  static func isAside(heading: String) -> Bool {
    let words = heading.lowercased().unicodeScalars.split { !$0.isWordPart }.map {
      String($0)
    }
    guard (1...4).contains(words.count) else { return false }
    return headings.contains(words.joined(separator: " "))
  }

  private static let headings: Set<String> = [
    "contributing", "contribute", "contribution", "contributions", "contribution guidelines",
    "contributing guidelines", "how to contribute", "contributors", "our contributors", "license",
    "licence", "licensing", "sponsor", "sponsors", "sponsorship", "backers", "supporters",
    "translations", "translations in progress", "available translations", "other translations",
    "translators", "special thanks", "our sponsors", "gold sponsors", "silver sponsors",
    "become a sponsor", "community", "team", "the team", "our team", "maintainers",
    "table of contents",
    "contents", "toc", "code of conduct", "star history", "stargazers", "acknowledgements",
    "acknowledgments",
    "lizenz", "mitwirken", "mitwirkende", "beitragen", "inhaltsverzeichnis", "übersetzungen",
    "contribuer", "contributeurs", "traductions", "table des matières", "communauté",
    "contribuir", "contribuciones", "colaboradores", "licencia", "traducciones", "comunidad",
    "índice", "contribuidores", "licença", "traduções", "comunidade", "sumário", "licenza",
    "contribuire", "collaboratori", "traduzioni", "indice", "лицензия", "участники",
    "содержание", "оглавление", "переводы", "сообщество", "贡献", "贡献者", "如何贡献", "许可证",
    "许可", "许可协议", "版权", "目录", "目錄", "翻译", "社区", "赞助", "赞助商", "貢献",
    "コントリビューター", "ライセンス", "目次", "翻訳", "コミュニティ", "スポンサー", "기여", "기여자",
    "라이선스", "목차", "번역", "커뮤니티", "후원", "المساهمة", "المساهمون", "الرخصة", "الترخيص",
    "المحتويات", "الفهرس", "الترجمات",
  ]

  /// True for a line that says where something is from: "Source: …".
  static func isSource(_ text: String) -> Bool {
    guard let colon = text.unicodeScalars.prefix(12).firstIndex(where: { $0 == ":" || $0 == "：" })
    else { return false }
    return sources.contains(text[..<colon].trimming { !$0.isWordPart }.lowercased())
  }

  private static let sources: Set<String> = [
    "source", "sources", "quelle", "quellen", "fuente", "fuentes", "fonte", "fontes", "fonti",
    "источник", "来源", "來源", "出处", "出典", "출처", "المصدر",
  ]
}
