import Crossfoot
import Testing

@Suite("FigureParser")
struct FigureParserTests {
  /// Reads `cell` as the only cell of a letter, and prints what it says.
  private func reading(_ cell: String) -> String {
    var store = TextStore(capacity: 64)
    let range = store.append(text: cell)
    let reading = FigureParser.read(range, in: store)
    let value = reading.figure.value.text(minimumDecimals: Int(reading.figure.decimals))
    let unit = reading.unit.map { " \($0.rawValue)" } ?? ""
    let markers = reading.markers.isEmpty ? "" : " \(store.string(reading.markers))"
    return switch reading.status {
    case .number: value + unit + markers
    case .bounded: (reading.isAbove ? ">" : "<") + value + unit + markers
    case .nil: "nil" + unit + markers
    default: reading.status.rawValue + markers
    }
  }

  @Test(
    "a cell is read as the figure it prints",
    arguments: [
      ("1,204", "1204"), ("(1,204)", "-1204"), ("[1,204]", "-1204"), ("1,204-", "-1204"),
      ("-1,204", "-1204"), ("−1,204", "-1204"), ("–12.5", "-12.5"), ("$ (12.3)", "-12.3 USD"),
      ("($12.30)", "-12.30 USD"), ("US$4.5", "4.5 USD"), ("RMB 1,200", "1200 RMB"),
      ("€0.25", "0.25 EUR"), ("£7", "7 GBP"), ("¥300", "300 JPY"), ("HK$ 5", "5"),
      ("12.50%", "12.50 percent"), ("12.5 %", "12.5 percent"), ("(4)%", "-4 percent"),
      ("(4%)", "-4 percent"), ("25 bps", "25 bps"), ("1.5x", "1.5 x"), (".75", "0.75"),
      ("= 6.12%", "6.12 percent"), ("(2,812", "-2812"), ("$(812)", "-812 USD"),
    ])
  func figures(cell: String, expected: String) {
    #expect(reading(cell) == expected)
  }

  @Test(
    "a word behind the digits multiplies them; a letter does behind an amount of money only",
    arguments: [
      ("$8.9 million", "8.9 USD", 6), ("US$ 1.2 million", "1.2 USD", 6), ("8.9 billion", "8.9", 9),
      ("$(8.9) million", "-8.9 USD", 6), ("($8.9 million)", "-8.9 USD", 6),
      ("$850 thousand", "850 USD", 3), ("$8.9 million (1)", "8.9 USD (1)", 6),
      ("$8.9M", "8.9 USD", 6), ("$1.2B", "1.2 USD", 9), ("£3.4bn", "3.4 GBP", 9),
      ("$500K", "500 USD", 3), ("$7MM", "7 USD", 6), ("2000 million", "2000", 6),
      // No multiples: markers, names, and what a word only goes along with.
      ("8.9M", "text", 0), ("$719b", "text", 0), ("$8.9 M", "text", 0),
      ("8.9 million shares", "text", 0), ("million", "text", 0), ("<1 million", "<1", 6),
    ])
  func multiples(cell: String, expected: String, power: UInt8) {
    #expect(reading(cell) == expected)
    var store = TextStore(capacity: 64)
    let range = store.append(text: cell)
    #expect(FigureParser.read(range, in: store).power == power)
  }

  @Test(
    "a cell that is no figure says why",
    arguments: [
      ("-", "nil"), ("--", "nil"), ("-0-", "nil"), ("$ -0-", "nil USD"), ("-0", "0"), ("—", "nil"),
      ("–", "nil"), ("$ —", "nil USD"),
      ("$-", "nil USD"),
      ("—%", "nil percent"), ("nil", "nil"), ("—(2)", "nil (2)"), ("*", "text *"),
      ("**", "text **"),
      ("†", "text †"), ("NM", "not_meaningful"), ("n/m", "not_meaningful"),
      ("N/A", "not_meaningful"), ("[***]", "redacted"), ("$[●]", "redacted"), ("[__]%", "redacted"),
      ("[*]", "redacted"), ("<1%", "<1 percent"), ("less than 0.5", "<0.5"),
      (">100%", ">100 percent"), ("$", "blank"),
    ])
  func otherCells(cell: String, expected: String) {
    #expect(reading(cell) == expected)
  }

  @Test(
    "markers after a figure are told from its digits",
    arguments: [
      ("1,204(1)", "1204 (1)"), ("1,234.5 (3)", "1234.5 (3)"), ("5,000(1)(2)", "5000 (1)(2)"),
      ("19.42(3)%", "19.42 percent (3)"), ("7.5%*", "7.5 percent *"), ("(3)(6)", "text (3)(6)"),
      ("(a)", "text (a)"), ("N/A(8)", "not_meaningful (8)"), ("NM(2)", "not_meaningful (2)"),
      ("n/a (1)", "not_meaningful (1)"), ("NMF (1)(2)", "not_meaningful (1)(2)"),
      ("NM*", "not_meaningful *"), ("nil(1)", "nil (1)"),
    ])
  func markers(cell: String, expected: String) {
    #expect(reading(cell) == expected)
  }

  @Test(
    "what is only partly a figure stays text",
    arguments: [
      "1,23", "12,3456", "1,2345", "June 30, 2012", "12/31/15", "001-35126", "10-K", "1.5:1",
      "3 of 4", "$12,762(2) / $65,513(3)", "1234567890123456789", "$5 - $7", "Class A",
      "Name (1)", "NM (loss)",
    ])
  func text(cell: String) {
    #expect(reading(cell) == "text")
  }
}
