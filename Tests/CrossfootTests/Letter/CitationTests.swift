import Crossfoot
import Testing

@Suite("Citations")
struct CitationTests {
  @Test(
    "a citation has one form, however it is written",
    arguments: [
      ("Refer to ASC 850-10-50-1a and 50-5.", ["ASC 850-10-50-1a", "ASC 850-10-50-5"]),
      ("See FASB ASC Topic 718.", ["ASC 718"]),
      ("See ASC 350-20-35-3C through 35-3E.", ["ASC 350-20-35-3C..3E"]),
      ("See ASC 480-10-S99-3A.", ["ASC 480-10-S99-3A"]),
      ("ASU 2016-13 applies.", ["ASU 2016-13"]),
      ("Under SFAS No. 123(R) and FIN 46(R) it is.", ["SFAS 123(R)", "FIN 46(R)"]),
      ("Under EITF Issue No. 05-4 it is.", ["EITF 05-4"]),
      ("See SAB Topic 11.M and SAB 99.", ["SAB Topic 11.M", "SAB 99"]),
      ("See SAB Topics 1.M and 5.F.", ["SAB Topic 1.M", "SAB Topic 5.F"]),
      ("Refer to Item 303(a)(3)(i) of Regulation S-K.", ["Regulation S-K Item 303(a)(3)(i)"]),
      (
        "Items 303 and 305 of Regulation S-K ask for it.",
        ["Regulation S-K Item 303", "Regulation S-K Item 305"]
      ),
      (
        "Item 303/305 of Regulation S-K asks.",
        ["Regulation S-K Item 303", "Regulation S-K Item 305"]
      ),
      ("File new Rule 13a-14/15d-14 forms.", ["Rule 13a-14", "Rule 15d-14"]),
      (
        "Revise your Section 302/906 certifications.",
        ["Sarbanes-Oxley Act Section 302", "Sarbanes-Oxley Act Section 906"]
      ),
      (
        "Revise the Section 302 and 906 certifications.",
        ["Sarbanes-Oxley Act Section 302", "Sarbanes-Oxley Act Section 906"]
      ),
      (
        "The certifications under Sections 302(a) / 906 are old.",
        ["Sarbanes-Oxley Act Section 302(a)", "Sarbanes-Oxley Act Section 906"]
      ),
      ("Section 302 of the lease is long.", []),
      ("Item 9A of Form 10-K asks for it.", ["Form 10-K Item 9A"]),
      ("Refer to Rule 5-03 of Regulation S-X.", ["Regulation S-X Rule 5-03"]),
      ("Refer to Rule 12b-20.", ["Rule 12b-20"]),
      ("Refer to Section 13(d) of the Exchange Act.", ["Exchange Act Section 13(d)"]),
      ("See Release No. 33-8350.", ["Release 33-8350"]),
      ("IFRS 15 and IAS 36 apply.", ["IFRS 15", "IAS 36"]),
      // The codification: lists, ranges, what is left out.
      (
        "See ASC 350-20-35-3C through 35-3E, 50-1 and Topic 360.",
        ["ASC 350-20-35-3C..3E", "ASC 350-20-50-1", "ASC 360"]
      ),
      ("See ASC 606-10-55-89 through 91.", ["ASC 606-10-55-89..91"]),
      ("See ASC 606-10-55-91c and f.", ["ASC 606-10-55-91c", "ASC 606-10-55-91f"]),
      ("See ASC 280-10-50-41.a and .b.", ["ASC 280-10-50-41a", "ASC 280-10-50-41b"]),
      ("See ASC 606-10-55-91c and a hull.", ["ASC 606-10-55-91c"]),
      ("See ASC 606-10-55-91 and f.", ["ASC 606-10-55-91"]),
      ("See ASC 280-10-50-40 and 41.", ["ASC 280-10-50-40", "ASC 280-10-50-41"]),
      ("See ASC 280-10-50-40 and -41.", ["ASC 280-10-50-40", "ASC 280-10-50-41"]),
      ("See paragraph 810-10-25-38A of the Codification.", ["ASC 810-10-25-38A"]),
      ("See ASC 606 paragraphs 606-10-25-19 through 25-22.", ["ASC 606-10-25-19..22"]),
      ("See ASC 250-10-45, paragraph 4.", ["ASC 250-10-45"]),
      ("See ASC 250-10-45 paragraphs 23-24.", ["ASC 250-10-45-23..24"]),
      ("See ASC 606 BC100 and BC 101.", ["ASC 606 BC100", "ASC 606 BC101"]),
      ("See ASC 810-10-50-14(a) and (b).", ["ASC 810-10-50-14(a)", "ASC 810-10-50-14(b)"]),
      ("See ASC 450-20-50-4.The amount is small.", ["ASC 450-20-50-4"]),
      ("ASC 606-10-50-4 and 12 hulls matter.", ["ASC 606-10-50-4"]),
      // Before the codification.
      (
        "See paragraphs 64, A240 and A241 of FAS 123R.",
        ["SFAS 123(R) paragraph 64", "SFAS 123(R) paragraph A240", "SFAS 123(R) paragraph A241"]
      ),
      ("See APB Opinion No. 25 and SOP 97-2.", ["APB 25", "SOP 97-2"]),
      ("See Registration Statement No. 333-12345.", []),
      // Bulletins and the staff's views.
      ("See SAB Topic 11M and SAB Topic 5:T.", ["SAB Topic 11.M", "SAB Topic 5.T"]),
      (
        "See Sections III.B and III.D.2 of Staff Legal Bulletin No. 19.",
        ["Staff Legal Bulletin 19 Section III.B", "Staff Legal Bulletin 19 Section III.D.2"]
      ),
      (
        "See Questions 102.10(a) and 102.11 of the Non-GAAP Compliance and Disclosure Interpretations.",
        ["C&DI 102.10(a)", "C&DI 102.11"]
      ),
      ("See Regulation S-K C&DI 119.02.", ["C&DI 119.02"]),
      ("We have 2 questions. Question 3 is new.", []),
      ("See Section 2065.4 of the Financial Reporting Manual.", ["FRM Section 2065.4"]),
      (
        "See Section 501.12.b.4 of the Codification of Financial Reporting Policies.",
        ["FRC Section 501.12.b.4"]
      ),
      ("See CF Disclosure Guidance Topic No. 9.", ["CF Disclosure Guidance Topic 9"]),
      (
        "See FRM section 3250.1 and FRC 501.12.b.3.",
        ["FRM Section 3250.1", "FRC Section 501.12.b.3"]
      ),
      (
        "See Financial Reporting Manual, Section 10220.5.", ["FRM Section 10220.5"]
      ),
      ("See SLB 14F and Industry Guide 3.", ["Staff Legal Bulletin 14F", "Industry Guide 3"]),
      (
        "See Section II.C of Staff Legal Bulletin No. 19 (“SLB 19”).",
        ["Staff Legal Bulletin 19 Section II.C"]
      ),
      ("See SAB Topic 1.B.3 and SAB Topic 11B.3.", ["SAB Topic 1.B.3", "SAB Topic 11.B.3"]),
      (
        "See Question 100.01 of the C&DIs and Questions 102.10 through 102.12.",
        ["C&DI 100.01", "C&DI 102.10..102.12"]
      ),
      ("See PCAOB Auditing Standard 2201.", ["PCAOB AS 2201"]),
      // Items.
      (
        "See Items 303(a)(1) and (2) of Regulation S-K.",
        ["Regulation S-K Item 303(a)(1)", "Regulation S-K Item 303(a)(2)"]
      ),
      (
        "See Item 10(e)(1)(i)(B) and (ii)(E).",
        ["Regulation S-K Item 10(e)(1)(i)(B)", "Regulation S-K Item 10(e)(1)(ii)(E)"]
      ),
      ("See Regulation S-K, Item 402(b)(2)(v).", ["Regulation S-K Item 402(b)(2)(v)"]),
      ("See Item 1015(b)(6) of Regulation M-A.", ["Regulation M-A Item 1015(b)(6)"]),
      ("See Item 5-03(b)(1) of Regulation S-X.", ["Regulation S-X Rule 5-03(b)(1)"]),
      ("See Item 4.02 of Form 8-K.", ["Form 8-K Item 4.02"]),
      ("See Item 14 of Schedule 14A.", ["Schedule 14A Item 14"]),
      ("Your list in Item 7 of our Form 10-K and in Item 1A is long.", []),
      ("See Items 1202(a)(1) through 1202(a)(4).", ["Regulation S-K Item 1202(a)(1)..(4)"]),
      ("See Item 10(e)(1)(i)(B) of Regulation S-K.", ["Regulation S-K Item 10(e)(1)(i)(B)"]),
      (
        "See Item 303 of S-K and S-X 10-01.",
        ["Regulation S-K Item 303", "Regulation S-X Rule 10-01"]
      ),
      (
        "See Instruction 4 to Item 303(a) of Regulation S-K.",
        ["Regulation S-K Item 303(a) Instruction 4"]
      ),
      (
        "See Instructions 1 and 3(F) to Item 305(a) of Regulation S-K.",
        ["Regulation S-K Item 305(a) Instruction 1", "Regulation S-K Item 305(a) Instruction 3(F)"]
      ),
      ("See the Instructions to Item 303(a).", ["Regulation S-K Item 303(a)"]),
      ("See 17 CFR 229.303(a) and 31 CFR 538.", ["Regulation S-K Item 303(a)"]),
      ("See 17 C.F.R. § 240.12b-20.", ["Rule 12b-20"]),
      ("Items 5–7 of your list are old.", []),
      // Rules, articles, sections.
      (
        "See Rule 5-03(b)(1) and (2) of Regulation S-X.",
        ["Regulation S-X Rule 5-03(b)(1)", "Regulation S-X Rule 5-03(b)(2)"]
      ),
      ("See Regulation S-X Rule 4-08(g).", ["Regulation S-X Rule 4-08(g)"]),
      ("See Article 11 of Regulation S-X.", ["Regulation S-X Article 11"]),
      ("See Article 11 of your charter.", []),
      ("See Rule 100(b) of Regulation G.", ["Regulation G Rule 100(b)"]),
      ("See Rules 460 and 461 regarding requests.", ["Rule 460", "Rule 461"]),
      ("See Rule 3-05(b)(2).", ["Regulation S-X Rule 3-05(b)(2)"]),
      (
        "See paragraphs (b)(2)(iv) and (b)(4) of Rule 3-05.",
        ["Regulation S-X Rule 3-05(b)(2)(iv)", "Regulation S-X Rule 3-05(b)(4)"]
      ),
      (
        "See paragraphs (b)(2), (3) and (5) of Item 16I.",
        ["Form 20-F Item 16I(b)(2)", "Form 20-F Item 16I(b)(3)", "Form 20-F Item 16I(b)(5)"]
      ),
      (
        "See paragraphs (a)(1) and (b) of Rule 14d-1.", ["Rule 14d-1(a)(1)", "Rule 14d-1(b)"]
      ),
      (
        "See paragraphs (b)(2)(i) and (ii) of Rule 3-05.",
        ["Regulation S-X Rule 3-05(b)(2)(i)", "Regulation S-X Rule 3-05(b)(2)(ii)"]
      ),
      (
        "See paragraphs (b)(2)(iv) and (c) of Rule 3-05.",
        ["Regulation S-X Rule 3-05(b)(2)(iv)", "Regulation S-X Rule 3-05(c)"]
      ),
      ("You have to comply with Item 16F.", ["Form 20-F Item 16F"]),
      (
        "See Items 16G and 16K(a) of your report.", ["Form 20-F Item 16G", "Form 20-F Item 16K(a)"]
      ),
      ("See Item 16 of your list, and Item 16b of ours.", []),
      // Guides and sections of interpretations.
      ("See Industry Guide 7, paragraph (b)(5).", ["Industry Guide 7 paragraph (b)(5)"]),
      (
        "See Industry Guide 7, paragraphs (a) and (b)(5).",
        ["Industry Guide 7 paragraph (a)", "Industry Guide 7 paragraph (b)(5)"]
      ),
      ("See paragraph (b)(5) of Industry Guide 7.", ["Industry Guide 7 paragraph (b)(5)"]),
      ("See Industry Guide 7, paragraph by paragraph.", ["Industry Guide 7"]),
      (
        "See Section 201.05 of the Compliance and Disclosure Interpretations on Going Private.",
        ["C&DI 201.05"]
      ),
      ("See Sections 201.05 and 201.06 of the C&DIs.", ["C&DI 201.05", "C&DI 201.06"]),
      (
        "See Section 1.1 of the C&DIs, and Section 13(d) of the Exchange Act.",
        ["Exchange Act Section 13(d)"]
      ),
      ("See Regulation S-X 210.4-08(h).", ["Regulation S-X Rule 4-08(h)"]),
      ("See Rule 210.5-03 of Regulation S-X.", ["Regulation S-X Rule 5-03"]),
      ("Your measures have to keep to Regulation G.", ["Regulation G"]),
      ("See Regulation G, Rule 100(b).", ["Regulation G Rule 100(b)"]),
      ("See PCAOB Rule 3526.", ["PCAOB Rule 3526"]),
      ("See Section 404 of Sarbanes-Oxley.", ["Sarbanes-Oxley Act Section 404"]),
      (
        "See Sections 13(a) and 15(d) of the Exchange Act.",
        ["Exchange Act Section 13(a)", "Exchange Act Section 15(d)"]
      ),
      ("See Section 368(a) of the Code.", ["Code Section 368(a)"]),
      ("Section 6.04 of the credit agreement and Section 16(a) Beneficial Ownership say so.", []),
      ("See Release Nos. 33-8350; 34-48960.", ["Release 33-8350", "Release 34-48960"]),
      ("See Release No. 33-8176/34-47226.", ["Release 33-8176", "Release 34-47226"]),
      ("See Release No. 33‑8350 and ASC 606‑10‑25.", ["Release 33-8350", "ASC 606-10-25"]),
      ("See Exchange Act Release No. 43069.", ["Release 34-43069"]),
      ("The new release 20190 of the software is late.", []),
      (
        "See Section III.D of SEC Release 33-6835 and Sections IV and III.B.4 of Interpretive "
          + "Release No. 33-8350.",
        [
          "Release 33-6835 Section III.D", "Release 33-8350 Section IV",
          "Release 33-8350 Section III.B.4",
        ]
      ),
      (
        "See paragraph 2(e) of SFAS 148, which amends SFAS 123.",
        ["SFAS 148 paragraph 2(e)", "SFAS 123"]
      ),
      (
        "See paragraph 82(a) of IAS 1 and IAS 36.134(d)(i).",
        ["IAS 1 paragraph 82(a)", "IAS 36.134(d)(i)"]
      ),
      (
        "See IFRS 7.42 and IFRS 15, paragraphs B34 and B35.",
        [
          "IFRS 7.42", "IFRS 15 paragraph B34", "IFRS 15 paragraph B35",
        ]
      ),
      ("See SFAS 131, paragraph 17.", ["SFAS 131 paragraph 17"]),
      ("See FASB Concepts Statement No. 8.", ["CON 8"]),
      // Guides by their items, general instructions, names that are spelled out.
      (
        "See Items III.B and IV.A.1 of Industry Guide 3 and Guide 2.",
        ["Industry Guide 3 Item III.B", "Industry Guide 3 Item IV.A.1", "Industry Guide 2"]
      ),
      ("See Industry Guide 3, Item III.C.2.", ["Industry Guide 3 Item III.C.2"]),
      ("See Item III(C)(1) of Guide 3.", ["Industry Guide 3 Item III(C)(1)"]),
      ("A guide 3 feet long, and the Guide to 3 hulls, guide 3 people.", []),
      (
        "See General Instruction D(2)(a) of Form 10-K.",
        ["Form 10-K General Instruction D(2)(a)"]
      ),
      (
        "See General Instructions I.A.3 and I.B.6 of Form S-3.",
        ["Form S-3 General Instruction I.A.3", "Form S-3 General Instruction I.B.6"]
      ),
      ("See the General Instructions to Form 10-K.", []),
      (
        "See International Accounting Standard 20 and International Accounting Standard No. 39.",
        ["IAS 20", "IAS 39"]
      ),
      ("International Financial Reporting Standards came in 2005.", []),
      (
        "See FASB Technical Bulletin No. 90-1 and FASB Staff Position FAS 115-2.",
        ["FTB 90-1", "FSP FAS 115-2"]
      ),
      ("See FRR 36 and Financial Reporting Release No. 48.", ["FRR 36", "FRR 48"]),
      ("See APB 30 and paragraph 19 of APB 18.", ["APB 30", "APB 18 paragraph 19"]),
      ("The loan broke Section 13(k).", ["Exchange Act Section 13(k)"]),
      ("They meet DIG Issue C15 and DIG Issue No. B6.", ["DIG Issue C15", "DIG Issue B6"]),
      (
        "See paragraph 10 of SFAS 131 and the criteria in paragraph 17 of that statement.",
        ["SFAS 131 paragraph 10", "SFAS 131 paragraph 17"]
      ),
      (
        "See paragraph 10 of SFAS 131, and how the plants satisfy paragraph 17 with their margins.",
        ["SFAS 131 paragraph 10", "SFAS 131 paragraph 17"]
      ),
      (
        "You apply IAS 36, and paragraph 111 of that standard.", ["IAS 36", "IAS 36 paragraph 111"]
      ),
      ("See paragraph 10 of SFAS 131 and paragraph 17 of your letter.", ["SFAS 131 paragraph 10"]),
      ("See SFAS No. 131, pars. 17 and 18.", ["SFAS 131 paragraph 17", "SFAS 131 paragraph 18"]),
      ("See para. 17 of SFAS 131.", ["SFAS 131 paragraph 17"]),
      ("You apply SFAS 131. See paragraph 17.", ["SFAS 131"]),
      ("The shares were sold under Section 4(2).", ["Securities Act Section 4(2)"]),
      ("See Section 4(2) of the lease.", []),
      ("See paragraph (a) of Industry Guide 7.", ["Industry Guide 7 paragraph (a)"]),
      ("See FR-72 (Release No. 33-8350).", ["FRR 72", "Release 33-8350"]),
      ("The topic of 606 ships, and the fin of 48 feet, are in our asc 12 file.", []),
      ("The fin was 12 inches. Each item had 3 parts, as of May 2012.", []),
    ])
  func canonicalForms(_ sentence: String, _ expected: [String]) throws {
    let fixture = try ComposedLetter("1. Please tell us why. \(sentence)\n\nResponse: For tax.")
    let item = try #require(fixture.letter.content.items.first)
    #expect(item.commentCitations.map(\.canonical) == expected)
  }

