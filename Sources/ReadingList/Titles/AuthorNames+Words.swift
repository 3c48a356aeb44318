/// The words by which names are told from prose.
extension AuthorNames {
  static let placeholders: Set<String> = [
    "-", "anon", "anonym", "anonyme", "anonymous", "anónimo", "desconocido", "divers", "diverse",
    "inconnu", "misc", "multiple", "multiple authors", "n/a", "n.a.", "na", "none", "several",
    "tba", "tbd", "unbekannt", "unknown", "unknown author", "vari", "various", "various authors",
    "varios", "vários", "verschiedene", "неизвестен", "разные", "不明", "佚名", "多人", "未知", "미상",
  ]

  static let degrees: Set<String> = [
    "ba", "bsc", "cissp", "cpa", "dphil", "dsc", "jd", "llm", "ma", "mba", "md", "meng",
    "mph", "ms", "msc", "pe", "phd", "pmp", "rn",
  ]

  static let particles: Set<String> = [
    "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el",
    "ibn", "la", "le", "ter", "ul", "van", "von", "y", "zu",
  ]

  /// Small words that show that a tail is prose.
  static let joiners: Set<String> = [
    "a", "an", "as", "at", "by", "for", "from", "in", "into", "is", "of", "on", "or", "that", "to",
    "using", "via", "when", "while", "with", "without", "your",
  ]

  static let pronouns: Set<String> = [
    "him", "her", "hers", "herself", "himself", "his", "it", "its", "itself", "me", "mine", "my",
    "myself", "one", "oneself", "our", "ours", "ourselves", "that", "their", "them", "themselves",
    "these", "they", "this", "those", "us", "we", "which", "who", "whom", "you", "yours",
    "yourself", "yourselves",
  ]

  /// Words that follow "by" in prose, though a title may capitalise them.
  static let notNames: Set<String> = [
    "a", "adding", "all", "an", "applying", "asking", "automating", "avoiding", "being",
    "breaking", "building", "changing", "choosing", "coding", "combining", "comparing",
    "converting", "creating", "cutting", "default", "deploying", "design", "designing",
    "developing", "doing", "enabling", "example", "examples", "failing", "following", "getting",
    "going", "hand", "hands-on", "having", "implementing", "improving", "integrating", "keeping",
    "knowing", "learning", "leaving", "letting", "leveraging", "listening", "looking", "making",
    "means", "measuring", "migrating", "monitoring", "moving", "optimizing", "playing", "putting",
    "reading", "reducing", "refactoring", "removing", "running", "saving", "scaling", "sending",
    "setting", "sharing", "solving", "sorting", "splitting", "starting", "step", "stopping",
    "storing", "taking", "talking", "teaching", "testing", "the", "thinking", "topic", "tracking",
    "trusting", "trying", "tuning", "turning", "understanding", "using", "watching", "working",
    "writing", "your",
  ]
}
