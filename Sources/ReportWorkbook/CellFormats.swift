import CXLSXWriter
import ReportModel

/// Which of two workbooks is being written.
enum WorkbookStyle {
  /// The report: titles for headings, times on the clock.
  case report
  /// The dataset: ids for headings, times in seconds, as in the other data formats.
  case dataset
}

/// The formats of cells, made once for a workbook.
struct CellFormats {
  let title, subtitle, aside, heading, lead, sentence, note: Format
  /// A heading too long for its column, written upwards; and a cell of a strip, empty at 0.
  let uprightHeader, stripCell: Format
  private let textHeader, indentedHeader, numericHeader, buttonedHeader: Format
  let plain, link: Format
  private let indented, wrappedPlain, wrappedIndented: Format
  private let count, number, share, duration, moment, date, flag, rightText: Format
  let style: WorkbookStyle

  /// Ink of headings.
  private static let ink: lxw_color_t = 0x0B6FA4
  private static let soft: lxw_color_t = 0x5B646E
  /// What headings of a dataset stand on.
  private static let band: lxw_color_t = 0xE3F0F8

  init(_ file: borrowing WorkbookFile, style: WorkbookStyle) throws {
    self.style = style
    func numeric(_ pattern: String) throws -> Format {
      try file.addFormat {
        format_set_num_format($0, pattern)
        Self.atTop($0)
      }
    }
    func text(_ change: (Format) -> Void) throws -> Format {
      try file.addFormat {
        format_set_text_wrap($0)
        Self.atTop($0)
        change($0)
      }
    }
    title = try file.addFormat {
      format_set_bold($0)
      format_set_font_size($0, 20)
    }
    subtitle = try file.addFormat { format_set_font_color($0, Self.soft) }
    aside = try file.addFormat {
      format_set_font_color($0, Self.soft)
      format_set_indent($0, 1)
    }
    heading = try file.addFormat {
      format_set_bold($0)
      format_set_font_size($0, 14)
      format_set_font_color($0, Self.ink)
    }
    lead = try text { format_set_font_size($0, 14) }
    sentence = try text { _ in }
    note = try text {
      format_set_italic($0)
      format_set_font_color($0, Self.soft)
    }
    func header(_ change: (Format) -> Void) throws -> Format {
      try file.addFormat {
        format_set_text_wrap($0)
        format_set_bold($0)
        format_set_bottom($0, UInt8(LXW_BORDER_MEDIUM.rawValue))
        format_set_bottom_color($0, Self.ink)
        if style == .dataset { format_set_bg_color($0, Self.band) }
        change($0)
      }
    }
    textHeader = try header { _ in }
    indentedHeader = try header { format_set_indent($0, 1) }
    buttonedHeader = try header {
      format_set_align($0, UInt8(LXW_ALIGN_RIGHT.rawValue))
      format_set_indent($0, 2)
    }
    numericHeader = try header { format_set_align($0, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    uprightHeader = try header {
      format_set_rotation($0, 90)
      format_set_font_size($0, 9)
    }
    stripCell = try file.addFormat {
      format_set_num_format($0, "#,##0;;")
      format_set_align($0, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_font_size($0, 9)
    }
    plain = try file.addFormat(Self.atTop)
    link = try file.addFormat {
      format_set_font_color($0, Self.ink)
      format_set_underline($0, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    wrappedPlain = try text { _ in }
    wrappedIndented = try text { format_set_indent($0, 1) }
    indented = try file.addFormat {
      format_set_indent($0, 1)
      Self.atTop($0)
    }
    count = try numeric("#,##0")
    number = try numeric(style == .report ? "#,##0.00" : "0.000")
    share = try numeric(style == .report ? "0.0%" : "0.0000")
    duration = try numeric(style == .report ? "[h]:mm:ss" : "0.000")
    moment = try numeric("s.00\" s\"")
    date = try numeric("yyyy-mm-dd")
    // Excel needs no format for yes and no; others take them for numbers.
    flag = try numeric("\"TRUE\";\"TRUE\";\"FALSE\"")
    rightText = try file.addFormat {
      format_set_align($0, UInt8(LXW_ALIGN_RIGHT.rawValue))
      Self.atTop($0)
    }
  }

  /// The format of a column's cells.
  ///
  /// - Parameters:
  ///   - kind: what the values are.
  ///   - isFirst: whether nothing stands to the left, from which text must keep a distance.
  ///   - isShort: whether all are under a minute, of which a clock says nothing.
  func format(_ kind: ColumnInfo.Kind, isFirst: Bool = true, isShort: Bool = false) -> Format {
    switch kind {
    case .count: count
    case .number, .rate: number
    case .share: share
    case .duration: isShort && style == .report ? moment : duration
    case .date: date
    case .text: isFirst ? plain : indented
    case .flag: flag
    }
  }

  /// The format of text that takes as many lines as it needs.
  func wrapped(isFirst: Bool) -> Format { isFirst ? wrappedPlain : wrappedIndented }

  /// The format of a column's heading: above its values, and clear of a filter's button.
  func header(
    of kind: ColumnInfo.Kind, isFirst: Bool = true, hasButton: Bool = false
  ) -> Format {
    switch kind {
    case .text: isFirst ? textHeader : indentedHeader
    case .count, .number, .share, .rate, .duration, .date, .flag:
      hasButton ? buttonedHeader : numericHeader
    }
  }

  /// The format of text that stands where a number would.
  var textAmongNumbers: Format { rightText }

  private static func atTop(_ format: Format) {
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
  }
}

extension Value {
  /// Whether it is no length of time of a minute or more.
  var isShort: Bool {
    if case .duration(let milliseconds) = self { abs(milliseconds) < 60_000 } else { true }
  }

  /// The kind of column it would stand in.
  var kind: ColumnInfo.Kind {
    switch self {
    case .text, .missing: .text
    case .count: .count
    case .number: .number
    case .share: .share
    case .rate: .rate
    case .duration: .duration
    case .date: .date
    case .flag: .flag
    }
  }
}
