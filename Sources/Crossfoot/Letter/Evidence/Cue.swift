/// What a word or phrase of a letter hints at, wherever in a paragraph it stands.
package enum Cue: UInt8, CaseIterable, Sendable {
  // Who is speaking.
  case staffVoice, staffHint, companyVoice, companyHint
  // Dates and other letters.
  case month1, month2, month3, month4, month5, month6
  case month7, month8, month9, month10, month11, month12
  case letterReference, comment, priorComment, labelWord, page, form
  // What is cited; the citation parser reads on from here.
  case codification, topic, accountingUpdate, oldStandard, staffBulletin
  case item, rule, section, article, paragraph, regulationSK, regulationSX, regulation, act, manual
  case international, release, industryGuide, interpretation, auditingStandard, federalCode,
    instruction
  // How an issue was resolved.
  case futureFilings, amendment, supplementally, disagreement
  // What the letter is for.
  case acceleration, extensionOfTime, reviewCompleted, noReview, confidentialTreatment, enclosure
  case acknowledgement, acknowledging, responding, supplementalLetter, contact, noAction
  case withdrawal
  // The Commission's name and address.
  case agency
  // How comments and responses are set apart.
  case convention, boldStyle, italicStyle
  // An opening bracket: what it holds may be left out.
  case bracket

  /// The month that the cue names, 1 to 12; nil for other cues.
  package var month: Int? {
    (Cue.month1.rawValue...Cue.month12.rawValue).contains(rawValue)
      ? Int(rawValue - Cue.month1.rawValue) + 1 : nil
  }
}

/// A cue, and where in the letter's text it stands.
package struct CueHit: Sendable {
  package var start: UInt32
  package var end: UInt32
  package var cue: Cue

  package var range: TextRange { TextRange(start, end) }
}