  @Test(
    "a comment of an earlier letter is told from this letter's own",
    arguments: [
      ("We note your response to prior comment 3.", [3]),
      ("We note your responses to prior comments 4 and 6.", [4, 6]),
      ("We refer to comment one of our letter dated May 1, 2012.", [1]),
      ("We note your response to comment 3 that hulls are leased.", [3]),
      ("We note per your response to our prior comment one that hulls are leased.", [1]),
      ("We note your response to our comment 2 from our letter dated May 1, 2012.", [2]),
      ("Look at our comment number 3 again.", [3]),
      ("The comment gives 2 reasons.", []),
      ("Refer to our comment 3 below.", []),
      ("We reissue comment 7.", [7]),
      ("We reissue the second sentence of comment 7.", [7]),
      ("We note your revisions and reissue in part comment 4.", [4]),
      ("Comments 3 and 5 are reissued.", [3, 5]),
      ("We refer to comment 4 in our last letter.", [4]),
      ("Your auditor may reissue its report, as comment 4 on page 3 says.", []),
      ("Comment 4 in our opinion is met.", []),
      ("Your responses to prior comments 1 through 4 say so.", [1, 2, 3, 4]),
      ("Refer to prior comment nos. 2-4.", [2, 3, 4]),
      ("We note your response to prior comment 3 to 10 holders.", [3]),
    ])
  func priorComments(_ sentence: String, _ expected: [Int]) throws {
    let fixture = try ComposedLetter("1. Please tell us why. \(sentence)\n\nResponse: For tax.")
    let item = try #require(fixture.letter.content.items.first)
    #expect(item.priorComments.map(\.number) == expected)
  }

  @Test(
    "prior comments are in the letter that the staff says it means, if they name no other",
    arguments: [
      ("We note your response to prior comment 3.", "2014-03-06"),
      ("We note your response to prior comment 3 and the lease dated May 1, 2012.", "2014-03-06"),
      ("We note your response to prior comment 3 in our letter dated May 2, 2013.", "2013-05-02"),
      (
        "We note your response to prior comment 3, and that you sold hulls after May 2, 2013.",
        "2014-03-06"
      ),
    ])
  func priorLetters(_ comment: String, _ expected: String) throws {
    let text = """
      United States Securities and Exchange Commission

      April 2, 2014

      Re: Marsh Corp.
      Form 10-K for the year ended June 30, 2013
      File No. 1-23456

      Dear Ms. Roe:

      We have reviewed your filing and have the following comments. Unless we note otherwise, our references to \
      prior comments are to comments in our March 6, 2014 letter.

      1. \(comment) Please explain why the locks closed.

      2. Please tell us what the dredging cost.

      Sincerely,

      Division of Corporation Finance
      """
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    let prior = letter.content.items.first?.priorComments.first
    #expect(prior?.letterDate?.description == expected)
  }
}
