import Testing

@testable import HTTPServer

@Suite("Header names: a header that was sent is always found")
struct HeaderNamesTests {
  private static func names(_ sent: [String]) -> HeaderNames {
    var names = HeaderNames()
    for name in sent { unsafe Array(name.utf8).withUnsafeBytes { unsafe names.insert($0) } }
    return names
  }

  @Test(
    "A name that was sent may be there, in whatever case it is asked for",
    arguments: ["Host", "Accept", "Content-Type", "X-", "a", "!#$%&'*+-.^_`|~9", "Shikaku-Client-Verify"])
  func sent(name: String) {
    let names = Self.names(["Cookie", name])
    for asked in [name, name.lowercased(), name.uppercased(), "cookie"] { #expect(names.mayContain(asked)) }
  }

  @Test("Of the headers of the gate none may be there in what a browser or curl sends, so that no look is spent on them")
  func absent() {
    let names = Self.names(["Host", "User-Agent", "Accept", "Content-Type", "Content-Length"])
    for asked in ["Verify", "Subject", "Serial", "Fingerprint", "Address"] { #expect(!names.mayContain("Shikaku-Client-" + asked)) }
    #expect(!names.mayContain(""))
    #expect(!HeaderNames().mayContain("Host"))
  }
}
