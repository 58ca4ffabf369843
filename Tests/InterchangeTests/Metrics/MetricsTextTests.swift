import Interchange
import Testing

@Suite("Metrics: the text that Prometheus reads")
struct MetricsTextTests {
  @Test("A measurement has its help, its type and its samples, with labels escaped")
  func samples() {
    var text = MetricsText()
    text.begin("a_total", .counter, "What is counted.")
    text.sample("a_total", [.init("name", "\\\"\n窓口"), .init("b", "")], 3)
    text.single("b", .gauge, "One.", 0.5)
    #expect(
      text.text == """
        # HELP a_total What is counted.
        # TYPE a_total counter
        a_total{name="\\\\\\"\\n窓口",b=""} 3
        # HELP b One.
        # TYPE b gauge
        b 0.5

        """)
  }

  @Test("Numbers without an end are written as the format wants them")
  func extremes() {
    var text = MetricsText()
    for value in [Double.infinity, -.infinity, .nan] { text.sample("a", [], value) }
    #expect(text.text == "a +Inf\na -Inf\na NaN\n")
  }
}
