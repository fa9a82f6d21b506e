/// Where law firms and auditors have offices, and what else their letterheads say at the foot of a page.
///
/// This is the one place for these names.
enum OfficeLexicon {
  static let places = PhraseTable<Void>(
    [
      "abu dhabi", "almaty", "amsterdam", "anchorage", "ann arbor", "atlanta", "austin",
      "baltimore", "bangkok", "barcelona", "beijing", "berlin", "birmingham", "boise", "boston",
      "brussels", "buenos aires", "calgary", "century city", "charlotte", "charlottesville",
      "chicago",
      "cincinnati", "cleveland", "columbus", "dallas", "denver", "detroit", "dubai", "dusseldorf",
      "düsseldorf", "east palo alto", "frankfurt", "geneva", "hamburg", "hanoi", "harrisburg",
      "hartford", "hong kong", "honolulu", "houston", "indianapolis", "irvine", "istanbul",
      "jacksonville", "kansas city", "las vegas", "lisbon", "london", "los angeles", "louisville",
      "luxembourg", "madison", "madrid", "melbourne", "memphis", "mexico city", "miami", "milan",
      "milwaukee", "minneapolis", "montreal", "moscow", "munich", "nashville", "new orleans",
      "new york", "newark", "norfolk", "northern virginia", "oakland", "omaha", "orange county",
      "orlando", "ottawa", "palo alto", "paris", "perth", "philadelphia", "phoenix", "pittsburgh",
      "portland", "prague", "princeton", "raleigh", "reno", "research triangle", "richmond",
      "riyadh", "rome", "sacramento", "salt lake city", "san antonio", "san diego",
      "san francisco", "san jose", "sao paulo", "são paulo", "s\u{c3}o paulo", "seattle", "seoul",
      "shanghai",
      "shenzhen", "silicon valley", "singapore", "st. louis", "stamford", "stockholm", "sydney",
      "tallahassee", "tampa", "tel aviv", "tokyo", "toronto", "tysons", "tysons corner",
      "vancouver",
      "vienna", "warsaw", "washington", "washington, d.c.", "washington, dc", "washington d.c.",
      "washington dc", "west palm beach", "wilmington", "winston-salem", "zurich",
    ].map { ($0, ()) })

  /// The states, which firms that have offices in several of them list like places.
  static let states = PhraseTable<Void>(
    [
      "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut",
      "delaware", "florida", "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas",
      "kentucky", "louisiana", "maine", "maryland", "massachusetts", "michigan", "minnesota",
      "mississippi", "missouri", "montana", "nebraska", "nevada", "new hampshire", "new jersey",
      "new mexico", "north carolina", "north dakota", "ohio", "oklahoma", "oregon", "pennsylvania",
      "rhode island", "south carolina", "south dakota", "tennessee", "texas", "utah", "vermont",
      "virginia", "west virginia", "wisconsin", "wyoming",
    ].map { ($0, ()) })

  /// What stands beside a place, and what a line's end parts: `Washington, D.C.`, `Los` and `Angeles`.
  static let parts = PhraseTable<Void>(
    [
      "d.c.", "d.c", "dc", "los", "angeles", "new", "york", "san", "diego", "del mar", "francisco",
      "hong", "kong", "corner", "valley", "county", "uk", "u.k.", "and",
    ].map { ($0, ()) })

  /// What else such a foot says of a firm: its form, or that of an affiliate.
  static let rests = PhraseTable<Void>(
    [
      "a limited liability partnership", "a limited liability company", "a partnership including",
      "a professional corporation", "a professional law corporation",
      "including professional corporations", "www.",
    ].map { ($0, ()) })
  static let affiliates: [StaticString] = [" affiliate:", " affiliates:", " affiliate office"]

  /// What the lines of a street address hold.
  static let streets: SentenceWords = [
    " street", " avenue", " suite ", " floor", " boulevard", " road", " plaza", " drive", " place",
    " square", " parkway", " building", " tower", " center", " way", " st.", " ave.", " blvd",
  ]
}
