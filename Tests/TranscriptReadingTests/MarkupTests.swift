import Testing
import TranscriptModel

@testable import TranscriptReading

/// How XML and HTML are cut into elements and texts.
struct MarkupTests {
  private func cut(_ text: String) -> MarkupDocument { MarkupDocument(Array(text.utf8)) }

  /// The tree in brackets: `[p a [b c]]`.
  private func tree(_ document: MarkupDocument) -> String {
    var written = ""
    for step in document.root.walk {
      switch step {
      case .enter(let element): written += "[\(element.name) "
      case .leave: written += "]"
      case .text(let text): written += String(decoding: text.text, as: UTF8.self)
      }
    }
    return written
  }

  @Test(arguments: [
    ("<p>a<b>c</b>d</p>", "[p a[b c]d]"),
    // What HTML leaves out is put in, what it never closes is closed.
    ("<ul><li>a<li>b</ul>", "[ul [li a][li b]]"), ("<p>a<p>b", "[p a][p b]"),
    ("<p>a<div>b</div>", "[p a][div b]"), ("<p>a<br>b<img src=x>c</p>", "[p a[br ]b[img ]c]"),
    ("<b><i>a</b>c</i>", "[b [i a]]c"), ("<p>a</q>b</p>", "[p ab]"),
    // A sign is no tag, a comment no text.
    ("<p>a < b</p>", "[p a < b]"), ("<p>a<!-- <b> -->c</p>", "[p ac]"), ("<p>a<", "[p a<]"),
    ("<p>a<b", "[p a<b]"),
    // Nothing in a script is markup, save its end.
    ("<script>if (a</b>c) '</p>'</script>x", "[script if (a</b>c) '</p>']x"),
    ("<script>a</script", "[script a</script]"), ("<style>a</scr", "[style a</scr]"),
    ("<P Class=a>b</p>", "[p b]"),
    ("<a title='>' rel=\">\">b</a>", "[a b]"),
  ])
  func mendsHTML(_ text: String, _ expected: String) {
    let document = cut(text)
    #expect(tree(document) == expected)
    #expect(document.fault == nil)
  }

  @Test(arguments: [
    ("<?xml version='1.0'?><a><b/>c</a>", "[a [b ]c]"),
    ("<tt><p>a &amp; &lt;b&gt; &#233;&#xE9; &eacute;</p></tt>", "[tt [p a & <b> éé é]]"),
    ("<tt><![CDATA[<p>&amp;]]></tt>", "[tt <p>&amp;]"),
    ("<x:tt\nxmlns:x='y'><x:p>a</x:p></x:tt>", "[tt [p a]]"),
    ("<!DOCTYPE tt [<!ENTITY a \"]>\"><!-- ]> -->]><tt>&a;</tt>", "[tt &a;]"),
    ("<?xml version='1.0'?><li>a<li>b</li></li>", "[li a[li b]]"),
  ])
  func cutsXML(_ text: String, _ expected: String) {
    let document = cut(text)
    #expect(tree(document) == expected)
    #expect(document.fault == nil)
  }

  @Test(arguments: [
    ("<tt><p>a", 4, "“p” is never closed"), ("<tt><p>a</p>", 0, "“tt” is never closed"),
    ("<tt><p begin='1", 4, "within a tag"), ("<tt><p>a</p", 8, "within a tag"),
    ("<tt><p>a</q></tt>", 8, "</q>"), ("<tt><!-- a", 4, "comment"),
    ("<tt><![CDATA[ a", 4, "CDATA"), ("<?xml version='1.0'", 0, "instruction"),
    ("<?xml version='1.0'?>\n<!DOCTYPE a [", 22, "declaration"),
  ])
  func faultsInXMLHaveAPlace(_ text: String, _ offset: Int, _ part: String) throws {
    let fault = try #require(cut(text).fault)
    #expect(fault.offset == offset)
    #expect(fault.message.contains(part))
  }

