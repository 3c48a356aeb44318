/// Short texts of many scripts and signs.
public struct RandomText {
  private static let pieces = [
    "a", "B", "ab", "AB", "c++", "C#", "1", "2024", " ", " ", " ", "-", "_", "/", ".", "+", "'",
    ":",
    "é", "e\u{301}", "ß", "ﬁ", "İ", "Ａ", "ς", "Σ", "ø", "日", "本", "学", "習", "カ", "か", "ｶﾞ", "が",
    "ー", "ไ", "ท", "ี่", "ខ", "្ម", "မ", "်", "ລ", "한", "글", "क", "ि", "א", "ב", "ا", "ب", "я", "Ж",
    "…", "—", "“", "’", "€", "→", "👩‍👩‍👧", "\u{200b}", "\u{ad}", "\u{301}", "\u{3099}", "\u{a0}",
    "、", "・", "㌔", "½", "\n", "\u{1f}", "\u{e000}",
  ]
  private var random: SplitMix

  public init(seed: UInt64) { random = SplitMix(seed: seed) }

  public mutating func text(most: Int = 8) -> String {
    (0..<random.below(most) + 1).map { _ in Self.pieces[random.below(Self.pieces.count)] }.joined()
  }
}
