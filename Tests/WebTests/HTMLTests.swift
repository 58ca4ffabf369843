import EligibilityModel
import Testing

@testable import Web

@Suite("HTML: text stays text")
struct HTMLTests {
  @Test("Signs of markup are escaped in text and in attributes")
  func escaping() {
    let html = element("p", .class("a\"b'<&>"), text: "<script>&\"'</script>")
    let expected = "<p class=\"a&quot;b&#39;&lt;&amp;&gt;\">&lt;script&gt;&amp;&quot;&#39;&lt;/script&gt;</p>"
    #expect(HTMLWriter.fragment(html) == expected)
  }

  @Test("An element without content has no end tag, and an attribute that is off is not there")
  func void() {
    #expect(
      HTMLWriter.fragment(element("input", .type("checkbox"), .flag("checked"), .flag("disabled", false)))
        == "<input type=\"checkbox\" checked>")
  }

  @Test("Characters outside the basic plane and variation selectors stay as they are")
  func characters() {
    #expect(HTMLWriter.fragment(.text("𠮷辻󠄀")).unicodeScalars.elementsEqual("𠮷辻󠄀".unicodeScalars))
  }
}

@Suite("Typed days: the ways people write them")
struct TypedDateTests {
  @Test(
    "Read as the same day",
    arguments: [
      "2026-08-05", "2026/8/5", "2026.8.5", "20260805", "2026年8月5日", "令和8年8月5日", "R8.8.5", "r8/8/5", "Ｒ８．８．５", " 2026-08-05 ", "２０２６年８月５日",
    ])
  func day(text: String) { #expect(TypedDate.read(text) == CivilDate.fixed(2026, 8, 5)) }

  @Test("元年 is the first year", arguments: ["令和元年5月1日", "R1.5.1"])
  func firstYear(text: String) { #expect(TypedDate.read(text) == CivilDate.fixed(2019, 5, 1)) }

  @Test(
    "No day at all",
    arguments: [
      "", " ", "8.5", "2026-02-29", "2026-13-01", "R0.1.1", "H32.1.1x", "26-8-5", "2026-8", "2026-8-5-1", "R8", "Ｘ8.8.5", "99999-1-1",
      "-1-1-1",
    ])
  func none(text: String) { #expect(TypedDate.read(text) == nil) }
}

@Suite("Typed times: the ways people write them")
struct TypedTimeTests {
  @Test("Read as the same time", arguments: ["09:30", "9:30", "９：３０", "9時30分", "9時30", " 09:30 ", "０９時３０分"])
  func time(text: String) { #expect(TypedTime.read(text)?.description == "09:30") }

  @Test("A whole hour needs no minutes", arguments: ["20時", "20:00", "20時00分"])
  func hour(text: String) { #expect(TypedTime.read(text)?.description == "20:00") }

  @Test("No time at all", arguments: ["", "9", "930", "24:00", "9:60", "9:3", "9:300", "-9:30", "九時", "9時3分", "9:30分", "午後9時", "9:30:00"])
  func none(text: String) { #expect(TypedTime.read(text) == nil) }
}
