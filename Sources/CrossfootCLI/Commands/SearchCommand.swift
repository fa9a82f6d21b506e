internal import ArgumentParser
internal import CrossfootDatabase

/// `crossfoot search`: comments and responses that hold certain words.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search the comments and responses of a database.",
    usage: "crossfoot search <words> ... --database <file> [options]",
    discussion: """
      Words match whatever their endings; all of them have to be there. A phrase stands in double \
      quotes, a word that ends with * stands for all that begin with it. Prints one hit a line, best \
      first: date, letter, number of the comment, company, and the words with what stands around \
      them.

      \(HelpText.databaseExitCodes)
      """
  )

  @Argument(help: "What to search for.")
  var words: [String]

  @OptionGroup var database: DatabasePath

  @Option(help: ArgumentHelp("Only letters about this form.", valueName: "form"))
  var form: String?

  @Option(
    help: ArgumentHelp("Only letters of this year, or of years: 2015-2018.", valueName: "year"))
  var year: String?

  @Option(
    help: ArgumentHelp("Only this company: a part of its name, or its CIK.", valueName: "name"))
  var company: String?

  @Option(help: ArgumentHelp("Only items that cite this: 'ASC 606'.", valueName: "citation"))
  var citation: String?

  @Option(name: .customLong("in"), help: "Only comments, or only responses.")
  var place: SearchPlace?

  @Option(help: "The most hits to print.")
  var limit = 20

  func validate() throws {
    guard words.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) else {
      throw ValidationError("there is no word to search for")
    }
    guard limit > 0 else { throw ValidationError("--limit is \(limit); expected 1 or more") }
    if let year, SearchCommand.years(year) == nil {
      throw ValidationError("--year is '\(year)'; expected a year or two: 2015-2018")
    }
  }

  func run() throws {
    var search = LetterSearch(words: words.joined(separator: " "))
    search.form = form
    search.years = year.flatMap(SearchCommand.years)
    search.company = company
    search.citation = citation
    search.limit = limit
    if let place { search.places = [place == .comments ? .comments : .responses] }
    try DatabaseExit.mapping {
      let hits = try LetterDatabase(readingFrom: database.path).hits(of: search)
      var output = StandardOutput()
      for hit in hits {
        let place = hit.place == "comments" ? "comment" : "response"
        let number = hit.number.map { "\(place) \($0)" } ?? place
        let snippet = hit.snippet.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let fields = [hit.date ?? "-", hit.letter, number, hit.company ?? "-", snippet]
        try output.write(fields.map(\.printable).joined(separator: "\t") + "\n")
      }
      try output.flush()
    }
  }

  private static func years(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2,
      (1900...2100).contains(first), (first...2100).contains(last)
    else { return nil }
    return first...last
  }
}

/// A side of an item, as it is spelled on the command line.
enum SearchPlace: String, CaseIterable, ExpressibleByArgument {
  case comments, responses
}
