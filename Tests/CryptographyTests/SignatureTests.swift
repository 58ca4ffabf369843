import Cryptography
import Testing

/// An example of RFC 8032, section 7.1.
struct Ed25519Example: Sendable {
  let seed: String
  let key: String
  let message: String
  let signature: String

  static let all = [
    Ed25519Example(
      seed: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      key: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", message: "",
      signature: "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    ),
    Ed25519Example(
      seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      key: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", message: "72",
      signature: "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    ),
    Ed25519Example(
      seed: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      key: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", message: "af82",
      signature: "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    ),
  ]
}

@Suite("Ed25519: signing and checking after RFC 8032")
struct SignatureTests {
  @Test("The examples of the standard", arguments: Ed25519Example.all)
  func examples(example: Ed25519Example) throws {
    let key = try SigningKey(seed: try #require(Hex.bytes(example.seed)))
    let message = try #require(Hex.bytes(example.message))
    #expect(key.verifyingKey.hex == example.key)
    #expect(try key.sign(message).hex == example.signature)
    let verifying = try VerifyingKey(try #require(Hex.bytes(example.key)))
    #expect(verifying.isValid(try Signature(try #require(Hex.bytes(example.signature))), for: message))
  }

  @Test("One bit of message, signature or key less or more, and the signature does not hold")
  func oneBit() throws {
    let key = try SigningKey()
    let message = Array("資格".utf8)
    let signature = try key.sign(message)
    #expect(key.verifyingKey.isValid(signature, for: message))
    for bit in 0..<message.count * 8 { #expect(!key.verifyingKey.isValid(signature, for: Self.flipped(message, bit))) }
    for bit in stride(from: 0, to: 512, by: 7) {
      #expect(!key.verifyingKey.isValid(try Signature(Self.flipped(signature.bytes, bit)), for: message))
    }
    for bit in stride(from: 0, to: 256, by: 5) {
      #expect(!(try VerifyingKey(Self.flipped(key.verifyingKey.bytes, bit))).isValid(signature, for: message))
    }
  }

  @Test("Two new keys differ")
  func newKeys() throws {
    #expect(try SigningKey().verifyingKey != SigningKey().verifyingKey)
  }

  @Test("Seeds, keys and signatures of another length are refused", arguments: [0, 31, 33, 63, 65])
  func lengths(count: Int) {
    let bytes = [UInt8](repeating: 1, count: count)
    #expect(throws: CryptographyError.wrongLength(found: count, expected: 32)) { try SigningKey(seed: bytes) }
    #expect(throws: CryptographyError.wrongLength(found: count, expected: 32)) { try VerifyingKey(bytes) }
    #expect(throws: CryptographyError.wrongLength(found: count, expected: 64)) { try Signature(bytes) }
  }

  private static func flipped(_ bytes: [UInt8], _ bit: Int) -> [UInt8] {
    var bytes = bytes
    bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    return bytes
  }
}
