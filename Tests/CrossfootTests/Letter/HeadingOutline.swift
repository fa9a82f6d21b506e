/// The headings of one filing in their usual order: form, item, statements, note, topic, with the page
/// on the innermost.
struct HeadingOutline {
  /// Paths from the outermost heading to the innermost, without the form.
  private static let paths = [
    ["Risk Factors, page 14"],
    ["Item 7. Management's Discussion and Analysis", "Results of Operations, page 22"],
    ["Item 7. Management's Discussion and Analysis", "Liquidity and Capital Resources, page 28"],
    ["Item 7. Management's Discussion and Analysis", "Critical Accounting Policies, page 31"],
    ["Item 9A. Controls and Procedures, page 40"],
    ["Financial Statements", "Consolidated Statements of Operations, page F-4"],
    [
      "Financial Statements", "Notes to Consolidated Financial Statements",
      "Note 4. Receivables, page F-11",
    ],
    [
      "Financial Statements", "Notes to Consolidated Financial Statements",
      "Note 9. Segment Information, page F-19",
    ],
    [
      "Financial Statements", "Notes to Consolidated Financial Statements", "Note 12. Leases",
      "Subleases, page F-25",
    ],
    ["Exhibit 99.1"],
  ]

  private let form: String
  private var position = 0
  private var isFirst = true
  private var current: [String] = []

  init(_ random: inout SplitMix64) {
    form =
      "Form 10-K for the Fiscal Year Ended December 31, \(Int.random(in: 2008...2019, using: &random))"
  }

  /// The headings to print next, which are the ones that are not in force already, and all in force.
  mutating func next(_ random: inout SplitMix64) -> (printed: [String], all: [String]) {
    let last = HeadingOutline.paths.count - 1
    position = min(last, position + Int.random(in: isFirst ? 0...2 : 1...3, using: &random))
    let path = [form] + HeadingOutline.paths[position]
    let shared = zip(path, current).prefix { $0 == $1 }.count
    let printed = path.dropFirst(min(shared, path.count - 1))
    (isFirst, current) = (false, path)
    return (Array(printed), path)
  }
}
