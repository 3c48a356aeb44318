import Files
import ReadingList
public import StudyModel
public import StudyStorage

/// Reads the current file of every known list and finds what is worth fixing. Changes nothing.
public struct ListDoctor {
  private let rules: ImportRules

  /// - Parameter rules: how lists are to be read, as the person says.
  public init(rules: ImportRules = ImportRules()) { self.rules = rules }

  /// The findings by rule, then in list order.
  public func findings(in snapshot: Snapshot) throws -> [Finding] {
    var charts: [ListChart] = []
    var findings: [Finding] = []
    let lists = try snapshot.fetchLists()
    let notes = NoteIndexes(lists.map(\.path))
    for list in lists where !list.root.isEmpty {
      do {
        let bytes = try FileBytes.read(list.path)
        let reading = ListReading(path: list.path, place: list.place, rules, format: list.format)
        var document = try reading.document(of: bytes)
        if document.hasWikilinks {
          document.locateLists(besideList: list.path, notes.below(list.root))
        }
        charts.append(ListChart(list, document))
      } catch let error as StudyError {
        findings.append(Finding(rule: .unreadable, place: list.place, line: 0, text: error.message))
      } catch let error as ListError {
        findings.append(Finding(rule: .unreadable, place: list.place, line: 0, text: error.clause))
      }
    }
    findings += charts.flatMap(LinkCheck.warnings)
    findings += [LinkCheck.emptiness(charts)].compactMap(\.self)
    findings += [TitleCheck.finding(charts)].compactMap(\.self)
    let wrong = AddressCheck.findings(charts)
    findings += wrong
    // A wrong paste has a second address, and one finding.
    let told = Set(wrong.map { "\($0.place):\($0.line)" })
    findings += DuplicateCheck.findings(charts).filter { !told.contains("\($0.place):\($0.line)") }
    findings += LookAlikeCheck.findings(charts)
    findings += ReferenceCheck.findings(charts)
    let names = Dictionary(grouping: charts.map(\.list.place)) { FilePath.name(of: $0) }
    findings += MissingPaths.findings(
      charts.flatMap { ReferenceCheck.missing($0, names) + FileCheck.missing($0) })
    findings += TagCheck.findings(charts)
    return Finding.Rule.allCases.flatMap { rule in findings.filter { $0.rule == rule } }
  }
}

/// A list under examination.
struct ListChart {
  let list: ListRow
  let document: ListDocument

  init(_ list: ListRow, _ document: ListDocument) {
    self.list = list
    self.document = document
  }

  func finding(_ rule: Finding.Rule, line: Int, _ text: String) -> Finding {
    Finding(rule: rule, place: list.place, line: line, text: text)
  }
}
