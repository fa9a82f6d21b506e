/// The words of which statements about changes of filings are made, each with its role in a sentence: what
/// `SentenceReader` tells the parts of a sentence by.
///
/// This is the one place for such words; the phrases that a text is searched for, before any sentence is
/// read, are those of `ResolutionLexicon`.
enum StatementLexicon {
  /// The roles of words and phrases; a phrase without any keeps its words from having theirs.
  static let roles = PhraseTable<StatementRole>(joining: lists.map { ($0.1, $0.0) })

  /// What is done with no change.
  static let proposing: [StaticString] = ["propose", "proposes", "made", "make", "plan", "intend"]

  /// What tells that a company changes nothing, and sees nothing to change.
  static let nothingChanged = PhraseTable<Void>([
    (
      "nothing has been changed|nothing has been revised|nothing was changed|nothing was revised",
      ()
    )
  ])
  static let nothingToChange = PhraseTable<Void>([
    ("nothing to change|nothing to revise|nothing to amend|nothing to alter", ())
  ])
  /// What the texts of controls and procedures say.
  static let concluding = PhraseTable<Void>([("conclude|acknowledge|confirm", ())])
  /// What is said of words that a text does without from then on.
  static let usedAgain = PhraseTable<Void>([("used again", ())])
  /// What may be all of an answer to a wish for a change, and is said of much else in longer ones.
  static let bare = PhraseTable<Void>([
    ("fixed|shown|stated|named|described|quantified|identified|reconciled|clarified|labeled", ())
  ])
  /// What a company chose to do, and did: `has elected to disclose the settlement on page 32`.
  static let chosen = PhraseTable<Void>([
    ("elected to|chosen to|decided to|determined to|opted to|agreed to", ())
  ])
  /// What a text would be that the staff has to object to: `is not an individually tailored measure`.
  static let unlawful = PhraseTable<Void>([
    (
      """
      individually tailored|an individually tailored|violate|a violation|in violation|inconsistent with|prohibited
      contrary to
      """, ()
    )
  ])
  /// What is no more than said: `we submit that`.
  static let submitting = PhraseTable<Void>([("submit|submits", ())])
  /// How a belief speaks of a text that is not there.
  static let wouldBe = PhraseTable<Void>([("would|could", ())])
  /// What a text would be with the change that was asked for.
  static let unhelpful = PhraseTable<Void>([
    ("misleading|confusing|duplicative|redundant|not meaningful|not useful|not helpful", ())
  ])
  /// The words between which a year stands from which on reports are different: `from 2013 on`.
  static let since = PhraseTable<Void>([("from|beginning in|starting in|beginning with", ())])
  static let onward = PhraseTable<Void>([("on|onward|onwards|forward", ())])

  /// What is done to a text that is taken out, and what stands behind it.
  static let taking = PhraseTable<Void>([("take|leave|strike|drop|pull|cut", ())])
  static let away = PhraseTable<Void>([("out|from|off", ())])
  /// What was done to what is no longer said.
  static let removed = PhraseTable<Void>([
    ("removed|deleted|eliminated|taken out|took out|omitted|struck|stricken|left out|dropped", ())
  ])

  /// What is done to a text that was asked to be another: `is replaced by this one`.
  static let replaced = PhraseTable<Void>([
    ("replaced|removed|deleted|taken out|revised|amended|corrected|restated|relabeled|retitled", ())
  ])
  /// What tells that another text follows in its place.
  static let replacedBy = PhraseTable<Void>([
    ("replaced by this|replaced by the following|replaced as follows", ())
  ])
  /// What is done to a report that is filed once more.
  static let refiled = PhraseTable<Void>([("amended|restated|refiled|re-filed", ())])

  /// What is done to accounts that are given anew, and the accounts.
  static let restating = PhraseTable<Void>([("revised|amended|modified|corrected|restated", ())])
  static let statements = PhraseTable<Void>([
    (
      "financial statements|balance sheet|balance sheets|income statement|income statements|statement of|statements of",
      ()
    )
  ])
  /// With what a promise goes on that says no more than when it will be kept: `We will, starting with …`.
  static let startingWith = PhraseTable<Void>([
    ("starting|beginning|commencing|from|in our next|in future|in our future", ())
  ])
  /// Where a text is no longer that was taken out of a draft.
  static let inDraft = PhraseTable<Void>([("in the|in this|there|on page", ())])