  @Test func attributesAreFoundByNameWithAndWithoutPrefix() throws {
    let element = try #require(
      cut("<p xml:id=\"a\" ttm:agent='b &amp; c' hidden data-x = y />").root.child("p"))
    #expect(element.attribute("id") == "a")
    #expect(element.attribute("xml:id") == "a")
    #expect(element.attribute("agent") == "b & c")
    #expect(element.attribute("data-x") == "y")
    #expect(element.attribute("hidden") == nil)
    #expect(element.attribute("x") == nil)
  }

  @Test func elementsAreFoundByNameAndPlace() throws {
    let root = cut("<tt><a>1<b>2</b></a><b>3</b></tt>").root
    let whole = try #require(root.child("tt"))
    #expect(whole.children("b").map(\.text) == ["3"])
    #expect(whole.descendants("b").map(\.text) == ["2", "3"])
    #expect(whole.descendants.map(\.name) == ["a", "b", "b"])
    #expect(whole.text == "123")
    #expect(whole.child("a")?.texts.map(\.text) == [Array("1".utf8), Array("2".utf8)])
  }

  @Test func aWalkMayPassOverAnElement() {
    var names: [String] = []
    var walk = cut("<tt><a><b>1</b></a><c/></tt>").root.walk
    while let step = walk.next() {
      guard case .enter(let element) = step else { continue }
      names.append(element.name)
      if element.isNamed("a") { walk.skip() }
    }
    #expect(names == ["tt", "a", "c"])
  }

  /// Entities a document declares are never expanded, and what is nested or broken without end is
  /// cut in the time its length takes.
  @Test(.timeLimit(.minutes(1)))
  func hostileMarkupEnds() throws {
    let count = 100_000
    let many = { (text: String) in String(repeating: text, count: count) }
    let nested = cut(many("<p>") + "a" + many("</p>"))
    #expect(nested.root.text == "a")
    let deep = cut("<tt>" + many("<p>") + "a" + many("</p>") + "</tt>")
    #expect(deep.fault == nil && deep.root.descendants.count == count + 1)
    for text in [
      many("<a b='"), many("<a \""), many("</"), many("<"), many("<!--"), many("<![CDATA["),
      many("<p></q>"), "<tt>" + many("<p></p>"), many("&amp"), "<script>" + many("</script"),
      "<tt " + many("a='b' "), many("<!DOCTYPE ["),
    ] {
      #expect(cut(text).nodes.count <= text.utf8.count)
    }
    let laughs = "<!DOCTYPE tt [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><tt><p>&b;</p></tt>"
    #expect(cut(laughs).root.text == "&b;")
  }

  @Test func aHostileTimedTextIsReadOrRefused() {
    let paragraphs = String(repeating: "<p>", count: 100_000)
    #expect(refusal(Array("<tt><body>\(paragraphs)a".utf8))?.code == .malformed)
    let closed = String(repeating: "</p>", count: 100_000)
    #expect(refusal(Array("<tt><body>\(paragraphs)a\(closed)</body></tt>".utf8)) == nil)
    let spans = String(repeating: "<span begin='1s'>", count: 50_000)
    let ends = String(repeating: "</span>", count: 50_000)
    #expect(refusal(Array("<tt><body><p>\(spans)a\(ends)</p></body></tt>".utf8)) == nil)
  }
}

/// Character references.
struct EntityTests {
  @Test(arguments: [
    ("&amp;", "&"), ("&lt", "<"), ("&ltx", "&ltx"), ("&eacute;", "é"), ("&Eacute;", "É"),
    ("&thetasym;", "ϑ"), ("&nb;", "&nb;"), ("&am&lt;", "&am<"), ("&#65;", "A"), ("&#x41;", "A"),
    ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#1114112;", "\u{FFFD}"), ("&#;", "&#;"),
    ("&#x;", "&#x;"), ("AT&T", "AT&T"), ("&", "&"), ("&lang=en", "&lang=en"),
  ])
  func areDecoded(_ text: String, _ expected: String) {
    #expect(MarkupDocument(Array("<p>\(text)</p>".utf8)).root.text == expected)
  }
}

/// Times of timed text.
struct TTMLClockTests {
  @Test(arguments: [
    ("", "00:00:01.5", 1500), ("", "1:02.3", 62300), ("", "4.5", 4500),
    ("", "100:00:00", 360_000_000),
    ("", "1.5h", 5_400_000), ("", "2m", 120_000), ("", "0.25s", 250), ("", "1500ms", 1500),
    ("", "15f", 500), ("ttp:frameRate='25'", "00:00:01:05", 1200),
    ("ttp:frameRate='25'", "50t", 2000),
    ("ttp:frameRate='24' ttp:frameRateMultiplier='1000 1001'", "24f", 1001),
    ("ttp:tickRate='10000000'", "15000000t", 1500), ("", "3t", 3000),
    ("ttp:tickRate='0'", "3t", 3000), ("ttp:frameRate='25' ttp:subFrameRate='2'", "50t", 1000),
  ])
  func areRead(_ rates: String, _ text: String, _ milliseconds: Int) throws {
    let root = try #require(MarkupDocument(Array("<tt \(rates)/>".utf8)).root.child("tt"))
    let bytes = Array(text.utf8)
    #expect(TTMLClock(root).time(bytes.span, 0..<bytes.count)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "soon", "1x", "s", "-1s", "1.5.5s", "00:00:01:", "99999999999h", "1:2:3:4:5", "00:61:00",
  ])
  func areRefused(_ text: String) throws {
    let root = try #require(MarkupDocument(Array("<tt/>".utf8)).root.child("tt"))
    let bytes = Array(text.utf8)
    #expect(TTMLClock(root).time(bytes.span, 0..<bytes.count) == nil)
  }
}
