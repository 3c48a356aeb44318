public import ArgumentParser
public import StudyService

/// A field, with a trailing `-` for the reverse order.
extension ItemOrder: ExpressibleByArgument {
  public init?(argument: String) {
    let isDown = argument.hasSuffix("-")
    guard let field = Field(rawValue: isDown ? String(argument.dropLast()) : argument) else {
      return nil
    }
    self.init(field, isDown: isDown)
  }

  public static var defaultCompletionKind: CompletionKind {
    .list(Field.allCases.flatMap { [$0.rawValue, $0.rawValue + "-"] })
  }

  public static var allValueStrings: [String] { Field.allCases.map(\.rawValue) }
}
