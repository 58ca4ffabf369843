import Testing
import XML

@Suite("XML documents")
struct XMLDocumentReaderTests {
  private let reader = XMLDocumentReader(limits: XMLDocumentReader.Limits(depth: 4, elements: 20, textBytes: 30))

  private func fault(_ text: String) -> XMLFault? {
    do throws(XMLFault) {
      _ = try reader.root(of: text)
      return nil
    } catch {
      return error
    }
  }

  @Test("Elements come with their text as written, their order and their line")
  func elements() throws {
    let root = try reader.root(
      of: "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>\r\n<a>\r\n <b>  12 </b>\r\n <c>&lt;髙&#x20BB7;</c><b/></a>")
    #expect(root.name == "a" && root.line == 2 && root.text.isEmpty)
    #expect(root.children.map(\.name) == ["b", "c", "b"])
    #expect(root.children.map(\.text) == ["  12 ", "<髙𠮷", ""])
    #expect(root.child("c")?.line == 4 && root.children("b").count == 2)
  }

  @Test(
    "A tag may be 4,096 bytes long, whatever stands in its quotes; texts, comments and character sections are no tags",
    arguments: [
      ("<a b=\"\(String(repeating: ">", count: 4_087))\"/>", nil), ("<a b=\"\(String(repeating: ">", count: 4_088))\"/>", 1),
      ("\n<a \((0..<600).map { "b\($0)='1'" }.joined(separator: " "))/>", 2),
      ("<a><!-- it's \(String(repeating: "<", count: 9_000)) --><![CDATA[\"<]]></a>", nil),
    ] as [(String, Int?)])
  func longTag(text: String, line: Int?) {
    #expect(fault(text) == line.map { XMLFault(.textTooLong(limit: 4_096), line: $0) })
  }

  @Test("A tag of a million attributes is refused before the parser compares them")
  func manyAttributes() {
    let text = "<a \((0..<1_000_000).map { "b\($0)='1'" }.joined(separator: " "))/>"
    #expect(fault(text) == XMLFault(.textTooLong(limit: 4_096), line: 1))
  }

  @Test("A character section is text, and a comment is nothing")
  func sections() throws {
    #expect(
      try reader.root(of: "<a><!-- <!DOCTYPE in a comment is cut off below --><b><![CDATA[1<2]]></b></a>".replacing("<!DOCTYPE ", with: ""))
        .child("b")?.text == "1<2")
  }

  @Test(
    "A document type is refused wherever it stands, so no entity is ever declared",
    arguments: [
      "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\">]>\n<a>&b;</a>", "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>", "<!doctype a><a/>",
    ])
  func documentType(text: String) {
    #expect(fault(text)?.kind == .documentType)
    #expect(fault("\n\n" + text)?.line == 3)
  }

  @Test(
    "A processing instruction is refused wherever it stands: one without content would end the program",
    arguments: ["<?a?>\n<a/>", "<a><?a?></a>", "<a/><?a b?>", "<a/><?xml-stylesheet href=\"b\"?>", "<!-- <?a?> --><a/>"])
  func processingInstruction(text: String) {
    #expect(fault(text)?.kind == .processingInstruction)
    #expect(fault("<?xml version=\"1.0\"?>\n\n" + text) == XMLFault(.processingInstruction, line: 3))
  }

  @Test(
    "What is cut or broken is refused",
    arguments: [
      "", "   ", "a", "<a>", "<a><b></a></b>", "<a>&b;</a>", "<a>\u{1}</a>", "<a></a><b></b>", "<a></a>x", "x<a></a>", "<a></a></b>",
      "<a b=1></a>", "<a><b>1</b>", "<a>\u{0}</a>",
    ])
  func broken(text: String) {
    #expect(fault(text)?.kind == .notWellFormed, "\(text)")
  }

  @Test("Limits hold to the last element and byte")
  func limits() {
    #expect(fault("<a><b><c><d/></c></b></a>") == nil)
    #expect(fault("<a><b><c><d><e/></d></c></b></a>")?.kind == .tooDeep(limit: 4))
    #expect(fault("<a>" + String(repeating: "<b/>", count: 19) + "</a>") == nil)
    #expect(fault("<a>" + String(repeating: "<b/>", count: 20) + "</a>")?.kind == .tooMany(limit: 20))
    #expect(fault("<a>" + String(repeating: "x", count: 30) + "</a>") == nil)
    #expect(fault("<a>" + String(repeating: "x", count: 31) + "</a>")?.kind == .textTooLong(limit: 30))
  }

  @Test(
    "The declared encoding is read from the bytes",
    arguments: [
      ("<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?><a/>", "shift_jis"),
      ("<?xml version='1.0' encoding='UTF-8'?>", "utf-8"),
      ("<?xml version=\"1.0\"?><a encoding=\"x\"/>", nil), ("<a/>", nil), ("", nil), ("<?xml encoding=", nil),
    ] as [(String, String?)])
  func encoding(text: String, expected: String?) {
    #expect(XMLDeclaration.encoding(of: Array(text.utf8)) == expected)
  }
}
