/// The body of rules that a number belongs to.
enum CitationHome {
  case regulationSK, regulationSX
  /// Another regulation, `Regulation M-A`.
  case regulation(String)
  case form(String)
  case act(String)
  case manual(String)
  /// The staff's own interpretations, which have sections: `Section 201.05`.
  case interpretations

  /// By what a number is known when it comes back without its home.
  struct Key: Hashable {
    var cue: Cue
    var value: Int
  }

  /// The home that a cue names, if any.
  init?(_ hit: CueHit, _ text: TextStore, _ range: TextRange) {
    switch hit.cue {
    case .regulationSK: self = .regulationSK
    case .regulationSX: self = .regulationSX
    case .regulation:
      // A line may have ended behind the hyphen: `Regulation S- K`.
      let rest = range.suffix(from: hit.end)
      if text.hasPrefix(rest, "- k") {
        self = .regulationSK
      } else if text.hasPrefix(rest, "- x") {
        self = .regulationSX
      } else {
        self = .regulation(CitationHome.capitalized(text.string(hit.range)))
      }
    case .act: self = .act(CitationHome.actName(text, hit.range))
    case .manual:
      self = .manual(
        text.hasPrefix(hit.range, "codification") || text.hasPrefix(hit.range, "frc")
          ? "FRC" : "FRM")
    default: return nil
    }
    if case .manual = self,
      text.hasPrefix(hit.range, "financial reporting codification")
        || text.hasPrefix(hit.range, "financial reporting release")
    {
      self = .manual("FRC")
    }
  }

  private static func capitalized(_ regulation: String) -> String {
    "Regulation " + regulation.dropFirst("regulation ".count).uppercased()
  }

  private static func actName(_ text: TextStore, _ range: TextRange) -> String {
    for (words, name) in acts where text.hasPrefix(range, words) { return name }
    return "Code"
  }

  private static let acts: [(StaticString, String)] = [
    ("securities act", "Securities Act"), ("securities exchange act", "Exchange Act"),
    ("exchange act", "Exchange Act"), ("investment company act", "Investment Company Act"),
    ("investment advisers act", "Investment Advisers Act"), ("sarbanes", "Sarbanes-Oxley Act"),
    ("trust indenture act", "Trust Indenture Act"), ("dodd-frank act", "Dodd-Frank Act"),
    ("1933 act", "Securities Act"), ("1934 act", "Exchange Act"),
    ("1940 act", "Investment Company Act"), ("jobs act", "JOBS Act"),
    ("bankruptcy code", "Bankruptcy Code"),
  ]
}

/// Where numbers that were named in full belong: later mentions leave it out.
struct CitationHomes {
  private var few: [(key: CitationHome.Key, home: CitationHome)] = []
  /// All of them, from the time on when there are many.
  private var many: [CitationHome.Key: CitationHome] = [:]

  /// So many are compared sooner than hashed.
  private static let most = 8

  func home(of key: CitationHome.Key) -> CitationHome? {
    many.isEmpty ? few.first { $0.key == key }?.home : many[key]
  }

  mutating func remember(_ home: CitationHome, of key: CitationHome.Key) {
    if !many.isEmpty {
      many[key] = home
    } else if let known = few.firstIndex(where: { $0.key == key }) {
      few[known].home = home
    } else if few.count < CitationHomes.most {
      few.append((key, home))
    } else {
      for (key, home) in few { many[key] = home }
      many[key] = home
    }
  }
}

/// Gives the numbers behind a cue their families and their canonical forms.
struct CitationNames {
  let place: CitedPlace
  let grammar: CitationGrammar
  /// What is named right at the numbers.
  let home: CitationHome?

  private var text: TextStore { place.text }

  typealias Name = (family: Citation.Family, canonical: String)

  init(place: CitedPlace, grammar: CitationGrammar, end: UInt32) {
    self.place = place
    self.grammar = grammar
    switch grammar {
    case .item, .rule, .section, .article: home = place.home(behind: end)
    case .manual: home = CitationHome(place.hit, place.text, place.range)
    default: home = nil
    }
  }

