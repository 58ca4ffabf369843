import Cryptography
import Foundation
import Testing

@Suite("Keys of tokens: RS256 and ES256")
struct TokenKeyTests {
  /// RFC 7515, appendix A.3: the key, the signing input and the signature.
  private static let ecX = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"
  private static let ecY = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"
  private static let ecInput =
    "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
  private static let ecSignature = "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"

  /// RFC 7515, appendix A.2.
  private static let rsaModulus =
    "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"
  private static let rsaInput =
    "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
  private static let rsaSignature =
    "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw"

  private static func bytes(_ text: String) throws -> [UInt8] {
    let plain = text.replacing("-", with: "+").replacing("_", with: "/")
    let data = Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4))
    return Array(try #require(data))
  }

  private func ec() throws -> TokenKey { try #require(TokenKey(x: Self.bytes(Self.ecX), y: Self.bytes(Self.ecY))) }
  private func rsa() throws -> TokenKey { try #require(TokenKey(modulus: Self.bytes(Self.rsaModulus), exponent: [1, 0, 1])) }

  @Test("The examples of RFC 7515 are right, and with any byte changed wrong")
  func examples() throws {
    for (key, input, signature) in [
      (try ec(), Self.ecInput, try Self.bytes(Self.ecSignature)), (try rsa(), Self.rsaInput, try Self.bytes(Self.rsaSignature)),
    ] {
      #expect(key.isValid(signature, for: Array(input.utf8)))
      #expect(!key.isValid(signature, for: Array((input + "x").utf8)))
      for place in [0, signature.count / 2, signature.count - 1] {
        var other = signature
        other[place] ^= 1
        #expect(!key.isValid(other, for: Array(input.utf8)))
      }
      #expect(!key.isValid([], for: Array(input.utf8)) && !key.isValid(signature + [0], for: Array(input.utf8)))
    }
    #expect(!(try ec().isValid([UInt8](repeating: 0, count: 64), for: Array(Self.ecInput.utf8))), "two zeros sign nothing")
  }

  @Test("A key that is none is refused: short, even, or beside the curve")
  func badKeys() throws {
    let modulus = try Self.bytes(Self.rsaModulus)
    #expect(TokenKey(modulus: Array(modulus.prefix(128)), exponent: [1, 0, 1]) == nil)
    #expect(TokenKey(modulus: modulus, exponent: [1]) == nil && TokenKey(modulus: modulus, exponent: [4]) == nil)
    #expect(TokenKey(modulus: [], exponent: []) == nil && TokenKey(modulus: modulus, exponent: [1, 0, 0, 0, 1]) == nil)
    let (x, y) = (try Self.bytes(Self.ecX), try Self.bytes(Self.ecY))
    #expect(TokenKey(x: x, y: x) == nil && TokenKey(x: x, y: y + [0]) == nil && TokenKey(x: [], y: []) == nil)
  }
}