extension Cue {
  /// Every phrase that gives a cue.
  ///
  /// This is the one place for them.
  static let phrases = PhraseTable<Cue>(
    all(
      .staffVoice,
      """
      please|tell us|we note|we note that|we also note|we have read|we have reviewed your|we reissue
      we are reissuing|we refer to your|we see that|we read|it appears that you|it appears your|you state|you disclose
      you indicate|you have disclosed|your disclosure|your disclosures|your response|your responses|your filing
      advise us|provide us|explain to us|explain why|explain how|describe to us|confirm to us|clarify
      revise your|revise to|expand your|quantify|we may have further|we may have additional|we do not understand|we are unable
      we are considering|we understand that you|we have considered your|we continue to|we remind you|your intended disclosure
      our prior comment|our prior comments|our previous comment|our comment|our comments|our comment letter|prior comment of our
      we believe that you|we believe you|we believe your|we do not believe you|we do not believe that you
      give us|show us|let us know|you attribute|you say|you report|you have not
      the company should|the fund should|the trust should|the registrant should
      """)
      + all(
        .staffHint,
        "your|you|supplementally tell|revise|disclose|explain|describe|address|discuss|provide|identify|expand|should be revised|should be relabeled"
      )
      + all(
        .companyVoice,
        """
        respectfully|respectfully advises|the staff|the staff's|advises the staff|we respectfully
        the company respectfully|the company advises|the company acknowledges|we acknowledge|we advise
        in response to the staff's|in response to your comment|as requested|the company has revised|we have revised
        the company will|we believe|the company believes|the company has|the company does|the company did|we propose
        the company intends|we intend|we will revise|we will include|we will expand|we confirm|the company confirms
        the company considered|we considered|we determined|the company determined|the company notes|hereby
        set forth below|the registrant|thank you for|we appreciate|duly noted|noted|we supplementally advise
        management believes|we have considered|we evaluated|we do not believe|the fund|the trust|we undertake
        comment is noted|comment noted|be complied with|we have complied|we apologize|the comment is noted|comments are noted
        please see|please refer to our response|please refer to the response|see our response|please note that|see response to|please find
        we agree|we have added|we will add|we have amended|we will amend|we have not|we would like|we wish to
        """)
      + all(.companyHint, "our|the company|the company's|we|management")
      + months
      + all(
        .letterReference,
        """
        letter dated|letter of|letter issued|our letter dated|our letter of|our letters dated|letters dated|letter, dated|comment letter|comment letter dated|letter of comment dated|letter of comments dated
        letter of comment|comments dated|comment letter, dated|response dated|response letter dated|response letter|our response dated
        comments of|comments contained in your letter dated|letter from the staff dated|inquiries of|letters of|correspondence dated
        comments received on|received by letter dated|responses dated|letter on|facsimile dated|facsimile of|fax dated|fax of|commission dated|staff dated|yours of|yours dated
        """)
      + all(.comment, "comment|comments|comment no.|comment nos.|comment number|comment numbers")
      + all(.labelWord, "response|responses|reponse|answer|reply|question")
      + all(
        .priorComment,
        "response to comment|responses to comments|response to comments|responses to comment|response to comment no.|response to comment number|prior comment|prior comments|prior comment no.|previous comment|previous comments|prior comment number"
      )
      + all(.page, "page|pages|pg.|pp.|p.")
      + all(.form, "form|forms")
      + all(
        .codification,
        "asc|fasb asc|accounting standards codification|codification|asc topic|asc subtopic|asc paragraph|asc section|fasb asc topic|codification topic|fasb codification|asc no.|fasb asc subtopic|asc paragraphs|fasb accounting standards codification|subtopic|accounting standards codification topic|asc topics|asc subtopics|asc sections|codification paragraph|codification subtopic"
      )
      + all(.topic, "topic|topics")
      + all(
        .accountingUpdate,
        "asu|asu no.|accounting standards update|accounting standards update no.|fasb asu")
      + all(
        .oldStandard,
        "sfas|sfas no.|fas|fas no.|statement no.|fin|fin no.|ftb|fsp|fsp fas|fsp eitf|fsp fin|eitf|eitf no.|eitf issue no.|eitf issue|eitf topic|apb|apb no.|apb opinion no.|apb opinion|arb|arb no.|sop|sop no.|dig issue|dig issues|dig issue no.|statement 133 implementation issue|statement 133 implementation issue no.|derivatives implementation group issue|derivatives implementation group issue no.|con|financial accounting standards no.|fasb statement no.|fsp sfas|fsp fas no.|statement of position|statement of position no.|aicpa sop|apb opinion|fasb statement|fasb interpretation|eitf issue nos.|eitf topic no.|eitf abstracts topic|fasb interpretation no.|concepts statement no.|fasb concepts statement no.|eitf abstract|fasb technical bulletin|fasb technical bulletin no.|ftb no.|fasb staff position fas|fasb staff position no. fas|fasb staff position fin|fsp no. fas|fsp fas no.|statement of financial accounting standards|financial accounting concepts no."
      )
      + all(
        .staffBulletin,
        "sab|sab no.|sab topic|sab topics|staff accounting bulletin|staff accounting bulletin no.|staff accounting bulletin topic|staff accounting bulletins"
      )
      + all(.item, "item|items")
      + all(.item, joinedItems)
      + all(.rule, "rule|rules")
      + all(.section, "section|sections")
      + all(.article, "article|articles")
      + all(.paragraph, "paragraph|paragraphs|para.|paras.|para|paras|pars.")
      + all(
        .regulation,
        "regulation g|regulation m-a|regulation s-t|regulation ab|regulation fd|regulation s-b|regulation btr|regulation d|regulation m|regulation a|regulation s|regulation 14a|regulation 14c|regulation 14d|regulation 14e|regulation 13d-g"
      )
      + all(
        .act,
        "1933 act|1934 act|1940 act|securities act|exchange act|securities exchange act|investment company act|investment advisers act|sarbanes-oxley act|sarbanes-oxley|trust indenture act|dodd-frank act|jobs act|internal revenue code|bankruptcy code|the code|code section|code sections"
      )
      + all(
        .manual,
        "financial reporting manual|frm|frc|codification of financial reporting policies|financial reporting codification|financial reporting release codification"
      )
      + all(
        .interpretation,
        "disclosure interpretation|disclosure interpretations|compliance and disclosure interpretation|compliance and disclosure interpretations|compliance & disclosure interpretation|compliance & disclosure interpretations|c&di|c&dis|cdi|cdis|questions"
      )
      + all(
        .auditingStandard,
        "auditing standard|auditing standard no.|auditing standard as|pcaob as|pcaob auditing standard|pcaob auditing standard no.|pcaob auditing standard as"
      )
      + all(.regulationSK, "regulation s-k|reg. s-k|reg s-k|regulation sk|s-k")
      + all(.regulationSX, "regulation s-x|reg. s-x|reg s-x|regulation sx|s-x")
      + all(
        .international,
        "ifrs|ias|ifric|ifrs no.|ias no.|ifric interpretation|international accounting standard|international accounting standards|international accounting standard no.|international financial reporting standard|international financial reporting standards|international financial reporting standard no."
      )
      + all(.instruction, "general instruction|general instructions")
      + all(.federalCode, "17 cfr|17 c.f.r.")
      + all(.release, "release no.|release nos.|release number|release|releases")
      + all(
        .industryGuide,
        "industry guide|guide|fr|frr|frr no.|financial reporting release|financial reporting release no.|staff legal bulletin no.|staff legal bulletin|slb|slb no.|disclosure guidance topic no.|disclosure guidance topic"
      )
      + all(
        .futureFilings,
        "future filings|future filing|future annual|future reports|future form|next form|next 10-k|next 10-q|next 10-ksb|next 20-f|next 40-f|next annual report|next quarterly report|upcoming form|subsequent filings|future 20-f|future 10-k|future 10-q|future periodic|future disclosures|going forward|beginning with|starting with|commencing with|future proxy|next proxy statement|future earnings|future press releases|future quarterly|future interim|future submissions|future sec filings|future exchange act|future definitive proxy|prospective filings|next release|next earnings release|next earnings|next filing|next filings|future summary compensation"
      )
      + all(
        .amendment,
        "has revised|have revised|has amended|have amended|revised the disclosure|will amend|will file an amendment|filed an amendment|is filing an amendment|filed amendment no|filing amendment no|file amendment no|has added|have added|has been revised|have been revised|has been amended|have been amended|has been added|have been added|has been changed|have been changed|has been updated|have been updated|also added|also revised|we added|we revised|company added|company revised|have also revised|has also revised|have also added|has also added"
      )
      + all(.supplementally, "supplementally advises|supplementally advise|supplementally")
      + all(
        .disagreement,
        "respectfully submits|does not believe|do not believe|no change|not required|no revision|not necessary|concluded that no|respectfully disagree|respectfully disagrees|would not meaningfully|would not enhance|would not be meaningful|would not provide|would not add|respectfully decline|respectfully declines"
      )
      + all(
        .acceleration,
        "acceleration|rule 461|effective date of the registration|effective date for the registration|accelerate the effective|accelerate the effectiveness|become effective|declared effective|effective as of|accelerate|accelerated to|be accelerated|be made effective|be declared effective|be declared qualified|be qualified at|be qualified by|be qualified on|be qualified as of|become qualified at|becomes effective"
      )
      + all(
        .extensionOfTime,
        "extension|additional time|extension of time|more time|additional business days|expects to respond|expect to respond|anticipates responding|intends to respond|intend to respond|plan to respond|plans to respond|expects to submit|additional ten business days|will respond to the comment letter by|date be extended|be extended to|file a response by|file its response|file our response|submit its response|submit our response|provide a response by|provide its response|provide our response|submit no later than|respond to the comment letter by|confirm that we will respond|deadline for|respond to the staff's comment letter|respond to the comment letter|respond to your comment letter|provide its responses|provide our responses|submit its responses|submit our responses|file its responses|file our responses|in any event no later than|not be able to respond|unable to respond|anticipate submitting|anticipates submitting|anticipate filing our response|anticipates filing its response|expect to file our response|expects to file its response|extend the deadline|extend our deadline|extend the time"
      )
      + all(.extensionOfTime, promisedAnswers)
      + all(
        .reviewCompleted,
        "completed our review|completed its review|concluded our review|no further comments|no additional comments|not have any further comments|have no further comment|completed the review"
      )
      + all(
        .noReview,
        "not reviewed and will not review|will not review|do not intend to review|not to review|no review of|not conduct a review|not be reviewed|have not reviewed"
      )
      + all(
        .confidentialTreatment,
        "confidential treatment|rule 83|200.83|freedom of information act")
      + all(
        .enclosure,
        "enclosed|courtesy copies|courtesy copy|transmitting|hereby submit|is filing herewith|herewith for filing|hereby submits|hereby file|hereby files|transmits herewith|transmitted herewith|submits herewith|included herewith|hereby transmit|hereby transmits|confidentially submit|confidentially submits|confidentially submitting|publicly filing|transmit for filing|transmits for filing"
      )
      + all(
        .acknowledgement,
        "adequacy and accuracy|accuracy and adequacy|adequacy and the accuracy|accuracy and the adequacy|adequate and accurate|accurate and adequate|accuracy and completeness|foreclose the commission|foreclose|as a defense|in its defense|in its own defense|in defense|responsibility for the adequacy"
      )
      + all(
        .acknowledging,
        "acknowledges that|acknowledge that|acknowledges the following|acknowledge the following|we acknowledge that|the company acknowledges that|we hereby acknowledge that|hereby acknowledges that|hereby acknowledges the following|the company acknowledges the following|we acknowledge the following|the company hereby acknowledges that|acknowledging that|hereby acknowledges"
      )
      + all(
        .agency,
        "securities and exchange commission|securities & exchange commission|u.s. securities|us securities|united states securities|division of corporation|division of corporate|division of investment|office of|100 f street|100 f st|450 fifth|mail stop|disclosure review|filing desk|judiciary plaza|one station place|station place|the securities and exchange commission"
      )
      + all(.boldStyle, "bold|boldface|bold-faced|boldfaced|bolded|bold-face")
      + all(.italicStyle, "italics|italic|italicized|italicised")
      + all(
        .convention,
        "repeated below|reproduced below|restated below|repeated here|set out below|recited below|reprinted below|included below|numbered to correspond|we have repeated|has been repeated|we have set forth|we have reproduced|have been reproduced|is reproduced|are repeated|are reproduced|are set forth|is repeated|is set forth|we have restated|have been repeated|have set forth below|been repeated|are set out|we set forth|printed below|is printed|are printed"
      )
      + all(
        .contact,
        "reach me|contact me|call me|call the writer|contact the writer|speak with us|speak to us|anything further|be put to me|contact the undersigned|call the undersigned|do not hesitate|feel free to|by telephone at|at the number|telephone number|reached at|questions regarding|any questions|further questions|additional questions|questions or comments|questions concerning|questions about|questions with respect"
      )
      + all(
        .responding,
        "set forth below|in response to|responses to|response to|respond to|in reply to|in answer to|answers to your|replies to your|repeated below|reproduced below|paraphrased below|summarized below|following responses|following response|our responses|our response"
      )
      + all(
        .withdrawal,
        "withdraw the request|withdraws the request|withdraw our request|withdraws its request|withdraw its request|withdraw such request|withdraw that request|withdraw our previous request|withdraws its previous request|withdraw the acceleration request|withdraw our acceleration request|withdraws its acceleration request|withdrawal of the request|withdrawal of our request|withdrawal of its request|rule 477|rule 477(a)|withdrawal of the registration statement|withdrawal of registration statement"
      )
      + all(
        .noAction,
        "no-action letter|no-action letters|no action letter|exxon capital|exxon capital holdings"
      )
      + all(
        .supplementalLetter,
        "supplemental letter|supplemental response|supplement to our|supplemental information|supplements our|supplementing our|supplement our"
      )
  )

