/// A stretch of a letter that one side says: a comment or a response, block by block.
package struct Passage: Sendable {
  /// A paragraph or a table of a passage.
  package struct Piece: Sendable {
    // There is a piece for each paragraph, however short: 32 bits count what offsets count.
    private let shortBlock: UInt32
    private let shortTable: UInt32
    /// The text of a paragraph, without a label; empty for a table.
    package var text: TextRange
    /// Whether it is quoted, or the text of a filing that the letter announces: not the speaker's own words.
    package var isQuoted: Bool

    private static let noTable = UInt32.max

    package init(block: Int, text: TextRange, table: Int?, isQuoted: Bool) {
      shortBlock = UInt32(block)
      shortTable = table.map { UInt32($0) } ?? Piece.noTable
      self.text = text
      self.isQuoted = isQuoted
    }

    /// The index of the block that it comes from.
    package var block: Int { Int(shortBlock) }
    /// The ordinal of a table, from 0; nil for a paragraph.
    package var table: Int? { shortTable == Piece.noTable ? nil : Int(shortTable) }
  }

  /// Its paragraphs and tables in order; never empty.
  package var pieces: [Piece]

  package init(pieces: [Piece]) { self.pieces = pieces }
}

/// A heading that stands over an item.
package struct Heading: Sendable {
  /// What a heading names, from the outermost to the innermost.
  package enum Rank: Int, Comparable, Sendable {
    /// One of several registrants.
    case registrant
    /// An earlier letter of the registrant's, `Response dated …`: what it speaks of stands below it.
    case letter
    /// A filing: `Form 10-K for …`.
    case filing
    /// A part of a filing: `Part II`, or an exhibit that is a document of its own.
    case part
    /// An item of a form, or what stands for one.
    case item
    /// A statement, or the notes as a whole.
    case statement
    /// A note, by its number.
    case note
    /// Anything else.
    case topic

    package static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  /// The heading as printed, without the number of a comment that it may share a line with.
  package var text: TextRange
  package var rank: Rank
  /// Whether an item names the financial statements, below which notes stand.
  package var isFinancialStatements = false
  /// Whether an item names a section of many pages, whose topics have pages of their own.
  package var isLongSection = false
  /// Whether it names the summary of a prospectus, a section of some pages.
  package var isSummary: Bool { container == .summary }
  /// Whether it names the notes to the financial statements as a whole.
  package var isNotes = false
  /// Whether it names one of the statements, which holds no notes.
  package var isSingle = false
  /// Whether it speaks of the company itself, as parts of a summary do: `Our Corporate Structure`.
  package var isOwn = false
  /// What it holds.
  package var container: Container?
  /// What it holds, when it has no page of its own.
  package var openContainer: Container? { pages.isEmpty ? container : nil }
  /// Whether an item names the business of a company or the special factors of a transaction: long sections
  /// that hold no part of management's discussion.
  package var isNarrative = false
  /// Whether it is one of the parts of a review, which are those of different examiners.
  package var isReview = false
  /// Whether it is a section that the business of a company holds in reports: `Government Regulation`.
  package var isBusinessPart = false
  /// Whether the account of a merger holds it: `Opinion of the Financial Advisor`.
  package var isTransactionPart = false
  /// Whether it is nothing but the name of such an account, with its page.
  package var isTransaction = false
  /// Whether it says what the innermost heading above it says.
  package var isAgain = false
  /// Whether no topics stand below it.
  package var isLeaf = false
  /// Whether it is nothing but the name of a fund.
  package var isFund = false
  /// Whether it says no more than that what follows is general.
  package var isGeneral: Bool
  /// Whether it names a cover page.
  package var isCover: Bool
  /// Whether it names risk factors, below which each risk has a title of its own.
  package var isRiskFactors = false
  /// Whether it is a sentence, as the titles of risks are.
  package var isSentence = false
  /// Whether it begins with the name of an exhibit, and whether an item names exhibits anywhere.
  package var isExhibit = false
  package var holdsExhibits = false
  /// Whether it is nothing but the title of a section.
  package var isSectionTitle = false
  /// Whether it is an item of a form by its number: `Item 11. Executive Compensation`.
  package var isNumberedItem = false
  /// The letter or roman numeral that it opens with.
  var enumerator: Enumerator?
  /// How it is set; nil where the letter has no styles.
  package var level: Level?
  /// Whether the heading before it stands directly above it.
  package var isNested = false
  /// The page references in it, as printed: `F-33`.
  package var pages: [TextRange]
  /// The first of its pages.
  package var firstPage: Page?

  /// The style of a heading.
  package struct Level: Equatable, Sendable {
    var style: TextStyle
    var isCapitals: Bool
  }

  /// A topic that holds others.
  package enum Container: Sendable {
    /// A part of management's discussion.
    case discussion
    /// What a proxy or information statement is about: a merger, a separation.
    case transaction
    /// The summary of a prospectus.
    case summary
  }

  /// A page: its number, and the letters before it, `F-` say, as one number.
  package struct Page: Equatable, Sendable {
    var series: UInt64
    var number: Int
  }
}

/// What a comment or a response refers to by rule, standard or topic.
package struct Citation: Sendable {
  /// Which body of rules is cited; a raw value is the name in the JSON.
  package enum Family: String, Sendable {
    /// The Codification of the FASB, updates of it, the staff's bulletins, international standards, and
    /// releases of the Commission.
    case asc, asu, sab, ifrs, release
    /// Standards from before the Codification: FAS, EITF, APB.
    case preCodification = "pre_codification"
    case regulationSK = "regulation_s_k"
    case regulationSX = "regulation_s_x"
    /// An item of a form or schedule, `Item 4 of Form 20-F`.
    case formItem = "form_item"
    case rule, section, guide, interpretation, manual, regulation
    /// A standard for auditors, of the PCAOB or the AICPA.
    case auditing = "auditing_standard"
  }

  package var family: Family
  /// The citation in one form, whatever way it was written: `ASC 850-10-50-5`.
  package var canonical: String
  /// The citation as printed; of one that shares words with others, its own part.
  package var text: TextRange
}

/// A reference to a comment of an earlier letter.
package struct PriorComment: Sendable {
  package var number: Int
  /// The date of the letter that it is in; nil where the letter does not say.
  package var letterDate: CalendarDate?
}

/// One staff comment with the company's response.
package struct Item: Sendable {
  /// What an answer says is going to be done; a raw value is the name in the JSON.
  package enum Resolution: String, Sendable {
    /// Filings to come will say it.
    case futureFilings = "future_filings"
    /// The filing under review is changed.
    case amended
    /// The answer tells the staff, and no filing says it.
    case supplemental
    /// Nothing is changed, since nothing has to be.
    case noChange = "no_change"
    /// The company does not agree with what the comment asks for.
    case disagrees
  }

  /// A part of a comment that has an answer of its own.
  package struct Part: Sendable {
    /// The part's own letter or number, as printed.
    package var label: TextRange?
    /// The part of the comment, and its answer; nil where the letter has none.
    package var comment: Passage?
    package var response: Passage?
  }

  /// The number as printed, without punctuation; nil for an unnumbered comment.
  package var number: TextRange?
  /// The value of the number.
  package var value: Int?
  /// The indices of the headings in force, outermost first, in the letter's list of headings.
  package var headings: [Int] = []
  /// What the staff says; nil where the letter only answers.
  package var comment: Passage?
  /// What the company answers; nil in the staff's letters, and where a comment is not answered.
  package var response: Passage?
  /// What labels the answer, as printed: `Response:`.
  package var responseLabel: TextRange?
  /// The parts of a comment that is answered part by part, in order; empty for any other, never one.
  package var parts: [Part] = []
  /// The indices of the items that are answered together with this one.
  package var jointWith: [Int] = []
  /// What is cited, each once, in the order in which it is cited first.
  package var commentCitations: [Citation] = []
  package var responseCitations: [Citation] = []
  /// The comments of earlier letters that the comment refers to, each once, in order.
  package var priorComments: [PriorComment] = []
  /// The pages that the headings and the comment name, as printed.
  package var pages: [TextRange] = []
  /// What the answer says is going to be done; nil where it does not say, or there is none.
  package var resolution: Resolution?
  /// Whether the boundaries rest on labels, or on voices that leave no doubt.
  package var isCertain = true
  /// Whether the letter itself says that the comment was left out.
  package var isOmitted = false
}

/// Who a letter is from and to, and what it is about.
package struct LetterHead: Sendable {
  /// Somebody whom a letter names: a person with title and firm, or a firm alone.
  package struct Person: Sendable {
    package var name: TextRange
    /// The title, which may run over lines that follow on each other.
    package var title: TextRange?
    /// What goes on with the title in a line that stands elsewhere in the text.
    package var titleRest: TextRange?
    /// The company or firm that the person is of, or signs for.
    package var organization: TextRange?

    /// The pieces of the title, in order.
    package var titleLines: [TextRange] { [title, titleRest].compactMap(\.self) }

    /// Adds a line that goes on with the title; what does not stand right behind it is kept apart, once.
    mutating func appendToTitle(_ line: TextRange) {
      if let rest = titleRest {
        if Person.isJoined(rest, line) { titleRest?.end = line.end }
      } else if let title, Person.isJoined(title, line) {
        self.title?.end = line.end
      } else {
        titleRest = line
      }
    }

    /// Lines that follow on each other stand so many bytes apart at most.
    private static let gap: UInt32 = 4

    private static func isJoined(_ first: TextRange, _ second: TextRange) -> Bool {
      second.start >= first.end && second.start - first.end <= gap
    }
  }

  /// A filing under review.
  package struct Filing: Sendable {
    /// The form without the word: `20-F`.
    package var form: String
    /// Whose it is, where a letter is about filings of several companies in turn.
    package var company: TextRange?
    /// The number of the amendment.
    package var amendment: Int?
    /// The last day of the period that it reports on.
    package var period: CalendarDate?
    package var filedOn: CalendarDate?
    /// Its file numbers, `001-35126`; empty where those of the letter are its.
    package var fileNumbers: [String] = []
  }

  /// How a letter says that it sets comments and responses apart.
  package struct Convention: Sendable {
    /// The sentence that says so.
    package var text: TextRange
    /// Whether comments are said to be bold, and italic.
    package var isBold: Bool
    package var isItalic: Bool
  }

  /// An earlier letter that this one answers.
  package struct Reply: Sendable {
    package var date: CalendarDate
    package var side: LetterSide
  }

  package var date: CalendarDate?
  /// The ways of delivery, as printed: `VIA EDGAR`.
  package var delivery: [TextRange] = []
  package var sender: Person?
  /// The lines under the sender's name.
  package var senderAddress: [TextRange] = []
  package var recipients: [Person] = []
  /// The company that the subject names.
  package var subjectCompany: TextRange?
  /// The file numbers of the subject in the form `001-35126`, each once, in order.
  package var fileNumbers: [String] = []
  /// The filings under review, in the order of the subject; where that names none, of the opening.
  package var filings: [Filing] = []
  /// The letters that this one says it answers, in order.
  package var repliesTo: [Reply] = []
  /// The greeting, as printed: `Dear Ms. Roe:`.
  package var salutation: TextRange?
  /// The sentence that says how comments and responses are set apart.
  package var convention: Convention?
}

/// What stands behind the last item.
package struct LetterClosing: Sendable {
  /// What the company acknowledges, one entry each.
  package var acknowledgements: [TextRange] = []
  /// The phrase that takes leave: `Sincerely`.
  package var phrase: TextRange?
  /// Who signs, in order.
  package var signatures: [LetterHead.Person] = []
  /// Who gets copies, in order.
  package var copies: [LetterHead.Person] = []
}

/// Which side a letter is from.
public enum LetterSide: String, Sendable {
  /// A company, or its counsel.
  case company
  /// The staff of the Securities and Exchange Commission.
  case staff
}

/// What a letter is for.
public enum LetterKind: String, Sendable {
  /// A company's answer to comments.
  case response
  /// The staff's comments on a filing.
  case comment
  /// A request that a registration statement become effective early.
  case acceleration
  /// A request for more time, or its confirmation.
  case `extension`
  /// A letter that only acknowledges what the staff asked a company to acknowledge.
  case acknowledgement
  /// A letter that only comes with something else.
  case cover
  /// A further answer, without the comment that it answers.
  case supplemental
  /// A request that parts of a letter be kept confidential.
  case confidentialTreatment = "confidential_treatment"
  /// The staff's word that a review is over.
  case closing
  /// The staff's word that there will be no review.
  case noReview = "no_review"
  /// Anything else.
  case other
}

/// Everything that a letter says, apart from its tables: the result of the letter stage.
package struct LetterContent: Sendable {
  package var side: LetterSide
  package var kind: LetterKind
  package var head: LetterHead
  /// All headings over items, in order; items refer to them by their indices.
  package var headings: [Heading]
  /// The items in the order of the file.
  package var items: [Item]
  package var closing: LetterClosing
  /// Places where the letter leaves something out, `[***]`.
  package var redactions: [TextRange]
  /// What stands behind the signatures and copies, in order.
  package var annexes: [Annex]
  /// For each table the index of the item that it stands in.
  package var tableItems: [Int?]
}
