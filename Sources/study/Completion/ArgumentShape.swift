/// One argument, option or flag, as the argument parser describes it.
struct ArgumentShape: Decodable {
  enum Kind: String, Decodable { case positional, option, flag }
  struct Name: Decodable {
    let kind: String
    let name: String
  }
  struct Completion: Decodable {
    struct Values: Decodable { let values: [String] }
    struct Nothing: Decodable {}
    let list: Values?
    let file: Nothing?
    let directory: Nothing?
  }

  let kind: Kind
  let isShown: Bool
  let isOptional: Bool
  let isRepeating: Bool
  let names: [Name]?
  let valueName: String?
  let abstract: String?
  let defaultValue: String?
  let completionKind: Completion?

  enum CodingKeys: String, CodingKey {
    case kind, isOptional, isRepeating, names, valueName, abstract, defaultValue, completionKind
    case isShown = "shouldDisplay"
  }

  /// The values as a sentence lists them, without those that only reverse the order of another.
  var choices: [String]? {
    guard let values = completionKind?.list?.values else { return nil }
    return values.filter { !($0.hasSuffix("-") && values.contains(String($0.dropLast()))) }
  }

  /// The flag that the parser adds to the root command.
  static let version = ArgumentShape(
    kind: .flag, isShown: true, isOptional: true, isRepeating: false,
    names: [Name(kind: "long", name: "version")], valueName: nil, abstract: "Show the version.",
    defaultValue: nil, completionKind: nil)

  /// Its names with their dashes, as declared.
  var spellings: [String] {
    (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
  }

  /// The placeholder for its value in a manual.
  var placeholder: String { (valueName ?? "").uppercased() }

  var longName: String? { spellings.first { $0.hasPrefix("--") } }
}
