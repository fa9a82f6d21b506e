internal import ArgumentParser
internal import Crossfoot
internal import CrossfootDatabase

/// What a worker makes of an input.
enum IngestResult: Sendable {
  case letters(RowTape, FileIdentity, path: String, failures: [LetterWriter.Failure])
  /// In the database already, with so many documents that could not be read.
  case known(path: String, failedDocuments: Int)
  case skipped
  case failed(LetterWriter.Failure)
  /// The database can't be asked.
  case stopped(DatabaseProblem)
}

/// What a worker does: read, look, parse, and make the rows.
struct IngestWork: Sendable {
  let writer: LetterWriter
  let counters: IngestCounters

  /// What is known of an input before it is parsed.
  private enum Looked {
    case done(IngestResult)
    case letter(LetterFile.Input, FileIdentity)
  }

  /// The results of inputs that are parsed together, one each, in the same order.
  func run(_ group: [IngestInput]) -> [IngestResult] {
    let looked = group.map { look(at: $0) }
    let inputs = looked.compactMap { looked -> LetterFile.Input? in
      guard case .letter(let input, _) = looked else { return nil }
      return input
    }
    var files = LetterFile.parse(inputs, pdfText: PDFToText.text).makeIterator()
    return looked.compactMap { looked in
      switch looked {
      case .done(let result): result
      case .letter(let input, let identity):
        files.next().map { result(of: $0, input, identity) }
      }
    }
  }

  private func look(at input: IngestInput) -> Looked {
    counters.count { $0.read += 1 }
    switch input {
    case .failure(let error): return .done(failed(error))
    case .entry(let path, let bytes): return look(at: bytes, path)
    case .file(let path, _):
      do throws(InputError) {
        return look(at: try FileSystem.bytes(at: path), path)
      } catch {
        return .done(failed(error))
      }
    }
  }

  private func look(at bytes: [UInt8], _ path: String) -> Looked {
    let peek = CorrespondencePeek(
      bytes.count > CorrespondencePeek.headBytes
        ? Array(bytes.prefix(CorrespondencePeek.headBytes)) : bytes)
    let isLetter =
      switch peek.verdict {
      case .letter: true
      case .data: false
      case .filing: CorrespondencePeek.holdsLetter(bytes)
      }
    guard isLetter else { return .done(.skipped) }
    let identity = FileIdentity(bytes: bytes, path: path, headerAccession: peek.accession)
    do throws(DatabaseProblem) {
      if let failed = try writer.failedDocuments(of: identity) {
        return .done(.known(path: path, failedDocuments: failed))
      }
    } catch {
      return .done(.stopped(error))
    }
    return .letter(LetterFile.Input(bytes: bytes, path: path), identity)
  }

  private func result(
    of parsed: Result<LetterFile, LetterError>, _ input: LetterFile.Input, _ identity: FileIdentity
  ) -> IngestResult {
    do throws(LetterError) {
      let file = try parsed.get()
      let failures = file.failures.map { failure in
        LetterWriter.Failure(
          path: input.path, document: failure.document, reason: failure.error.description,
          exitCode: Int(InputError.notALetter(input.path, failure.error).exitCode.rawValue))
      }
      let tape = SubmissionRows.tape(
        file, identity, path: input.path, bytes: input.bytes.count)
      counters.count { $0.letters += file.letters.count }
      return .letters(tape, identity, path: input.path, failures: failures)
    } catch {
      return failed(.notALetter(input.path, error))
    }
  }

  private func failed(_ error: InputError) -> IngestResult {
    .failed(
      LetterWriter.Failure(
        path: error.path, reason: error.message, exitCode: Int(error.exitCode.rawValue)))
  }
}