  /// The family and the canonical form of a number; nil when it is no citation after all.
  func name(
    of element: CitationParser.Element, _ homes: CitationHomes
  ) -> Name? {
    let number = element.number
    let canonical = element.canonical
    if let part = number.part {
      return isOfOtherTitle ? nil : federalRule(part, number, canonical)
    }
    switch grammar {
    case .codification: return (.asc, "ASC " + canonical)
    case .topic:
      return number.isDotted ? (.sab, "SAB Topic " + canonical) : (.asc, "ASC " + canonical)
    case .update: return (.asu, "ASU " + canonical)
    case .bulletin:
      return (.sab, (number.isDotted || isTopic(number) ? "SAB Topic " : "SAB ") + canonical)
    case .standard: return standard(canonical)
    case .derivativesIssue: return (.preCodification, "DIG Issue " + canonical)
    case .international: return (.ifrs, internationalName + " " + canonical)
    case .release: return release(number, canonical)
    case .guide where isReportingRelease: return (.release, "FRR " + canonical)
    case .guide: return (.guide, guideName + " " + canonical)
    case .interpretation: return (.interpretation, "C&DI " + canonical)
    case .auditing: return (.auditing, "PCAOB AS " + canonical)
    case .item: return item(number, canonical, home(of: number, homes))
    case .rule: return rule(number, canonical, home(of: number, homes))
    case .section, .manual: return section(number, canonical, home(of: number, homes))
    case .article: return article(number, canonical, home(of: number, homes))
    case .regulationSX:
      return number.isHyphenatedDigits ? (.regulationSX, "Regulation S-X Rule " + canonical) : nil
    case .paragraph, .bulletinSection, .federalCode, .instruction: return nil
    }
  }

  /// What is named right at the numbers, or was named at this one before.
  private func home(of number: CitedNumber, _ homes: CitationHomes) -> CitationHome? {
    home ?? homes.home(of: CitationHome.Key(cue: place.hit.cue, value: number.value))
  }

  /// Whether the code is named right before a section, which is none of title 17 then: that one is a cue, and
  /// what stands behind it is read with it.
  private var isOfOtherTitle: Bool {
    place.hit.cue == .section && (place.isBehind("cfr ") || place.isBehind("c.f.r. "))
  }

  /// A rule by its place in title 17 of the Code of Federal Regulations.
  private func federalRule(_ part: Int, _ number: CitedNumber, _ canonical: String) -> Name? {
    switch part {
    case 210:
      return number.isHyphenatedDigits ? (.regulationSX, "Regulation S-X Rule " + canonical) : nil
    case 229: return (.regulationSK, "Regulation S-K Item " + canonical)
    case 232: return (.regulation, "Regulation S-T Rule " + canonical)
    case 243: return (.regulation, "Regulation FD Rule " + canonical)
    case 244: return (.regulation, "Regulation G Rule " + canonical)
    default: return (.rule, "Rule " + canonical)
    }
  }

  /// A release, which may be known by the act that it is under: `Securities Act Release No. 10825`.
  private func release(_ number: CitedNumber, _ canonical: String) -> Name? {
    guard number.isPlainDigits else { return (.release, "Release " + canonical) }
    switch place.homeBefore {
    case .act("Securities Act")?: return (.release, "Release 33-" + canonical)
    case .act("Exchange Act")?: return (.release, "Release 34-" + canonical)
    default: return nil
    }
  }

  // MARK: Items, rules, sections

  private func item(_ number: CitedNumber, _ canonical: String, _ home: CitationHome?) -> Name? {
    switch home {
    // Regulations have no items below ten, forms none of three digits: these share the words only.
    case .form? where number.value >= 100, .regulationSK? where number.value < 10:
      return itemByShape(number, canonical)
    case .regulationSK?, .regulationSX?:
      return number.isHyphenatedDigits
        ? (.regulationSX, "Regulation S-X Rule " + canonical)
        : (.regulationSK, "Regulation S-K Item " + canonical)
    case .regulation(let name)?: return (.regulation, name + " Item " + canonical)
    // `Item 4-02 of Form 8-K`: the items of this form have points in them.
    case .form("Form 8-K")? where number.isHyphenatedDigits:
      return (.formItem, "Form 8-K Item " + canonical.replacing("-", with: "."))
    case .form(let form)?: return (.formItem, form + " Item " + canonical)
    default: return itemByShape(number, canonical)
    }
  }

