/// The words that closing remarks and signatures are made of.
///
/// This is the one place for them.
enum ClosingLexicon {
  /// What stands before the `that` of a further clause.
  static let clauseJoints: [StaticString] = [", and", " and", ","]

  /// What the title of answers begins with that are attached behind the signature.
  static let responses = PhraseTable<Void>([
    ("response of|responses of|response to|responses to", ())
  ])

  /// What companies are responsible for.
  static let disclosure: [StaticString] = [
    " disclosure", " offering statement", " offering circular", " registration statement",
    " filing", " content of",
  ]

  /// What the words of a remark are a sign of.
  enum Sign: Sendable {
    case deadline, request, effectiveness, enclosure, attachment, hope, contact, copies
    case responsibility, acknowledgement, wish, goingEffective, further
  }

  /// How remarks open that need a further sign, or none.
  static let openings = PhraseTable<Sign>(
    all(
      .deadline,
      "please|as appropriate|you should|we ask that you|we would appreciate|within|unless"
    )
      + all(
        .request,
        """
        we ask that|we request|we hereby request|we respectfully request|we intend to request|we plan to request
        we expect to request|the company requests|the company hereby requests|the company respectfully requests
        the company intends to request|the company expects to request|the registrant requests
        the registrant intends to request|the fund requests|the trust requests|the issuer requests
        """)
      + all(
        .enclosure,
        "we enclose|we are enclosing|we have enclosed|enclosed is|enclosed are|enclosed please find|enclosed herewith"
      )
      + all(
        .attachment,
        "attached as|attached hereto as|attached to this letter|accompanying this letter|exhibit a|annex a|a statement|the statement|a written statement|the written statement|a separate statement|the acknowledgements|the acknowledgments|the requested acknowledgements|the requested acknowledgments|a letter|a separate letter|please provide us with a written statement|please provide a written statement|please furnish a written statement|please furnish a statement|please provide, in writing|please provide in writing"
      )
      + all(
        .wish,
        "we would like|we wish|we want|we hope to|we are hoping to|the company would like|the company wishes|it is our hope"
      )
      + all(
        .further,
        """
        please tell us if|please tell me if|please advise us if|please advise me if|please advise if|please inform us if
        please let us know|please let me know|let us know|let me know|tell us if|kindly tell us|kindly let us know
        please tell us whether you have|if there is|if there are|if you want|if you wish|if you require|if more
        """)
      + all(
        .hope,
        """
        the company hopes|we are hopeful|we would be grateful|your prompt|your early|we believe that the foregoing
        we believe the foregoing|we believe that this letter|we believe this letter|the foregoing is|the foregoing responds
        we believe the above|we believe that the above|we trust|again, we thank|again, thank|thanks|we await|we will await
        please acknowledge receipt|with these changes, we believe|with these changes we believe|we believe we have responded
        we believe that we have responded|this letter responds to all|we will wait
        that's everything|that is everything|that is all|this completes|this concludes|this ends|trusting that|trusting this|hoping that|hoping this
        """))

  /// How a closing paragraph turns to its reader, or speaks of the letter itself.
  static let addresses = PhraseTable<Void>(
    [
      "you", "your", "please", "kindly", "hesitate", "the undersigned", "call me", "call us",
      "contact me", "contact us", "reach me", "reach us", "telephone me", "call the writer",
      "contact the writer", "i may be reached", "i can be reached", "feel free",
      "the staff has any", "the foregoing", "this letter", "to discuss", "be of assistance",
      "these responses", "our responses", "any questions", "further questions",
    ].map { ($0, ()) })
  /// How a paragraph that speaks of questions says who may have them, or whom to ask.
  static let invitations = PhraseTable<Void>(
    [
      "if you", "should you", "you have any", "you may have", "you or any", "the staff has any",
      "the staff have any", "the staff may have", "the commission has", "if there are",
      "should there be", "should any", "if any", "contact", "contacted", "call", "telephone",
      "phone", "reach", "reached", "hesitate", "feel free", "be directed", "direct any",
      "direct your",
      "direct questions", "let me know", "let us know", "the undersigned", "e-mail", "email",
      "put to me",
      "speak with us", "speak to us", "happy to", "pleased to", "glad to", "be available",
      "anything further", "my attention", "our attention", "addressed to", "communicated to",
    ].map { ($0, ()) })
  /// What one comment is called in an answer.
  static let comments = PhraseTable<Void>([("comment|this comment|observation|concern", ())])

