/// The names of months in the languages that dates are read in.
enum MonthNames {
  /// 1 to 12 for a name in full or its usual short form; nil for any other word.
  static func number(of word: Substring) -> Int? {
    // The shortest and the longest that there are.
    guard (3...20).contains(word.utf8.count) else { return nil }
    return numbers[word.lowercased()]
  }

  /// In the order of the year; a sign parts the names of one month.
  private static let table = """
    jan january januar jänner janvier enero janeiro gennaio января январь янв ene janv gen
    feb february februar février fevrier febrero fevereiro febbraio февраля февраль фев fév fev febr
    mar march märz maerz mars marzo março marco марта март мар mär
    apr april avril abril aprile апреля апрель апр avr abr
    may mai mayo maio maggio мая май mag
    jun june juni juin junio junho giugno июня июнь июн giu
    jul july juli juillet julio julho luglio июля июль июл juil lug
    aug august août aout agosto августа август авг ago
    sep sept september septembre septiembre setembro settembre сентября сентябрь сен сент set
    oct october oktober octobre octubre outubro ottobre октября октябрь окт okt out ott
    nov november novembre noviembre novembro ноября ноябрь ноя
    dec december dezember décembre decembre diciembre dezembro dicembre декабря декабрь дек dez déc dic
    """

  private static let numbers = Dictionary(
    table.split(separator: "\n").enumerated().flatMap { index, names in
      names.split(separator: " ").map { (String($0), index + 1) }
    }, uniquingKeysWith: { first, _ in first })
}
