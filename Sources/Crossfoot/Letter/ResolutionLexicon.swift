/// The words by which responses promise, tell of changes, or refuse them.
///
/// This is the one place for them.
enum ResolutionLexicon {
  /// Words that a sentence is searched for; each begins with a space or an apostrophe, and has four
  /// bytes at least.
  struct WordList: ExpressibleByArrayLiteral {
    /// What is looked at of a place where a word may stand: its second and third bytes, letters in
    /// either case.
    struct Key {
      fileprivate var pair: UInt64
      fileprivate var slot: Int

      @inline(__always)
      init(_ second: UInt8, _ third: UInt8) {
        pair = 1 &<< UInt64((second &* 5 &+ third) & 31 | (third & 8) &<< 2)
        slot = Int(second) & (WordList.slots - 1)
      }
    }

    /// The words, those with one second byte side by side.
    private let words: [StaticString]
    /// For each second byte, by its low bits, where its words begin.
    private let starts: [UInt8]
    /// The pairs of all words: most words of a text are turned away by one look.
    private let pairs: UInt64

    private static let slots = 32

    init(arrayLiteral words: StaticString...) {
      self.words = words.sorted { WordList.key(of: $0).slot < WordList.key(of: $1).slot }
      starts = (0...WordList.slots).map { slot in
        UInt8(clamping: words.count { WordList.key(of: $0).slot < slot })
      }
      pairs = words.reduce(0) { $0 | WordList.key(of: $1).pair }
    }

    private static func key(of word: StaticString) -> Key {
      let bytes = Array(word.description.utf8)
      return Key(bytes[1], bytes[2])
    }

    /// Whether one of the words may stand at a place with `key`.
    @inline(__always)
    func mayStand(_ key: Key) -> Bool { pairs & key.pair != 0 }

    /// The length of the word that stands at the start of `range`, where a place with `key` is.
    func length(of range: TextRange, _ key: Key, in text: TextStore) -> Int? {
      for index in Int(starts[key.slot])..<Int(starts[key.slot + 1])
      where text.hasPrefix(range, words[index]) {
        return words[index].utf8CodeUnitCount
      }
      return nil
    }
  }

  // MARK: Promises

  static let promises: WordList = [
    " will ", " intend", " propos", " undertake", " agree", " commit", " plan to", " plans to",
    " shall ", " expect to ", " expects to ", "'ll ", "’ll ",
  ]
  static let refusals: WordList = [
    " will not ", " not believe", " do not intend", " does not intend", " not expect",
    " not required", " not necessary", " to continue ",
  ]
  /// What stands between who promises and what.
  static let auxiliaries: WordList = [
    " will ", " intends to ", " intend to ", " proposes to ", " propose to ", " plans to ",
    " plan to ", " undertakes to ", " undertake to ",
  ]
  /// Who promises.
  static let promisers = PhraseTable<Void>(
    ["we", "company", "registrant", "it", "corporation", "partnership", "bank", "trust", "fund"]
      .map { ($0, ()) })
  /// What companies promise to do about their filings.
  static let disclosing = PhraseTable<Void>(
    [
      "disclose", "include", "revise", "expand", "clarify", "enhance", "modify", "update", "add",
      "provide", "remove", "present", "state", "reference", "also present", "also state",
      "also clarify", "also disclose", "also include", "also revise", "also expand",
      "be included", "be disclosed", "be revised", "be expanded", "be clarified", "be enhanced",
      "be modified", "be updated", "be added", "be provided", "be presented",
    ].map { ($0, ()) })
  /// The reports that promises are about.
  static let reports: WordList = [
    " annual report", " quarterly report", " form 10-", " form 20-f", " form 40-f",
    " earnings release",
  ]
  /// What a plan for the future is about when it is one for reports.
  static let laterReports: WordList = [
    " report", " form ", " filing", " 10-", " 20-f", " disclosure", " proxy statement",
    " earnings release",
  ]
  /// What is amended instead of promised for later.
  static let offerings: WordList = [
    " registration statement", " prospectus", " amendment no", " form s-", " form f-",
    " will amend", " form 10-k/a", " form 10-q/a", " form 20-f/a", " amended form",
    " amended annual",
  ]

  /// Cues for later filings that may be about anything else that is to come.
  static let plans: [StaticString] = ["going forward", "beginning with"]

  // MARK: Changes

