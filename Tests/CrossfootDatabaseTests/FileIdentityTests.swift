import CrossfootDatabase
import Testing

@Suite("FileIdentity")
struct FileIdentityTests {
  @Test(
    "the hash is SHA-256",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func hash(text: String, expected: String) {
    let identity = FileIdentity(bytes: Array(text.utf8), path: "", headerAccession: nil)
    #expect(identity.contentHash == expected)
  }

  @Test(
    "an accession number is found in the name of a file, not of a folder",
    arguments: [
      ("letters/ABC_0001234567-24-000061.txt", "0001234567-24-000061"),
      ("000123456724000061.txt", "0001234567-24-000061"),
      ("0001234567-24-000061/draft.txt", nil),
      ("20240429-61.txt", nil),
    ])
  func accession(path: String, expected: String?) {
    #expect(FileIdentity.accession(in: path) == expected)
  }

  @Test("the header's accession number wins over the name's")
  func headerWins() {
    let identity = FileIdentity(
      bytes: [], path: "0001234567-24-000061.txt", headerAccession: "0001234567-24-000099")
    #expect(identity.accession == "0001234567-24-000099")
  }
}
