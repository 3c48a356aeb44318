/// What a list is written in.
public enum ListFormat: String, CaseIterable, Sendable {
  case markdown
  /// The bookmarks file of every browser, which Pinboard, linkding and Raindrop write too.
  case bookmarks
  case csv, goodreads, instapaper, matter, notion, opml, org, pocket, raindrop, readwise
  case readwiseHighlights = "readwise-highlights"
  case storygraph
  /// What `study export` writes as Markdown.
  case study
  /// One address a line.
  case text
  case zotero

  /// As it calls itself, to follow "a list in".
  public var name: String {
    switch self {
    case .markdown: "Markdown"
    case .bookmarks: "bookmarks"
    case .csv: "CSV"
    case .goodreads: "Goodreads"
    case .instapaper: "Instapaper"
    case .matter: "Matter"
    case .notion: "Notion"
    case .opml: "OPML"
    case .org: "org"
    case .pocket: "Pocket"
    case .raindrop: "Raindrop"
    case .readwise: "Readwise Reader"
    case .readwiseHighlights: "Readwise highlights"
    case .storygraph: "StoryGraph"
    case .study: "study"
    case .text: "plain text"
    case .zotero: "Zotero"
    }
  }

  /// True if progress can be written into its boxes.
  public var hasBoxes: Bool { self == .markdown || self == .study }

  /// How many bytes of a file tell its format.
  public static let headSize = 4096
}
