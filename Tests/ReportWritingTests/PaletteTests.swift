import Foundation
import Testing

@testable import ReportWriting

struct PaletteTests {
  /// The luminance of a colour such as `#0b6fa4`, by WCAG 2.
  private func luminance(_ colour: String) throws -> Double {
    let number = try #require(Int(colour.dropFirst(), radix: 16))
    let parts = [16, 8, 0].map { Double(number >> $0 & 255) / 255 }
    let linear = parts.map { part -> Double in
      guard part > 0.04045 else { return part / 12.92 }
      return pow((part + 0.055) / 1.055, 2.4)
    }
    return zip(linear, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
  }

  @Test(arguments: [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48)])
  func `contrast is measured as WCAG does`(one: String, other: String, expected: Double) throws {
    let lights = try [luminance(one), luminance(other)].sorted()
    #expect(abs((lights[1] + 0.05) / (lights[0] + 0.05) - expected) < 0.01)
  }

  @Test func `text upon a colour can be read by day and by night`() throws {
    for colour in Palette.light + Palette.dark {
      let lights = try [luminance(colour.fill), luminance(colour.text)].sorted()
      #expect((lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5, "\(colour)")
    }
  }
}
