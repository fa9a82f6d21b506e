import Crossfoot
import Testing

/// What answers give of the text of a filing without quotation marks.
@Suite("Announced texts")
struct AnnouncedTextTests {
  /// The paragraphs of an answer, with a mark before those that are quoted.
  private func marked(_ paragraphs: [String]) throws -> [String] {
    let body = paragraphs.map { $0.hasPrefix("<") ? $0 : "<p>\($0)</p>" }.joined()
    let letter = try Letter(
      parsing: Array(
        """
        <html><body><p>May 3, 2019</p><p>Dear Ms. Roe:</p><p>We answer your letter dated April 2, 2019.</p>
        <p><b>1. We note your disclosure on page 12. Please revise to tell how you recognize revenue.</b></p>
        <p>Response:</p>\(body)
        <p>Sincerely,</p><p>/s/ Bo Li</p></body></html>
        """.utf8))
    let pieces = try #require(letter.content.items.first?.response?.pieces)
    return pieces.map { piece in
      let words = letter.document.text.string(piece.text).split(separator: " ").prefix(2)
      return (piece.isQuoted ? "> " : "") + words.joined(separator: " ")
    }
  }

  private static let text =
    "Hull sales are recorded when a hull is launched and the buyer has taken it over in our yard."
  private static let more =
    "Rigging is sold apart from hulls, and its price is due in three parts over the year of building."

  @Test(
    "what an answer says that it will put into a filing is quoted",
    arguments: [
      "In future filings, we will revise our disclosure as follows:",
      "We will expand the discussion in our next Form 10-K to read as follows:",
      "The Company proposes to include the following disclosure in Note 2 of its Form 10-Q:",
      "We have added the following risk factor on page 37 of the registration statement:",
      "In response to your comment, we will add disclosure to Note 2 of our financial statements, as follows.",
      "Below is our proposed revised language (changes are underlined):",
      "We will enhance our policy in future filings substantially as set forth below:",
      "The following is an excerpt from Note 11 in our Form 10-K for 2018:",
      "We will disclose the following in the critical accounting estimates of our Form 10-K:",
      "Set forth below is a draft of the disclosure that we intend to provide [new language in bold]:",
    ])
  func announced(_ sentence: String) throws {
    #expect(
      try marked([sentence, Self.text, Self.more])
        == [
          sentence.split(separator: " ").prefix(2).joined(separator: " "), "> Hull sales",
          "> Rigging is",
        ])
  }

  @Test(
    "what is announced otherwise, or argued, is the answer's own",
    arguments: [
      "We considered the following factors in our analysis:",
      "The Company respectfully advises the Staff of the following:",
      "In reaching this conclusion, we evaluated the guidance as follows:",
      "Please see our response to comment 2 below.",
      "For the reasons set forth below, we believe that our disclosure is appropriate.",
      "The components of revenue were as follows:",
      "ASC 606 requires disclosure of the following:",
      "We believe that our disclosure complies with the rules.",
      "As discussed further below, hulls are sold with rigging.",
    ])
  func argued(_ sentence: String) throws {
    #expect(try marked([sentence, Self.text, Self.more]).allSatisfy { !$0.hasPrefix(">") })
  }

  @Test(
    "the text ends where the company speaks to the staff again",
    arguments: [
      "We respectfully advise the Staff that rigging is not material.",
      "We believe that the proposed disclosure answers your comment.",
      "In addition to the above, we will revise Item 7 in future filings.",
    ])
  func returns(_ sentence: String) throws {
    let marked = try marked([
      "We will revise our disclosure as follows:", Self.text, sentence, Self.more,
    ])
    #expect(marked.map { $0.hasPrefix(">") } == [false, true, false, false])
  }

  @Test("a margin or a style of its own sets a text off for as long as it lasts")
  func setOff() throws {
    for (open, close) in [
      ("<p style=\"margin-left:36pt\">", "</p>"), ("<p><i>", "</i></p>"),
      ("<blockquote><p>", "</p></blockquote>"),
    ] {
      let marked = try marked([
        "We will revise Note 2 of our Form 10-K as follows:", open + Self.text + close,
        open + Self.more + close, "The buyers of hulls are few, and all of them pay on time.",
      ])
      #expect(marked.map { $0.hasPrefix(">") } == [false, true, true, false])
    }
  }

  @Test("titles above a text belong to it, those below it to what follows")
  func titles() throws {
    let marked = try marked([
      "We provide below an example of disclosure language for our next Form 10-Q. We will use it for 2018, too.",
      "<p><b>Sales of Hulls</b></p>", Self.text, Self.more, "<p><b>Rigging</b></p>",
      "We respectfully advise the Staff that rigging is sold by others.",
    ])
    #expect(marked.map { $0.hasPrefix(">") } == [false, true, true, true, false, false])
  }

  @Test("a second text that is announced begins anew")
  func second() throws {
    let marked = try marked([
      "We will revise our disclosure as follows:", Self.text,
      "We will also add the following language to Note 3 of our Form 10-K:", Self.more,
    ])
    #expect(marked.map { $0.hasPrefix(">") } == [false, true, false, true])
  }

  @Test("the bullets of a text are quoted, those of an answer are not")
  func bullets() throws {
    let bullet = "<p>• a higher price of hulls, which rose by 3% in the year</p>"
    let proposed = "We intend to provide the following disclosure in our Form 10-K:"
    #expect(try marked([proposed, bullet]).map { $0.hasPrefix(">") } == [false, true])
    let owned = "In our filings, properties include the following:"
    #expect(try marked([owned, bullet]).map { $0.hasPrefix(">") } == [false, false])
  }

  @Test("a promise inside of a quoted text is none of the answer's")
  func promise() throws {
    let promise = "We will revise our estimates of the cost of hulls in future filings."
    for (margin, resolution) in [(36, nil), (0, Item.Resolution.futureFilings)] {
      let letter = try Letter(
        parsing: Array(
          """
          <html><body><p>May 3, 2019</p><p>Dear Ms. Roe:</p><p>We answer your letter dated April 2, 2019.</p>
          <p>1. Please tell us what you disclosed about your hulls.</p>
          <p>Response: In Note 2 of our Form 10-K we disclosed the following:</p>
          <p style="margin-left:\(margin)pt">\(promise)</p><p>Sincerely,</p><p>/s/ Bo Li</p></body></html>
          """.utf8))
      #expect(letter.content.items.first?.resolution == resolution)
    }
  }
}
