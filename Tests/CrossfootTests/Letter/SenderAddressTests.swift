import Crossfoot
import Testing

@Suite("Addresses of senders")
struct SenderAddressTests {
  private func address(_ lines: String) throws -> [String] {
    let letter = try Letter(
      parsing: Array(
        "Marsh Optics, Inc.\n\(lines)\n\nMay 3, 2019\n\nDear Ms. Roe:\n\nWe answer you.\n\nSincerely,"
          .utf8))
    return letter.content.head.senderAddress.map(letter.document.text.string)
  }

  @Test(
    "an address is no more than where a letter could be sent to",
    arguments: [
      ("14 Quarry Road\nDover, Delaware 19901", ["14 Quarry Road", "Dover, Delaware 19901"]),
      ("14 Quarry Road\nDover, DE 19901\n(302) 555-0143", ["14 Quarry Road", "Dover, DE 19901"]),
      (
        "14 Quarry Road\nDover, DE 19901-1234\nTel: 302.555.0143\nroe@marsh.com",
        ["14 Quarry Road", "Dover, DE 19901-1234"]
      ),
      (
        "14 Quarry Road, tel: 302.555.0143\nDover, DE 19901 www.marsh.com",
        ["14 Quarry Road", "Dover, DE 19901"]
      ),
      ("14 Quarry Road\nDover, DE 19901 t 302-555-0143", ["14 Quarry Road", "Dover, DE 19901"]),
      (
        "302 555 0143\nroe@marsh.com\n14 Quarry Road\nDover, DE 19901\nUnited States\nmarsh.com",
        ["14 Quarry Road", "Dover, DE 19901", "United States"]
      ),
      (
        "Fennel Optics, LLC\n14 Quarry Road\nDover, DE 19901",
        ["14 Quarry Road", "Dover, DE 19901"]
      ),
      (
        "Senior Vice President\nand General Counsel\n14 Quarry Road\nDover, DE 19901",
        ["14 Quarry Road", "Dover, DE 19901"]
      ),
      (
        "14 Quarry Road,\nDover, DE 19901\nBoston\nChicago\nGeneva",
        ["14 Quarry Road", "Dover, DE 19901"]
      ),
      (
        "Suite 1234567\n14 Quarry Road\nDublin 2, Ireland",
        ["Suite 1234567", "14 Quarry Road", "Dublin 2, Ireland"]
      ),
      // What a firm is, and whom it lists, is no place.
      (
        "Attorneys at Law\nRegistered Foreign Lawyers\nA Limited Liability Partnership\n14 Quarry Road\nDover, DE 19901",
        ["14 Quarry Road", "Dover, DE 19901"]
      ),
      (
        "Resident Boston Partners\nChicago Solicitors\n14 Quarry Road\nDover, DE 19901",
        ["14 Quarry Road", "Dover, DE 19901"]
      ),
    ])
  func lines(_ lines: String, _ expected: [String]) throws {
    #expect(try address(lines) == expected)
  }

  @Test(
    "letters before numbers to call are no address, and neither is a line with an extension",
    arguments: [
      "P: 302.555.0143", "T: 302.555.0143\nF: 302.555.0144", "Ann B. Roe, ext. 3020",
      "PERSONAL FAX: 302.555.0143", "Mobile: 302.555.0143\nSwitchboard: 302.555.0144",
    ])
  func contacts(_ lines: String) throws {
    #expect(
      try address("\(lines)\n14 Quarry Road\nCalgary, AB T2P 3M9\nBo Li\nLaw Department")
        == ["14 Quarry Road", "Calgary, AB T2P 3M9"])
  }
}