  /// An item that nothing says the home of: its number tells, or it is the name of a chapter.
  private func itemByShape(_ number: CitedNumber, _ canonical: String) -> Name? {
    switch number.value {
    case 1...9 where number.isDotted && number.isHundredth:
      return (.formItem, "Form 8-K Item " + canonical)
    // What non-GAAP measures have to keep to is cited without its regulation more often than with it.
    case 10 where canonical.hasPrefix("10(e)"), 101...999, 1200...1208, 1300...1305, 1400...1406,
      1500...1508, 1600...1610:
      return number.isDotted ? nil : (.regulationSK, "Regulation S-K Item " + canonical)
    // Of all forms only this one has items with such numbers.
    case 16 where CitationNames.isForeignItem(canonical):
      return (.formItem, "Form 20-F Item " + canonical)
    case 1000...1016: return (.regulation, "Regulation M-A Item " + canonical)
    case 1100...1125: return (.regulation, "Regulation AB Item " + canonical)
    default: return number.hasGroups ? (.formItem, "Item " + canonical) : nil
    }
  }

  /// Whether a letter of those that Form 20-F has follows on its Item 16: `16I(b)`.
  private static func isForeignItem(_ canonical: String) -> Bool {
    let letter = canonical.utf8.dropFirst(2)
    guard let first = letter.first, (UInt8(ascii: "A")...UInt8(ascii: "K")).contains(first) else {
      return false
    }
    return letter.dropFirst().first.map { $0 == UInt8(ascii: "(") } ?? true
  }

  private func rule(_ number: CitedNumber, _ canonical: String, _ home: CitationHome?) -> Name? {
    if number.isHyphenatedDigits { return (.regulationSX, "Regulation S-X Rule " + canonical) }
    if place.isBehind("pcaob ") { return (.auditing, "PCAOB Rule " + canonical) }
    if case .regulation(let name)? = home, !canonical.contains("-") {
      return (.regulation, name + " Rule " + canonical)
    }
    return (.rule, "Rule " + canonical)
  }

  private func section(_ number: CitedNumber, _ canonical: String, _ home: CitationHome?) -> Name? {
    switch home {
    // `Section 404 and Section 13(a) of the Exchange Act`.
    case .act("Exchange Act")? where number.value > CitationNames.mostActSections,
      .act("Securities Act")? where number.value > CitationNames.mostActSections:
      break
    case .act(let act)? where !number.isDotted: return (.section, act + " Section " + canonical)
    case .manual(let manual)?: return (.manual, manual + " Section " + canonical)
    case .regulation(let name)?: return (.regulation, name + " Section " + canonical)
    case .regulationSK? where number.isPlainDigits || number.hasGroups:
      return (.regulationSK, "Regulation S-K Item " + canonical)
    case .regulationSX? where number.isHyphenatedDigits:
      return (.regulationSX, "Regulation S-X Rule " + canonical)
    case .interpretations? where number.isHundredth && number.value >= 100:
      return (.interpretation, "C&DI " + canonical)
    default: break
    }
    // Laws of all kinds are cited by the sign: `8 Del. C. § 102(b)(7)`.
    if !ASCII.isLetter(text.bytes[Int(place.hit.start)]) { return nil }
    // The codification of financial reporting policies is cited by its sections alone.
    if number.isDotted, (501...507).contains(number.value) {
      return (.manual, "FRC Section " + canonical)
    }
    if number.value == 404, canonical.count <= 6 {
      return (.section, "Sarbanes-Oxley Act Section " + canonical)
    }
    if CitationNames.certificateSections.contains(number.value), canonical.count <= 6,
      speaksOfCertificates(around: number.range)
    {
      return (.section, "Sarbanes-Oxley Act Section " + canonical)
    }
    let base = canonical.prefix { $0 != ")" }
    // `Section 4(2)` of an agreement is another.
    if CitationNames.securitiesActSections.contains(canonical),
      !text.hasPrefix(place.range.suffix(from: number.range.end), " of ")
    {
      return (.section, "Securities Act Section " + canonical)
    }
    return CitationNames.exchangeActSections.contains { base == $0 }
      ? (.section, "Exchange Act Section " + canonical) : nil
  }

  /// Whether certificates are spoken of near a number that no home follows: `Section 302/906
  /// certifications`.
  private func speaksOfCertificates(around number: TextRange) -> Bool {
    let range = place.range
    guard !text.hasPrefix(range.suffix(from: number.end), " of ") else { return false }
    let reach = UInt32(CitationNames.certificateReach)
    let start = number.start > range.start + reach ? number.start - reach : range.start
    let around = TextRange(start, min(range.end, number.end + reach))
    return text.place(of: "certif", in: around) != nil
  }