  /// What puts something into a report, and the verbs that do.
  static let into = PhraseTable<Void>([("in|into|to|within", ())])
  static let puts = PhraseTable<Void>([
    (
      """
      include|included|add|added|disclose|disclosed|provide|provided|describe|described|state|stated|report|present
      presented|discuss|discussed|identify|identified|explain|explained|give|given|reflect|reflected|insert|inserted
      make|made|file|filed|put|expand|expanded|address|addressed
      """, ()
    )
  ])
  /// The words that may stand between these and its name.
  static let namingReports = PhraseTable<Void>([
    (
      """
      our|its|the|a|an|this|their|company's|registrant's|corporation's|partnership's|bank's|trust's|next|future|upcoming
      forthcoming|subsequent|following|report|reports|on|annual|quarterly|periodic
      """, ()
    )
  ])
  /// What tells that a report is only compared with: `as we did in our Form 10-Q`.
  static let comparing = PhraseTable<Void>([
    (
      """
      which|that|as|so|those|contained|reported|appearing|appeared|stood|found|filed|consistent|conform|conforms|agree
      agrees|match|matches|from|by reference|compared|similar|like
      """, ()
    )
  ])
  static let articles = PhraseTable<Void>([("the|that|those|this|our|its", ())])
  /// What joins a proxy statement to the year of its meeting, and what calls it the one under review.
  static let joinsMeetings = PhraseTable<Void>([
    ("for|our|its|the|relating|related|to|in|connection|with|of|company's|registrant's", ())
  ])
  static let versions = PhraseTable<Void>([("preliminary|definitive", ())])

  /// What leads from a change to what is changed, and what tells that something is so elsewhere.
  static let changedThings = PhraseTable<Void>([("in|to|of", ())])
  static let otherwise: StaticString = "but"
  /// With what a promise goes on behind when it will be kept, if with more of that.
  static let furtherTimes = PhraseTable<Void>([("and|or|in|with|as|which|if|when|for|on", ())])

  /// How the amendments of a filing are counted.
  static let counted = PhraseTable<Void>([("first|second|third|fourth", ())])

  /// What a company calls itself.
  static let companies = "we|company|registrant|corporation|partnership|bank|trust|fund"