  /// How a company says when it is going to answer.
  ///
  /// Its own name opens a phrase of its voice, which none that begins with the verb would be found behind.
  private static let promisedAnswers: String = {
    let answers = [
      "respond to the comments", "respond to the staff's comments", "respond to your comments",
      "respond to the comment letter", "respond to your comment letter", "respond to the letter",
      "respond to your letter", "respond to the staff's letter",
      "respond to the staff's comment letter",
      "respond to each of the", "respond by", "respond no later than", "respond on or before",
    ]
    let promises = answers.flatMap { ["the company will " + $0, "will " + $0] }
    let plans = [
      "the company intends to respond", "we intend to respond",
      "the company intends to submit its response", "the company intends to file its response",
      "we intend to submit our response", "we intend to file our response",
      "in a position to respond",
    ]
    let submissions = ["our response", "our responses", "its response", "its responses"].flatMap {
      answer in
      ["by", "on or before", "no later than"].map { answer + " will be submitted " + $0 }
    }
    return (promises + plans + submissions).joined(separator: "|")
  }()

  /// The items of Regulation S-K with the blank before their numbers left out, which letters forget.
  private static let joinedItems = [
    101...108, 201...202, 301...308, 401...408, 501...512, 601...601,
  ]
  .joined().flatMap { ["item\($0)", "items\($0)"] }.joined(separator: "|")

  /// What tells whether a word may open one of them.
  static let filter = PhraseFilter(phrases.texts)

  private static let months: [(String, Cue)] =
    Array(
      zip(
        Months.names,
        [
          .month1, .month2, .month3, .month4, .month5, .month6, .month7, .month8, .month9,
          .month10, .month11, .month12,
        ])) + [
      ("jan.", .month1), ("feb.", .month2), ("mar.", .month3), ("apr.", .month4),
      ("aug.", .month8), ("sept.", .month9), ("sep.", .month9), ("oct.", .month10),
      ("nov.", .month11), ("dec.", .month12),
    ]

  private static func all(_ cue: Cue, _ phrases: String) -> [(String, Cue)] {
    [(phrases, cue)]
  }
}
