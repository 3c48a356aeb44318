import CSystem
import StudyModel

/// What this process was started with: the only place that reads its arguments.
public enum Arguments {
  /// All of them, the program's name first.
  private static let all = (0..<study_argument_count()).map { String(cString: study_argument($0)) }

  /// - Throws: `StudyError.badData` for one that is not UTF-8: a note would be kept with holes, and
  ///   a path would lead to another file.
  public static func requireText() throws {
    for (index, shown) in all.enumerated().dropFirst()
    where String(validatingCString: study_argument(CInt(index))) == nil {
      throw StudyError.badData("\"\(shown)\" is not UTF-8", hint: "Nothing was changed.")
    }
  }

  /// Those after the program's name.
  public static var given: [String] { Array(all.dropFirst()) }

  /// The program as it was called.
  static var program: String { all.first ?? "" }

  /// - Throws: `StudyError.usage` if there are none at all, not even a name: they were lost, and
  ///   what the person wanted is unknown. Linux gives one empty argument in place of none.
  public static func requireSome() throws {
    guard all.isEmpty || all == [""] else { return }
    throw StudyError.usage("study was started without any arguments, not even its own name")
  }
}
