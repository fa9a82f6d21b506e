/// The sentences that generated letters are made of, each used once before any comes back.
struct Vocabulary {
  private var used: [String: Set<Int>] = [:]

  /// What the staff asks.
  mutating func comment(_ random: inout SplitMix64) -> String { next("comment", comments, &random) }
  /// What it asks within a list.
  mutating func request(_ random: inout SplitMix64) -> String { next("request", requests, &random) }
  /// What the company begins its answers with.
  mutating func answer(_ random: inout SplitMix64) -> String { next("answer", answers, &random) }
  /// What it goes on with, in nobody's voice.
  mutating func fact(_ random: inout SplitMix64) -> String { next("fact", facts, &random) }
  /// Elements of its own lists.
  mutating func element(_ random: inout SplitMix64) -> String {
    next("element", elements, &random) + " " + next("place", places, &random) + ";"
  }
  /// What it proposes to disclose, with a number of its own.
  mutating func disclosure(_ random: inout SplitMix64) -> [String] {
    let number = Int.random(in: 1...20, using: &random)
    return [
      "“\(number). Leases",
      "We lease plants \(next("place", places, &random)), under agreements of \(number + 2) years.”",
    ]
  }

  private mutating func next(
    _ kind: String, _ sentences: [String], _ random: inout SplitMix64
  ) -> String {
    if used[kind, default: []].count == sentences.count { used[kind] = [] }
    var index = Int.random(in: sentences.indices, using: &random)
    while !used[kind, default: []].insert(index).inserted {
      index = (index + 1) % sentences.count
    }
    return sentences[index]
  }

  private let comments = [
    "We note that you changed the useful lives of your moulds during the year. Please tell us when you "
      + "made the change, and quantify its effect on your results of operations.",
    "Please revise your discussion of gross margin to explain why it fell in the fourth quarter although "
      + "revenue grew. Refer to Item 303(a)(3) of Regulation S-K.",
    "Tell us how you considered the guidance in ASC 280-10-50-12 when you concluded that you have one "
      + "reportable segment.",
    "You state on page 41 that demand has weakened. Please expand your disclosure to describe the trend "
      + "and whether you expect it to continue.",
    "It appears that your auditor's report does not name the city in which it was issued. Please amend "
      + "your filing accordingly.",
    "Please explain to us why the allowance for doubtful accounts fell while overdue receivables rose.",
    "We have read your response to prior comment 3. Please provide us with the analysis that supports your "
      + "conclusion, including the factors that you weighed.",
    "In future filings, please disclose the amount of cash held by foreign subsidiaries, and the taxes that "
      + "would be due if you brought it home.",
    "Your presentation of adjusted earnings excludes recurring cash costs. Tell us how it complies with "
      + "Question 100.01 of the Compliance and Disclosure Interpretations.",
    "Please clarify whether the agreement with your largest customer can be ended at will. If so, add a risk "
      + "factor.",
    "We note your disclosure that two directors own interests in a supplier. Please describe the policies "
      + "under which these transactions were approved.",
    "Please file the supply agreement as an exhibit, or tell us why you believe that it need not be filed.",
  ]

  private let requests = [
    "Tell us who set the price of the shares.",
    "Explain how the estimate was tested against later events.",
    "Quantify each of the factors that you name.",
    "Describe the terms on which the loan may be called.",
    "Provide us with your calculation of the three significance tests.",
    "Disclose how often the committee met in the year.",
  ]

  private let answers = [
    "The Company respectfully advises the Staff that the change was made on July 1, after an inspection of "
      + "the plant.",
    "In response to the Staff's comment, we will revise the discussion in our future filings, beginning with "
      + "the next Form 10-Q.",
    "We acknowledge the Staff's comment. We believe that the disclosure is complete as it stands, since the "
      + "amounts were small.",
    "The Company has considered the guidance and respectfully submits that no change is required.",
    "We confirm that we will include this information in our next annual report.",
    "The Company notes the Staff's comment and has revised the disclosure on page 12 of the amendment.",
    "We respectfully submit that the agreement was made in the ordinary course of our business.",
    "We advise the Staff that our auditor has issued a corrected report, which we have filed with the "
      + "amendment.",
    "The Company does not believe that the transaction is material, for the reasons that follow.",
    "We considered the factors that the Staff names when we prepared the filing.",
    "We propose to add the following sentence to our critical accounting policies in future filings.",
    "The Company will expand its discussion of liquidity as requested.",
  ]

  private let facts = [
    "Depreciation for the year fell by about a tenth, from $4.1 million to $3.7 million.",
    "Three plants were inspected in June, and the moulds were found to be in better order than expected.",
    "The balance at the end of the year was $1.2 million, of which $0.4 million was paid in March.",
    "Sales to the two largest customers made up 31% and 17% of revenue.",
    "Under the terms of the loan, interest is due at the end of each quarter.",
    "An increase of one percentage point in the discount rate would have changed the value by $2.3 million.",
    "Nothing in the agreement keeps either party from buying elsewhere.",
    "Each director left the room before the vote was taken.",
  ]

  private let elements = [
    "the price of comparable moulds in the market",
    "the number of castings made that were made",
    "the age of the receivable and the standing of the debtor",
    "the terms of similar loans of the time",
    "the share of orders that were cancelled",
    "the cost of carrying the stock until the spring",
  ]

  private let places = [
    "at Dover", "in the northern plant", "in Ohio", "at the two foundries", "of the tool works",
    "in Canada", "in the old harbour", "at Fennel Creek", "in the south",
    "of the castings business",
    "at Marsh Street", "in the joint venture",
  ]
}