  private static let lists: [(StatementRole, String)] = [
    (
      .company,
      companies + "|i|companies|registrants|issuer|co-registrants"
    ),
    (.pronoun, "it|they|this|these|that|both|everything|following|such|each|among other things"),
    (.has, "has|have|ve|having"),
    (.been, "been"),
    (.was, "was|were"),
    (.isWord, "is|are"),
    (.be, "be|to be"),
    (
      .will,
      """
      will|shall|ll|intend to|intends to|expect to|expects to|propose to|proposes to|plan to|plans to|undertake to|undertakes to|agree to
      agrees to|commit to|commits to|to be|are prepared to|is prepared to|are going to|is going to
      """
    ),
    (.would, "would|could|might|may|should|must|can|cannot|had|if"),
    (.not, "not|never|nor|neither|no longer"),
    (.already, "already"),
    (
      .adverb,
      """
      also|accordingly|so|nonetheless|nevertheless|further|furthermore|thus|therefore|thereby|since|hereby|respectfully
      additionally|similarly|correspondingly|likewise|already|each|both|all|simply|separately|specifically|expressly
      instead|then|only|in addition|again|subsequently|duly|now|in turn|being
      """
    ),
    (.now, "now"),
    (
      .changed,
      """
      revised|amended|rewritten|reworded|clarified|expanded|deleted|inserted|refiled|re-filed|supplemented|enhanced
      modified|corrected|updated|conformed|shortened|reworked|rephrased|redrafted|recast|streamlined|condensed
      brought up to date|harmonized|taken out|took out|reorganized|reformatted|retitled|renamed|relabeled|relabelled|reordered|augmented|simplified
      """
    ),
    (
      .placed,
      """
      added|removed|replaced|moved|relocated|filed|changed|quantified|separated|marked|eliminated|extended|reconciled
      made|highlighted|balanced|substituted|broken out|filled in|omitted|struck|stricken|signed|distinguished
      combined|merged|emphasized|done|completed|complied|enlarged|restated|cut|reduced|split|unbundled|repeated
      reclassified|recalculated|recomputed|left out|dropped
      """
    ),
    (
      .told,
      """
      included|disclosed|identified|named|provided|described|noted|stated|presented|shown|given|indicated|explained
      addressed|incorporated|reflected|listed|defined|discussed|referenced|cross-referenced|specified|elaborated
      reproduced|set forth|clarified|attached
      """
    ),
    (
      .wording,
      """
      disclosure|disclosures|prospectus|sentence|sentences|paragraph|paragraphs|language|wording|risk factor|risk factors
      footnote|footnotes|caption|captions|heading|headings|page|pages|note|discussion|cover page|table|section
      certification|certifications|cross-reference|exhibit index|signature page|proxy statement
      registration statement|proxy card|offer to purchase|offers to purchase
      """
    ),
    (
      .disclose,
      "disclose|clarify|quantify|describe|identify|name|state|explain|discuss|reconcile|disaggregate|say|delete"
    ),
    (.asked, "requested|additional|further|above"),
    (.accounts, "financial statements|financial statement|financial information"),
    (
      .giving,
      "providing|provided|furnishing|furnished|sending|sent|submitting|submitted|delivered|delivering|enclosed|enclose"
    ),
    (.see, "see|refer to|refer|note our|note the|direct the staff"),
    (
      .believe,
      "believe|believes|continue to believe|continues to believe|consider|considers|think|thinks|concluded|determined|submit that|submits that"
    ),
    (.removal, "remove|delete|cease|stop|discontinue|eliminate|omit"),
    (.joint, "to|of"),
    (
      .tried,
      "sought to|attempted to|endeavored to|endeavoured to|tried to|undertaken to|taken steps to"
    ),
    (.reconsider, "reconsider|withdraw its comment|withdraw the comment|withdraw this comment"),
    (
      .declines,
      """
      declines to|decline to|declined to|elected not to|chosen not to|chose not to|disagree|disagrees
      respectfully decline the staff's|respectfully declines the staff's
      """
    ),
    (.proposed, "proposed|draft"),
    (.so, "so"),
    (.shown, "as follows|follows|reads|read|below|appears|set forth"),
    (.disclosures, "disclosure|disclosures|presentation"),
    (.unchanged, "unchanged|as is|as it is|as it stands|as they are|as they stand"),
    (.keeps, "left|leave|keep|kept|retain|retained|maintain|maintained|remain|remains"),
    (.reason, "need|reason|basis|cause|occasion"),
    (.filed, "filed|refiled|re-filed"),
    (.encloses, "enclose|encloses|attach"),
    (.make, "make|use"),
    (.comment, "comment|comments|request|requests|suggestion|recommendation|staff|position"),
    (.condition, "to the extent|if|should|in the event|as appropriate|if applicable"),
    (.amend, "amend|restate|refile|re-file|amending"),
    (.changing, "expanding|revising|amending|changing|modifying|adding|updating"),
    (.existing, "existing|current|its present|our present|the present"),
    (
      .adequate,
      "appropriate|adequate|adequately|sufficient|sufficiently|complies|comply|satisfies|meets|consistent"
    ),
    (
      .change,
      """
      revise|amend|rewrite|reword|clarify|expand|delete|insert|refile|re-file|supplement|enhance|modify|correct|update
      conform|shorten|add|include|remove|disclose|replace|eliminate|extend|omit|recast|rename|relabel|retitle
      discontinue|cease|stop|complete|augment|enlarge|quantify|restate|incorporate|alter
      """
    ),
    (
      .tell,
      """
      state|say|show|describe|name|identify|separate|reconcile|explain|discuss|report|define|give|reflect|break
      distinguish|indicate|specify|present|note|refer|reference|label|list|provide|read|highlight
      begin with|open with|start with|emphasize|reclassify|move|relocate|repeat|cite|balance|segregate|deduct|change|exclude|characterize|disaggregate|put into|put
      """
    ),
    (
      .reads,
      """
      reads|states|discloses|says|shows|gives|reflects|includes|provides|appears|stands|contains|describes|lists|refers
      names|explains|clarifies|identifies|specifies|indicates|presents|makes clear|adds|deletes|omits|corrects|revises|expands|replaces|removes|quantifies|discusses|sets out|deals with|deal with|covers|focuses on|focus on|carries|sets forth|bears|reflect|contain|appear|stand
      """
    ),
    (
      .document,
      """
      disclosure|disclosures|prospectus|table|tables|sentence|sentences|paragraph|paragraphs|section|sections
      subsection|subsections|language|text|wording|discussion|discussions|summary|glossary|exhibit|exhibits|opinion
      risk factor|risk factors|footnote|footnotes|schedule|caption|captions|heading|headings|subheading|legend|phrase
      phrases|words|reference|references|cross-reference|cross-references|word|filing|filings|document|documents|bullet
      chart|diagram|graphic|graphics|artwork|registration statement|offering statement|offering circular|page|pages
      information statement|proxy statement|proxy card|form of proxy|definition|definitions|column|columns|certification
      certifications|consent|consents|signature page|exhibit index|md&a|biography|biographies|biographical|presentation
      line item|blank|blanks|statement|statements|management's discussion|proposal|proposals|note|description
      descriptions|information|terminology|title|titles|example|narrative|commentary|headline|reconciliation|disclaimer
      form 10-k|form 10-q|form 20-f|form 8-k|form 10-ksb|form 10-qsb|form 40-f|form 6-k|form 10|annual report
      quarterly report|10-k|10-q|20-f|10-ksb|10-qsb|8-k|undertaking|undertakings|notice|list
      report|statistical information|questions and answers|q&a|summary term sheet|opinions|condition|letter of transmittal
      offer to purchase|offers to purchase|critical accounting estimates|critical accounting policies|reconciliations
      the factor|this factor|first factor|second factor|last factor|release for the|releases for the
      """
    ),
    (
      .numbered,
      "page|pages|exhibit|exhibits|note|proposal|footnote|note no|annex|appendix|item|pg|pp"
    ),
    (
      .site,
      """
      cover page|the cover|front cover|inside cover|prospectus|registration statement|offering statement|offering circular|proxy statement
      information statement|summary term sheet|offer to purchase|letter of transmittal|risk factor|risk factors|exhibit index|form of proxy|signature page|filing|amendment no
      """
    ),
    (
      .amendment,
      """
      amendment no|amendment number|pre-effective amendment|post-effective amendment|amended filing|amended form
      amended 10-k|amended 10-ksb|amended 10-q|amended 10-qsb|amended 20-f|amended 8-k|amended report
      amended annual report|amended quarterly report|amended current report|amended registration statement
      amended and restated form|amended prospectus|the amendment|our amendment|an amendment|this amendment
      next amendment|form 10-k/a|10-k/a|form 10-q/a|10-q/a|form 20-f/a|20-f/a|form 8-k/a|8-k/a|10-ksb/a|form 10-ksb/a
      10-qsb/a|form 10-qsb/a|its amendment|by amendment|draft amendment|subsequent amendment
      first amendment|second amendment|third amendment|fourth amendment
      future amendment|further amendment|a later amendment|another amendment|subsequent amendments|amended and restated registration statement|amended draft
      full amendment|complete amendment|abbreviated amendment|amended proxy statement|amended disclosure|amended paragraph
      """
    ),
    (.renewed, "revised|amended|expanded|corrected|updated|new|enhanced|added"),
    (
      .aside,
      """
      supplementally|supplemental letter|separate letter|supplemental response|supplemental information|separate cover|provide the staff
      provide to the staff|provide you|submit to the staff|furnish|furnished|furnishing|provide the sec staff
      supplemental material|supplemental materials|supplemental submission|under rule 418|rule 12b-4|the staff with|to this letter|hereto
      """
    ),
    (
      .later,
      """
      future|thereafter|going forward|hereafter|upcoming|from now on|in any year|next form|next annual|next quarterly
      next filing|next filings|next report|next reports|next periodic|next proxy|next earnings|next release|next year's
      next 10-k|next 10-q|next 10-ksb|next 20-f|next 40-f|onward|onwards|next interim|next amendment|subsequent filings|subsequent reports|subsequent periodic|following year's
      """
    ),
    (.file, "file|submit|sign|accompany|enclose"),
    (.filing, "filing|enclosing|submitting"),
    (
      .revision,
      "change|changes|revision|revisions|amendment|amendments|modification|modifications|restatement"
    ),
    (
      .need,
      "necessary|needed|needs|required|requires|require|call for|calls for|warranted|appropriate|made|called for|proposed|intended"
    ),
    (.no, "no|any|nothing"),
    (
      .report,
      """
      form 10-k|form 10-q|form 20-f|form 40-f|form 10-ksb|form 10-qsb|annual report|quarterly report|10-k|10-q|20-f
      periodic reports|annual reports|quarterly reports|earnings release|earnings releases|earnings press release
      release for the|releases for the
      """
    ),
    (
      .done,
      "revised|done|updated|removed|deleted|corrected|added|complied|completed|amended|clarified|included|disclosed|moved|replaced|expanded|inserted|conformed"
    ),
    (
      .comply,
      "do so|comply|do this|do that|make this change|make these changes|make the requested|make such"
    ),
    (
      [],
      """
      disclosure controls|statement of operations|statements of operations
      statement of cash flows|statements of cash flows|statement of income|statements of income|statement no|fasb statement
      internal control|balance sheet|promissory note|convertible note|senior note|in addition to|information systems
      statement of position|statement of financial|statements of financial|income statement|credit agreement
      information technology|such as|note that|form of|table of contents|prior period|put in place
      """
    ),
  ]
}