  /// The sections of the Sarbanes-Oxley Act that ask for certificates, and how near those are named, in
  /// bytes.
  private static let certificateSections = [302, 906]
  private static let certificateReach = 60

  /// The acts on securities and exchanges have no more sections than this.
  private static let mostActSections = 40

  /// The sections of the Exchange Act that are cited without it.
  private static let exchangeActSections = [
    "12(b", "12(g", "12(h", "12(j", "13(a", "13(b", "13(d", "13(e", "13(g", "13(k", "13(r", "14(a",
    "14(d", "14(e", "15(d", "10A(",
  ]

  /// The exemptions of the Securities Act that are cited without it.
  private static let securitiesActSections = [
    "4(2)", "4(a)(2)", "4(6)", "4(a)(5)", "3(a)(9)", "3(a)(10)", "3(a)(11)", "3(b)(2)",
  ]

  private func article(_ number: CitedNumber, _ canonical: String, _ home: CitationHome?) -> Name? {
    // `Article 11 pro forma information` is that of Regulation S-X, whatever is named with it.
    let rest = place.range.suffix(from: number.range.end)
    if case .regulationSX? = home {
    } else if home != nil || !text.hasPrefix(rest, " pro forma") {
      return nil
    }
    return (
      .regulationSX,
      "Regulation S-X " + (number.isHyphenatedDigits ? "Rule " : "Article ") + canonical
    )
  }

  // MARK: Names

  /// Whether a number of a bulletin is that of a topic, which may have no letter: `SAB Topic 13`.
  private func isTopic(_ number: CitedNumber) -> Bool {
    let hit = place.hit.range
    if hit.count > 6, text.hasPrefix(hit.suffix(from: hit.end - 6), "topics") { return true }
    let start = number.range.start
    return (["topic ", "topics "] as [StaticString]).contains { word in
      let length = UInt32(word.utf8CodeUnitCount)
      return start >= place.range.start + length
        && text.hasPrefix(TextRange(start - length, start), word)
    }
  }

  /// `FAS`, `SFAS No.` and `Statement No.` are one standard; so are the forms of others.
  private func standard(_ canonical: String) -> Name? {
    let words = text.string(place.hit.range).uppercased().split(separator: " ")
    var name = words.filter { !["NO.", "NOS.", "ISSUE", "OPINION"].contains($0) }
      .joined(separator: " ")
    switch name {
    case "FAS", "STATEMENT", "FINANCIAL ACCOUNTING STANDARDS", "FASB STATEMENT": name = "SFAS"
    case "FASB INTERPRETATION": name = "FIN"
    case "EITF TOPIC": name = "EITF Topic"
    case "AICPA SOP", "STATEMENT OF POSITION": name = "SOP"
    case "FSP SFAS", "FASB STAFF POSITION FAS": name = "FSP FAS"
    case "FASB STAFF POSITION FIN": name = "FSP FIN"
    case "FASB TECHNICAL BULLETIN": name = "FTB"
    case "EITF ABSTRACT": name = "EITF"
    case "STATEMENT OF FINANCIAL ACCOUNTING STANDARDS": name = "SFAS"
    case "CONCEPTS STATEMENT", "FASB CONCEPTS STATEMENT", "FINANCIAL ACCOUNTING CONCEPTS":
      name = "CON"
    default: break
    }
    // A number with a hyphen is a file's: `Registration Statement No. 333-12345`.
    if ["SFAS", "FIN", "APB", "ARB", "CON"].contains(name), canonical.contains("-") { return nil }
    return (.preCodification, name + " " + canonical)
  }

  private var internationalName: String {
    if text.hasPrefix(place.hit.range, "international accounting") { return "IAS" }
    if text.hasPrefix(place.hit.range, "international financial") { return "IFRS" }
    return String(text.string(place.hit.range).uppercased().prefix { $0 != " " })
  }

  /// Whether the cue names a release of the Commission's on financial reporting.
  private var isReportingRelease: Bool {
    text.hasPrefix(place.hit.range, "fr") || text.hasPrefix(place.hit.range, "financial")
  }

  private var guideName: String {
    if text.hasPrefix(place.hit.range, "industry") || text.matches(place.hit.range, "guide") {
      return "Industry Guide"
    }
    return text.hasPrefix(place.hit.range, "disclosure")
      ? "CF Disclosure Guidance Topic" : "Staff Legal Bulletin"
  }
}
