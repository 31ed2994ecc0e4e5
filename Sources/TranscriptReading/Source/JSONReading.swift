import TranscriptModel

/// What readers of JSON formats ask of a text, with errors that say where.
extension SourceText {
  /// The value of a text that is whole JSON.
  func wholeJSON(for format: some TranscriptFormat) throws(ReadingError) -> JSONValue {
    guard let json, let root = json.root else {
      throw malformed("\(format.title) is JSON; this text is none", at: 0)
    }
    if let (message, offset) = json.fault { throw malformed(message, at: offset) }
    if let rest = json.rest {
      throw malformed("something else follows the end of the JSON", at: rest)
    }
    return root
  }

  /// The error for something wrong at a place.
  func malformed(_ message: String, at offset: Int) -> ReadingError {
    .malformed(message, at: position(of: offset))
  }

  /// The line of a value, from 1.
  func line(of value: JSONValue) -> Int { position(of: value.offset).line }

  /// The member of an object under a key, or under another where there is none; `nil` where there
  /// is neither. Anything but an object is an error.
  func member(
    _ key: StaticString, or other: StaticString? = nil, of object: JSONValue
  ) throws(ReadingError) -> JSONValue? {
    guard object.isObject else {
      throw malformed("an object that may have “\(key)” is expected here", at: object.offset)
    }
    return object[key] ?? other.flatMap { object[$0] }
  }

  /// A list, or `nil` where there is none; anything else is an error.
  func list(
    _ key: StaticString, or other: StaticString? = nil, of object: JSONValue
  ) throws(ReadingError) -> JSONValue.Elements? {
    guard let value = try member(key, or: other, of: object) else { return nil }
    guard value.isArray else { throw malformed("“\(key)” must be a list", at: value.offset) }
    return value.elements
  }

  /// A string, or `nil` where there is none; anything else is an error.
  func string(
    _ key: StaticString, or other: StaticString? = nil, of object: JSONValue
  ) throws(ReadingError) -> JSONValue? {
    guard let value = try member(key, or: other, of: object) else { return nil }
    guard value.isString else { throw malformed("“\(key)” must be a string", at: value.offset) }
    return value
  }

  /// A time in seconds, or `nil` where there is none; anything else is an error.
  func seconds(_ key: StaticString, of object: JSONValue) throws(ReadingError) -> MediaTime? {
    try time(key, of: object, "a number of seconds") { $0.seconds }
  }

  /// A time in milliseconds, or `nil` where there is none; anything else is an error.
  func milliseconds(_ key: StaticString, of object: JSONValue) throws(ReadingError) -> MediaTime? {
    try time(key, of: object, "a number of milliseconds") { $0.milliseconds }
  }

  /// A time, or `nil` where there is none; what is read as no time is an error.
  func time(
    _ key: StaticString, or other: StaticString? = nil, of object: JSONValue, _ what: String,
    _ read: (JSONValue) -> MediaTime?
  ) throws(ReadingError) -> MediaTime? {
    guard let value = try member(key, or: other, of: object) else { return nil }
    guard let time = read(value) else {
      throw malformed("“\(key)” must be \(what)", at: value.offset)
    }
    return time
  }
}
