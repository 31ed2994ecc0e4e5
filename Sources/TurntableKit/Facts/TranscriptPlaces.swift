import TranscriptModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds the files behind a feed's addresses of transcripts, beside the feed.
struct TranscriptPlaces {
  private let feed: String
  private let folder: String

  init(beside feed: String) {
    self.feed = feed
    let parts = feed.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    folder = parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
  }

  /// The transcripts at hand of each entry. A file that only shares its name with the addresses of
  /// several entries is nobody's in particular, and left alone.
  func candidates(of list: EpisodeList) -> [[String]] {
    var owners: [String: Set<Int>] = [:]
    let found = list.entries.enumerated().map { index, entry in
      let places = ordered(entry).compactMap { place(of: $0.url) }
      for place in places where place.isByName { owners[place.path, default: []].insert(index) }
      return places
    }
    return found.map { places in
      var seen: Set<String> = []
      return places.filter { !$0.isByName || owners[$0.path]?.count == 1 }.map(\.path)
        .filter { seen.insert($0).inserted }
    }
  }

  /// The links of an entry, those in the feed's language first and captions last.
  private func ordered(_ entry: EpisodeList.Entry) -> [EpisodeList.TranscriptLink] {
    let language = entry.metadata.language?.prefix(2).lowercased()
    let isOther = { (link: EpisodeList.TranscriptLink) in
      link.language.map { $0.prefix(2).lowercased() != language } ?? false
    }
    return entry.transcripts.filter { !isOther($0) && !$0.isCaptions }
      + entry.transcripts.filter { !isOther($0) && $0.isCaptions }
      + entry.transcripts.filter(isOther)
  }

  /// The file an address means, and whether only its name says so; `nil` where there is none here.
  private func place(of address: String) -> (path: String, isByName: Bool)? {
    let plain = address.prefix { $0 != "?" && $0 != "#" }
    guard let scheme = scheme(of: plain) else {
      let exact = [String(address), decoded(plain)].map { $0.hasPrefix("/") ? $0 : folder + $0 }
      return exact.first(where: isFile).map { ($0, false) } ?? byName(plain)
    }
    if scheme == "file" {
      let path = plain.dropFirst("file:".count)
      let bare = path.hasPrefix("//") ? path.dropFirst(2).drop { $0 != "/" } : path
      return isFile(decoded(bare)) ? (decoded(bare), false) : byName(bare)
    }
    return byName(plain)
  }

  /// A file of the address's last name in the feed's folder, or in the folder `transcripts` in it.
  private func byName(_ address: Substring) -> (path: String, isByName: Bool)? {
    guard let last = address.split(separator: "/").last.map(decoded), !last.contains("/") else {
      return nil
    }
    return ["", "transcripts/"].map { folder + $0 + last }.first(where: isFile).map { ($0, true) }
  }

  private func scheme(of address: Substring) -> String? {
    let scheme = address.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    return scheme.count > 1 && address.dropFirst(scheme.count).first == ":"
      ? scheme.lowercased() : nil
  }

  /// The text with `%20` and the like as the bytes they stand for.
  private func decoded(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let digits = String(decoding: bytes[index...].dropFirst().prefix(2), as: UTF8.self)
      if bytes[index] == UInt8(ascii: "%"), let byte = UInt8(digits, radix: 16) {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func isFile(_ path: String) -> Bool {
    var isFolder = false
    return path != feed && !path.utf8.contains(0)
      && FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
  }
}
