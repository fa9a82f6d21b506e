import Crossfoot
import Foundation
import Testing

@Suite("CorrespondencePeek")
struct CorrespondencePeekTests {
  private func submission(form: String, type: String) -> [UInt8] {
    Array(
      """
      <SEC-DOCUMENT>0001234567-24-000061.txt : 20240614
      <SEC-HEADER>0001234567-24-000061.hdr.sgml : 20240614
      ACCESSION NUMBER:\t\t0001234567-24-000061
      CONFORMED SUBMISSION TYPE:\t\(form)
      </SEC-HEADER>
      <DOCUMENT>
      <TYPE>\(form)
      <TEXT>
      A body.
      </TEXT>
      </DOCUMENT>
      <DOCUMENT>
      <TYPE>\(type)
      <TEXT>
      Another body.
      </TEXT>
      </DOCUMENT>
      </SEC-DOCUMENT>
      """.utf8)
  }

  @Test(
    "correspondence is told by its form", arguments: ["CORRESP", "UPLOAD", "DRSLTR", "corresp"])
  func letters(form: String) {
    let peek = CorrespondencePeek(submission(form: form, type: "GRAPHIC"))
    #expect(peek.verdict == .letter)
    #expect(peek.accession == "0001234567-24-000061")
  }

  @Test("another form is passed over, unless a letter stands among its documents")
  func filings() {
    let plain = submission(form: "10-K", type: "EX-99.1")
    #expect(CorrespondencePeek(plain).verdict == .filing)
    #expect(!CorrespondencePeek.holdsLetter(plain))
    let withLetter = submission(form: "F-4", type: "CORRESP")
    #expect(CorrespondencePeek(withLetter).verdict == .letter)
    #expect(CorrespondencePeek.holdsLetter(withLetter))
  }

  @Test("a letter behind the head of a filing is found by its type")
  func farLetter() throws {
    let bytes = submission(form: "F-4", type: "CORRESP")
    let end = try #require(String(decoding: bytes, as: UTF8.self).range(of: "</DOCUMENT>"))
    let head = Array(String(decoding: bytes, as: UTF8.self)[..<end.lowerBound].utf8)
    #expect(CorrespondencePeek(head).verdict == .filing)
    #expect(CorrespondencePeek.holdsLetter(bytes))
  }

  @Test("what does not say what it is may be a letter; a picture is none")
  func others() {
    #expect(CorrespondencePeek(Array("Dear Ms. Roe:".utf8)).verdict == .letter)
    #expect(CorrespondencePeek([]).verdict == .letter)
    #expect(CorrespondencePeek([0xFF, 0xD8, 0xFF, 0xE0]).verdict == .data)
  }
}