  /// The company's words for a change that it made.
  static let ownChanges: [StaticString] = [
    "we have revised", "the company has revised", "we have amended", "we have added",
  ]
  /// What cues for an amendment begin with that may tell of anything, or of what was filed long ago.
  static let otherChanges: [StaticString] = ["has been", "have been", "also ", "we ", "company "]
  /// What an amendment changes.
  static let filings: WordList = [
    " disclosure", " page", " registration statement", " prospectus", " proxy statement",
    " form 10", " form s-", " form 20-f", " form 8-k", " amendment no", " filing", " exhibit",
    " risk factor", " to clarify",
  ]
  /// What tells that a change was made in the document under review, not in a report long filed.
  static let drafts: WordList = [
    " registration statement", " prospectus", " proxy statement", " risk factor", " amendment no",
    " in response to", " response to the staff", " exhibit", " to clarify", " pages ",
  ]
  static let quarterlyReports: WordList = [" form 10-q", " quarterly report"]
  static let pastReports: WordList = [" form 10-", " annual report", " quarterly report"]

  // MARK: Refusals

  static let changes: WordList = [
    " disclos", " revis", " amend", " restate", " present", " segment", " reconcil",
  ]
  static let needs: WordList = [
    " required", " necessary", " warranted", " appropriate", " meaningful", " useful", " needed",
    " enhance", " material information", " decline",
  ]

  // MARK: Requests

  static let requests: WordList = [
    " revise", " please disclose", " please expand", " please include", " please remove",
    " please amend", " to disclose", " please present", " please provide disclosure",
  ]
  /// What a comment holds that may ask for more than an explanation.
  static let wishes: WordList = [
    " revis", " please disclose", " also disclose", " and disclose", " to disclose",
    " should disclose", " disclosing", " please expand", " expand your", " expanded disclosure",
    " please include", " and include", " please remove", " amend", " please present", " enhance",
    " clarify in", " future filing", " please provide disclosure", " please quantify",
    " please file",
    " additional disclosure", " more disclosure", " file as an exhibit", " please address",
    " provide the disclosure", " provide all disclosure",
    " please ensure", " confirm that you will", " confirm you will", " provide us with draft",
    " proposed disclosure", " please reconcile",
    " please balance", " please clarify",
  ]
  /// The words with which a sentence of the staff asks for a change.
  static let commands = PhraseTable<Void>(
    ["disclose", "revise", "expand", "include", "remove", "file", "quantify", "amend"]
      .map { ($0, ()) })
  /// The words with which a comment asks for a change from its start.
  static let openings = PhraseTable<Void>(
    [
      "disclose", "revise", "expand", "include", "remove", "quantify", "amend", "delete", "add",
      "correct", "clarify", "identify", "discuss", "describe", "state", "present", "name",
      "file", "update", "complete", "address", "extend", "balance", "eliminate", "give",
      "show", "say", "consider adding",
      "consider disclosing",
    ].flatMap { verb in
      ["", "please ", "also ", "please also ", "in future filings ", "in future filings please "]
        .map { ($0 + verb, ()) }
    })
  /// Those of them that never ask for an explanation to the staff alone.
  static let plainOpenings = PhraseTable<Void>(
    ["disclose", "expand", "include", "remove", "amend", "present", "quantify", "file", "delete"]
      .flatMap { [("please " + $0, ()), ("in future filings please " + $0, ())] })
  /// What asks to leave something out.
  static let removals: WordList = [
    " remov", " delet", " discontinu", " refrain", " eliminat", " no longer", " cease", " exclud",
    " inappropriate", " not present",
  ]
  /// What an answer that only explains doesn't say.
  static let revisions: WordList = [
    " has revised", " have revised", " revised the ", " revised its ", " revised our ",
    " revised disclosure", " will revise", " has amended", " have amended", " has added",
    " have added", " been added", " been revised", " will amend", " will file", " will be filed",
    " will appear", " will furnish", " will correct",
    " will submit", " will replace", " added disclosure",
  ]
  /// How a comment asks for an explanation from its start.
  static let openingQuestions = PhraseTable<Void>(
    [
      "tell us", "please tell us", "explain", "please explain", "provide us", "please provide us",
      "advise us", "please advise us", "describe to us", "help us",
    ].map { ($0, ()) })
  /// How a comment asks for an explanation.
  static let questions: WordList = [
    " tell us", " explain", " provide us", " advise", " describe to us", " confirm", " summarize",
    " supplementally", " help us", " clarify for us",
  ]
}
