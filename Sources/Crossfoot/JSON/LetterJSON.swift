/// The wire form of a letter, by the contract `crossfoot/letter/1`.
///
/// Every key is spelled here once; `LetterSchema` describes them.
struct LetterJSON {
  static let schema = "crossfoot/letter/1"

  private let letter: Letter

  /// The JSON of `letter`.
  static func encode(_ letter: Letter, pretty: Bool) -> [UInt8] {
    // Texts are written twice, as a whole and block by block; figures take ten times their size.
    var writer = JSONWriter(
      isPretty: pretty, text: letter.document.text,
      capacity: letter.source.bytes.count * 3 + 2048)
    LetterJSON(letter: letter).write(to: &writer)
    return writer.array()
  }

  /// Adds the JSON of `letter` to `bytes`, and hands on to `sink` what they hold as soon as that is enough.
  static func append(
    _ letter: Letter, pretty: Bool, to bytes: inout OutputBytes,
    sink: @escaping (Span<UInt8>) -> Void
  ) {
    // The writer holds the bytes as its own, and leaves a few in their place until it is done.
    var own = OutputBytes(capacity: 0)
    swap(&own, &bytes)
    var writer = JSONWriter(
      isPretty: pretty, text: letter.document.text, to: own, sink: sink)
    LetterJSON(letter: letter).write(to: &writer)
    bytes = writer.finish()
  }

  private func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("schema", LetterJSON.schema)
      writer.key("source")
      write(letter.source, to: &writer)
      SubmissionJSON(letter: letter).write(to: &writer)
      writer.key("letter")
      HeadJSON(letter: letter).write(to: &writer)
      writer.key("items")
      ItemJSON(letter: letter).write(to: &writer)
      writer.key("tables")
      let tables = TableJSON(letter: letter)
      writer.array(letter.tables.indices) { tables.write($1, to: &$0) }
      AuditJSON(letter: letter).write(to: &writer)
    }
  }

  private func write(_ source: Source, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("path", source.path)
      writer.integer("bytes", source.bytes.count)
      writer.name("container", source.origin.container)
      writer.name("format", source.format)
      if let decoding = source.origin.decodedFrom { writer.name("decoded_from", decoding) }
      writer.name("encoding", source.encoding)
    }
  }
}
