/// A letter on its way through the stages.
///
/// Steps instead of one function, because the code of all stages is many times as large as the cache of a
/// core: several letters that take each step one after the other find its code there, see
/// `LetterFile.parse(_:pdfText:)`.
package struct LetterDraft {
  /// What a letter goes through, in this order: a stage each, or the half of a large one.
  package enum Step: CaseIterable, Sendable {
    case lexing, tables, evidence, content, proseAudit, audit, sumRoles
  }

  private let source: Source
  private let context: SubmissionContext?
  /// Which document of the submission the letter is.
  let documentIndex: Int
  private var document = LexedDocument(textCapacity: 0)
  private var tables: [Table] = []
  private var parser: LetterParser?
  private var content: LetterContent?
  private var prose: ProseRules.Findings?
  private var checked = Audit()
  /// Why the letter can't be read; no step has anything to do then.
  private var error: LetterError?

  /// A letter whose text lies in `source`.
  package init(_ source: Source, _ context: SubmissionContext? = nil, _ documentIndex: Int = 0) {
    self.source = source
    self.context = context
    self.documentIndex = documentIndex
  }

  /// Takes one step; those before it must have been taken.
  package mutating func take(_ step: Step) {
    guard error == nil else { return }
    switch step {
    case .lexing: lex()
    case .tables: tables = TableStage.run(&document)
    case .evidence: parser = LetterParser(document, context?.side(documentIndex))
    case .content: readContent()
    case .proseAudit: prose = ProseRules.findings(in: document, tables)
    case .audit: audit()
    case .sumRoles: setSumRoles()
    }
  }

  private mutating func lex() {
    guard source.holdsText else { return }
    do throws(LetterError) {
      document = try Lexer.lex(source)
      if document.blocks.isEmpty { error = .empty }
    } catch {
      self.error = error
    }
  }

  private mutating func readContent() {
    // Taken out, so that nothing else holds the evidence, and it is changed where it is.
    guard var parser = parser.take() else { return }
    var content = parser.content(document, tables)
    // A report or an exhibit may sound like a letter here and there.
    if let context, !context.mayBeLetter(documentIndex) { content.kind = .other }
    if let context, content.kind == .other, context.isCover(documentIndex) {
      content.kind = .cover
    }
    self.content = content
  }

  private mutating func audit() {
    guard let prose = prose.take() else { return }
    checked = Audit.run(
      document: document, tables: tables, prose: prose, items: content?.items ?? [])
  }

  private mutating func setSumRoles() {
    // The audit must not take a row for a sum because it is one.
    let sums = tables.indices.map { SumRoles.set(in: &tables[$0], text: document.text) }
    SilentTotals.append(to: &checked.checks, sums, of: tables, in: document.text)
  }

  /// The letter, once all steps are taken; it is handed over, and not there a second time.
  ///
  /// - Throws: What stopped it.
  package mutating func letter() throws(LetterError) -> Letter {
    if let error { throw error }
    // Nothing but an error leaves a letter without content.
    guard let content = content.take() else { throw .empty }
    let findings = LetterFindings.merge(
      checked.findings + MissingText.findings(source), content, document, checked.checks)
    return Letter(
      Letter.Parts(
        source, document, tables, content, checked.checks, findings, context, documentIndex))
  }
}
