public import ArgumentParser
public import StudyModel
public import StudyService

extension ProgressDimension: ExpressibleByArgument {}

extension ProgressRows.Only: ExpressibleByArgument {}

/// A field, with a trailing `-` for the reverse order.
extension ProgressOrder: ExpressibleByArgument {
  public init?(argument: String) {
    let isReversed = argument.hasSuffix("-")
    guard let field = Field(rawValue: isReversed ? String(argument.dropLast()) : argument) else {
      return nil
    }
    self.init(field, isReversed: isReversed)
  }

  public static var allValueStrings: [String] { Field.allCases.map(\.rawValue) }
}
