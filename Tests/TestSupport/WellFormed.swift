public import Foundation

#if canImport(FoundationXML)
  public import FoundationXML
#endif

/// What an XML parser makes of a document: names of elements and all the text in it.
public final class WellFormed: NSObject, XMLParserDelegate {
  /// The elements, in the order they begin.
  public private(set) var elements: [String] = []
  /// The attributes of each element.
  public private(set) var attributes: [[String: String]] = []
  /// The text of each element that has no other in it, in order.
  public private(set) var texts: [String] = []
  private var text = ""

  /// Parses a document; `nil` where it is not well-formed.
  public init?(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  /// Keeps the element's name.
  public func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(name)
    self.attributes.append(attributes)
    text = ""
  }

  /// Gathers text.
  public func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  /// Keeps the text.
  public func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    texts.append(text)
    text = ""
  }
}