  /// The words inside of remarks that are a sign of something.
  static let signs = PhraseTable<Sign>(
    all(.deadline, "business days|to these comments|to this letter|our comments|these comments")
      + all(
        .goingEffective,
        "go effective|going effective|become effective|be effective|declared effective|made effective|acceleration|accelerate|effectiveness|clear comments|complete the review|bring the review"
      )
      + all(
        .further,
        """
        more comments|further comments|additional comments|any comments|other comments|more questions|further questions
        additional questions|any questions|other questions|anything else|anything more|anything further|need more|need further
        """)
      + all(
        .effectiveness,
        "acceleration|accelerated|accelerate|effective|be qualified|qualification of|effectiveness"
      )
      + all(
        .contact,
        """
        be reached|reach me|reach us|call me|call us|contact me|contact us|wish to discuss|like to discuss|happy to discuss
        pleased to discuss|glad to discuss|reach the undersigned|telephone me
        """)
      + all(
        .copies,
        """
        marked copies|courtesy copies|courtesy copy|copy of this letter|copies of this letter|the undersigned|let me know|let us know
        is attached as annex|further correspondence
        """)
      + all(.responsibility, "responsible for|responsibility for")
      + all(
        .acknowledgement,
        """
        acknowledgement|acknowledgements|acknowledgment|acknowledgments|acknowledging|written statement
        end of your letter|close of your letter|conclusion of your letter
        """))

  private static func all(_ sign: Sign, _ phrases: String) -> [(String, Sign)] {
    [(phrases, sign)]
  }

  /// Words in small letters inside of a company's name.
  static let insideNames: WordList = [
    "of", "and", "the", "for", "de", "du", "van", "der", "y", "e",
  ]

  /// Words of a sentence that says that something stands below it: no letter ends so.
  static let pointers: WordList = [
    "follow", "follows", "following", "below", "here", "these", "this", "listed", "named", "read",
    "reads", "as",
  ]

  /// What thanks in a line of its own, before the comma with which a letter takes leave.
  static let farewells = PhraseTable<Void>([
    (
      "thank you|thanks|many thanks|thank you very much|thanks very much|thank you again|thanks again|with many thanks",
      ()
    )
  ])

  /// What stands before and behind names that are joined.
  static let nameJoints: (opening: StaticString, end: StaticString) = ("and ", " and")

  /// How lawyers are called behind their names, who get copies of what they did not sign.
  static let lawyers: [StaticString] = [", esq", " esq."]
  /// The titles of those who work for firms that companies engage.
  static let firmTitles = PhraseTable<Void>([
    (
      "partner|audit partner|managing partner|attorney|attorneys|of counsel|associate|member of the firm",
      ()
    )
  ])
  /// What names the agency, its people, or a firm that a company engages.
  static let otherOffices: [StaticString] = [
    "staff accountant", "branch chief", "staff attorney", "special counsel", "securities counsel",
    "attorney-advis", "attorney advis", "assistant director", "division of",
    "securities and exchange commission", "llp", "l.l.p.", "outside counsel", "audit partner",
  ]

  /// What stands for the hand that signed.
  static let signatureMarks: [StaticString] = [
    "/s/", "s/ ", "/s ", "\\s\\", "(signed)", "[signed]",
  ]

  /// What labels a line of a signature, or leads from it to the company that is signed for.
  static let signatureLabels: [StaticString] = [
    "name:", "title:", "its:", "by:", "by ", "name ", "on behalf of ", "of ", "for ",
  ]

  /// What may run on behind a title, and is none of it.
  static let signatureFeet: [StaticString] = [" cc:", " cc ", " enclosure", " attachment"]
}
