/// The wire form of a letter, by the contract `crossfoot/letter/1`.
///
/// Every key is spelled here once; `LetterSchema` describes them.
struct LetterJSON {
  static let schema = "crossfoot/letter/1"

  private let letter: Letter

  /// The JSON of `letter`.
  static func encode(_ letter: Letter, pretty: Bool) -> [UInt8] {
    // Texts are written twice, as a whole and block by block; figures take ten times their size.
    let text = letter.document.text
    var writer = JSONWriter(
      isPretty: pretty, text: text, plainBlocks: PlainBlocks(text.bytes.span),
      capacity: letter.source.bytes.count * 3 + 2048)
    LetterJSON(letter: letter).write(to: &writer)
    return writer.array()
  }

  /// Hands the JSON of `letter` to `sink`, piece by piece.
  static func encode(_ letter: Letter, pretty: Bool, to sink: @escaping (Span<UInt8>) -> Void) {
    let text = letter.document.text
    var writer = JSONWriter(
      isPretty: pretty, text: text, plainBlocks: PlainBlocks(text.bytes.span), sink: sink)
    LetterJSON(letter: letter).write(to: &writer)
    writer.finish()
  }

  private func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("schema")
      writer.string(LetterJSON.schema)
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
      writer.key("path")
      writer.string(source.path)
      writer.key("bytes")
      writer.integer(source.bytes.count)
      writer.key("container")
      writer.name(source.origin.container)
      writer.key("format")
      writer.name(source.format)
      if let decoding = source.origin.decodedFrom {
        writer.key("decoded_from")
        writer.name(decoding)
      }
      writer.key("encoding")
      writer.name(source.encoding)
    }
  }
}
