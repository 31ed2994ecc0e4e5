import Testing
import TranscriptModel

@testable import TranscriptReading

/// JSON is cut into values, whatever stands in it, and what is wrong is said with its place.
struct JSONTests {
  private func value(_ text: String) -> JSONValue? {
    JSONDocument(Array("{\"a\":\(text)}".utf8)).root?["a"]
  }

  @Test(arguments: [
    (#""plain""#, "plain"), (#""""#, ""), (#""a\"b\\c\/d""#, "a\"b\\c/d"),
    (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"), (#""\u00e9\u20AC""#, "é€"),
    (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"),
    (#""\ud83dA""#, "\u{FFFD}A"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
    ("\"a\u{1}b\tc\nd\"", "a\u{1}b\tc\nd"), ("\"é😀\"", "é😀"),
  ])
  func stringsAreResolved(_ written: String, _ text: String) {
    #expect(value(written)?.string == text)
  }

  @Test(arguments: [
    ("0", 0), ("-12", -12), ("3.25", 3.25), ("1e3", 1000), ("2.5E-1", 0.25), ("\"7.5\"", 7.5),
  ])
  func numbersAreRead(_ written: String, _ number: Double) {
    #expect(value(written)?.double == number)
  }

  @Test(arguments: ["null", "NaN", "Infinity", "-Infinity"])
  func whatIsNoNumberIsMissing(_ written: String) {
    #expect(value(written) == nil)
    #expect(JSONDocument(Array("[\(written)]".utf8)).fault == nil)
  }

  @Test func wordsOfJavaScriptAreBooleans() {
    #expect(value("true")?.bool == true && value("false")?.bool == false)
    #expect(value("1")?.bool == nil)
  }

  @Test func objectsAndListsAreWalked() throws {
    let text = #" { "a" : [ 1 , [2, {"b": 3}] , {} , [] ] , "b" : "x", "a": 2 } "#
    let root = try #require(JSONDocument(Array(text.utf8)).root)
    #expect(root.members.map(\.key) == ["a", "b", "a"])
    let list = try #require(root["a"]).elements
    #expect(list.map(\.kind) == [.number, .array, .object, .array])
    #expect(list.first?.int == 1)
    #expect(list.map { $0.elements.isFilled } == [false, true, false, false])
    #expect(root["b"]?["c"] == nil && root["c"] == nil && root.elements.first == nil)
  }

  @Test(arguments: [
    ("{\"a\": 1", 7, "breaks off"), ("{\"a\": \"bc", 6, "breaks off"), ("[1, 2", 5, "breaks off"),
    ("[1 2]", 3, "“,” or “]”"), ("{\"a\" 1}", 5, "“:”"), ("{a: 1}", 1, "a string"),
    ("{\"a\": wrong}", 6, "a value"), ("{\"a\": \"\\x\"}", 7, "escape"),
    ("{\"a\": \"\\u12g4\"}", 7, "escape"), ("[1,]", 3, "a value"), ("{\"a\":}", 5, "a value"),
  ])
  func faultsHaveAPlace(_ text: String, _ offset: Int, _ part: String) throws {
    let fault = try #require(JSONDocument(Array(text.utf8)).fault)
    #expect(fault.offset == offset)
    #expect(fault.message.contains(part))
  }

  @Test func whatStandsBeforeAFaultCanBeWalked() throws {
    let root = try #require(JSONDocument(Array(#"{"a": [{"b": 1}, {"b": 2"#.utf8)).root)
    #expect(root["a"]?.elements.map { $0["b"]?.int } == [1, 2])
  }

  @Test func whatFollowsTheValueIsFound() {
    #expect(JSONDocument(Array("{} \n".utf8)).rest == nil)
    #expect(JSONDocument(Array("{}\n{}".utf8)).rest == 3)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func depthNeedsNoStack(_ opening: String) {
    let document = JSONDocument(Array(String(repeating: opening, count: 100_000).utf8))
    #expect(document.fault != nil)
    #expect(document.nodes.count >= 100_000)
    let closed = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(JSONDocument(Array(closed.utf8)).fault == nil)
  }

  @Test(arguments: [
    ("1.5", 1500), ("0", 0), ("-2.25", -2250), ("17.279999", 17280), ("0.0005", 1),
    ("3e2", 300_000),
    ("\"3.84\"", 3840), ("\"00:01:02,500\"", 62_500), ("\"1:02\"", 62_000), ("12", 12_000),
  ])
  func secondsAreRounded(_ written: String, _ milliseconds: Int) {
    #expect(value(written)?.seconds?.milliseconds == milliseconds)
  }

  @Test(arguments: ["\"soon\"", "true", "[1]", "1e300", "\"\"", "99999999999999999999", "\"1:99\""])
  func whatIsNoTimeIsNone(_ written: String) {
    #expect(value(written)?.seconds == nil && value(written)?.milliseconds == nil)
  }

  @Test(arguments: [
    ("\"PT0.76S\"", 760), ("\"PT1M2.5S\"", 62_500), ("\"PT2H\"", 7_200_000),
    ("\"PT1H0M1S\"", 3_601_000),
  ])
  func durationsOfISOAreRead(_ written: String, _ milliseconds: Int) {
    #expect(value(written)?.isoDuration?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "\"PT\"", "\"1M\"", "\"PT1\"", "\"PTS\"", "\"PT1X\"", "5", "\"PT999999999999H\"",
    "\"PT99999999H99999999H99999999H\"",
  ])
  func otherDurationsAreNot(_ written: String) {
    #expect(value(written)?.isoDuration == nil)
  }

  @Test(arguments: [
    ("\"1.200s\"", 1200), ("\"0s\"", 0), ("{\"seconds\": \"12\", \"nanos\": 900000000}", 12_900),
    ("{\"seconds\": 7}", 7000), ("{\"nanos\": 500000000}", 500), ("{}", 0),
  ])
  func durationsOfGoogleAreRead(_ written: String, _ milliseconds: Int) {
    #expect(value(written)?.protobufDuration?.milliseconds == milliseconds)
  }
}
