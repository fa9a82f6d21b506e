import Crossfoot
import Testing

/// Who sends a letter of the staff, and that orders of the Commission are the staff's.
@Suite("Letterheads of the staff")
struct StaffLetterheadTests {
  private func sender(_ letterhead: String) throws -> String? {
    let text = """
      \(letterhead)

                                            March 8, 2018

      Via E-mail
      Jonas Marsh
      Chief Financial Officer
      Marsh & Fennel Instruments, Inc.
      14 Quarry Road
      Dover, Delaware 19901

           Re:  Marsh & Fennel Instruments, Inc.
                Form 10-K for the Fiscal Year Ended December 31, 2017
                File No. 1-23456

      Dear Mr. Marsh:

           We have reviewed your filing and have the following comment.

      1. Please tell us why you did not disclose the total.

           You may contact Hester Quill at (202) 555-0100 if you have questions.

                                            Sincerely,

                                            Ada Thornbury
                                            Accounting Branch Chief
      """
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    #expect(letter.content.side == .staff)
    return letter.content.head.sender.map { letter.document.text.string($0.name) }
  }

  @Test(
    "a letter of the staff is sent by the Commission where its letterhead names it, else by the division or office",
    arguments: [
      (
        """
                     UNITED STATES
           SECURITIES AND EXCHANGE COMMISSION
                 WASHINGTON, D.C. 20549

           DIVISION OF
        CORPORATION FINANCE
        """, "UNITED STATES SECURITIES AND EXCHANGE COMMISSION"
      ),
      ("   DIVISION OF\nCORPORATION FINANCE", "DIVISION OF CORPORATION FINANCE"),
      (
        """
        UNITED STATES
        SECURITIES AND EXCHANGE COMMISSION
        WASHINGTON, D.C. 20549
        DIVISION OF INVESTMENT MANAGEMENT
        """, "UNITED STATES SECURITIES AND EXCHANGE COMMISSION"
      ),
      ("Office of the Chief Accountant", "Office of the Chief Accountant"),
      (
        """
                     UNITED STATES
           SECURITIES AND EXCHANGE COMMISSION
                WASHINGTON, D.C. 20549-4561
        """, "UNITED STATES SECURITIES AND EXCHANGE COMMISSION"
      ),
      (
        "United States Securities and Exchange Commission\nWashington, D.C. 20549",
        "United States Securities and Exchange Commission"
      ),
    ])
  func senders(_ letterhead: String, _ expected: String) throws {
    #expect(try sender(letterhead) == expected)
  }

  @Test(
    "the text that stands for a picture of the seal names no sender, nor does a mail stop",
    arguments: [
      "United States securities and exchange commission logo",
      "Logo of the Securities and Exchange Commission",
      "Seal of the United States Securities and Exchange Commission", "Mail Stop 4628",
    ])
  func pictures(_ line: String) throws {
    #expect(try sender(line) == nil)
  }

  @Test("an order of the Commission is the staff's, and no letter of any other kind")
  func orders() throws {
    let text = """
                           UNITED STATES OF AMERICA
                                  BEFORE THE
                     SECURITIES AND EXCHANGE COMMISSION
                                 June 4, 2015

      ORDER GRANTING CONFIDENTIAL TREATMENT UNDER THE SECURITIES EXCHANGE ACT OF 1934

      Marsh & Fennel Instruments, Inc.

      File No. 1-23456 - CF#12345

           Marsh & Fennel Instruments, Inc. submitted an application under Rule 24b-2
      requesting confidential treatment for information it excluded from the Exhibits to
      a Form 10-Q filed on May 7, 2015.

           Based on representations by Marsh & Fennel Instruments, Inc. that this
      information qualifies as confidential commercial information, the request for
      confidential treatment of it is granted.

           For the Commission, by the Division of Corporation Finance, pursuant to
      delegated authority:

                                      Hester Quill
                                      Secretary
      """
    let content = try Letter(parsing: Array(text.utf8), path: "fixture").content
    #expect(content.side == .staff)
    #expect(content.kind == .other)
    #expect(content.items.isEmpty)
  }

  @Test("a company that cites an order of the Commission still writes its own letter")
  func companies() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us about the order.

      Response: The order was signed for the Commission, by the Division of Corporation Finance, in May.
      """)
    #expect(fixture.letter.content.side == .company)
  }

  @Test(
    "an order names the company and its file in the caption, and is sent to nobody",
    arguments: [
      """
      In the Matter of
      Marsh Hulls Corporation               ORDER DECLARING REGISTRATION
      10 Quay Street                        EFFECTIVE PURSUANT TO SECTION 12(d)
      """,
      """
      In the Matter of
                                            ORDER DECLARING REGISTRATION
      Marsh Hulls Corporation               EFFECTIVE PURSUANT TO SECTION 12(d)
      10 Quay Street                        OF THE ACT
      """,
    ])
  func orders(_ caption: String) throws {
    let text = """
                           UNITED STATES OF AMERICA
                                 BEFORE THE
                     SECURITIES AND EXCHANGE COMMISSION
                                 May 5, 2019

      _______________________________
      \(caption)
      Dover, Delaware 19901


      File No: 001-00001
      _______________________________


              Marsh Hulls Corporation has filed with the Commission an application to register
      its common stock on the exchange, pursuant to Section 12(b) of the Exchange Act of 1934.

              The request for acceleration appears to be appropriate in the public interest and
      for the protection of investors. Therefore, it is ORDERED that the registration shall
      become effective immediately.

              For the Commission, by the Division of Corporation Finance, pursuant to delegated
      authority.

                                                   Ann Roe
                                                   Secretary
      """
    let letter = try Letter(parsing: Array(text.utf8))
    let head = letter.content.head
    #expect(letter.content.side == .staff)
    #expect(head.subjectCompany.map(letter.document.text.string) == "Marsh Hulls Corporation")
    #expect(head.fileNumbers == ["001-00001"])
    #expect(head.recipients.isEmpty)
  }

  @Test(
    "the cover of a filing is the company's, and the head of no letter",
    arguments: ["FORM 10-K", "Form S-1", "FORM 10-Q/A"])
  func covers(_ form: String) throws {
    let text = """
                                  UNITED STATES
                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                                   \(form)

      ANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934

      For the fiscal year ended December 31, 2019

                            MARSH HULLS CORPORATION
              (Exact name of registrant as specified in its charter)

      We build hulls for ships and for boats, and have built them for a hundred years and more in
      two yards on the same river.
      """
    let letter = try Letter(parsing: Array(text.utf8))
    #expect(letter.content.side == .company)
    #expect(letter.content.kind == .other)
    #expect(letter.content.head.sender == nil)
    #expect(letter.content.head.recipients.isEmpty)
  }
}
