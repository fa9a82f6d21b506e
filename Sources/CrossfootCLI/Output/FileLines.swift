internal import Crossfoot

/// The lines of one file, counted for all of its letters at once, and only when somebody asks.
final class FileLines {
  private var index: LineIndex?

  /// The lines and columns of byte offsets into the file that `letter` comes from.
  func locations(of offsets: some Sequence<UInt32>, in letter: Letter) -> [SourceLocation] {
    let index = self.index ?? LineIndex(letter.source.fileBytes)
    self.index = index
    return offsets.map(index.location)
  }
}
