import HTTPClient
import Testing

@Suite("HTTPS to other services")
struct HTTPClientTests {
  @Test(
    "Only HTTPS is spoken, and no address or header can hold a line end",
    arguments: ["http://localhost:9/", "file:///etc/hostname", "ftp://localhost/", "", "https://localhost/\r\nX: y", "https://ローカル/"])
  func badAddresses(address: String) throws {
    #expect(throws: HTTPClientError.badAddress) { try HTTPClient().get(address) }
    #expect(throws: HTTPClientError.badAddress) { try HTTPClient().get("https://localhost:9/", headers: ["X: y\r\nZ: a"]) }
  }

  @Test("Where nobody listens, that is said, and it does not hang")
  func nobody() throws {
    #expect(throws: HTTPClientError.unreachable) { try HTTPClient().get("https://127.0.0.1:9/") }
    #expect(throws: HTTPClientError.unreachable) { try HTTPClient().post("https://127.0.0.1:9/", form: "a=b") }
  }

  @Test("HTTP without TLS is spoken only where that is wanted")
  func plain() throws {
    let client = HTTPClient(isPlainAllowed: true)
    #expect(throws: HTTPClientError.unreachable) { try client.post("http://127.0.0.1:9/", body: "{}", type: "application/json") }
    #expect(throws: HTTPClientError.badAddress) { try client.get("file:///etc/hostname") }
  }
}
