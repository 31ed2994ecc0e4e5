import CXLSXWriter
public import ReportModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

typealias Sheet = UnsafeMutablePointer<lxw_worksheet>
typealias Format = UnsafeMutablePointer<lxw_format>

/// A workbook under construction; it is written when it is closed, and can be closed only once.
struct WorkbookFile: ~Copyable {
  /// The library's handle.
  let handle: UnsafeMutablePointer<lxw_workbook>

  /// Begins a workbook.
  ///
  /// - Parameter inConstantMemory: hand rows on as they come: they must come in order, and no
  ///   sheet may have tables.
  init(path: String, inConstantMemory: Bool = false) throws {
    var options = lxw_workbook_options()
    options.constant_memory = inConstantMemory ? 1 : 0
    options.use_zip64 = 0
    let texts = CTexts()
    options.tmpdir = texts.add(WorkbookFile.folder(of: path))
    guard let handle = withExtendedLifetime(texts, { workbook_new_opt(path, &options) }) else {
      throw WorkbookError(path: path, message: "the workbook could not be begun")
    }
    self.handle = handle
  }

  deinit { lxw_workbook_free(handle) }

  /// States title and maker, and a fixed date: equal inputs give equal bytes.
  ///
  /// - Parameter subject: What of the report's is in it; `nil` for all.
  func setProperties(_ report: Report, about subject: String? = nil) {
    let texts = CTexts()
    var properties = lxw_doc_properties()
    properties.title = texts.add(CellText.line(report.title, upTo: 255))
    if let subject { properties.subject = texts.add(CellText.line(subject, upTo: 255)) }
    properties.comments = texts.add(
      "Made with Turntable " + CellText.line(report.version, upTo: 40))
    properties.created = 946_684_800  // 2000-01-01
    workbook_set_properties(handle, &properties)
    withExtendedLifetime(texts) {}
  }

  /// Adds a sheet; the name must be valid and new, see ``SheetNames``.
  func addSheet(_ name: String, path: String) throws -> Sheet {
    // The library gives no reason: it would have printed one.
    guard workbook_validate_sheet_name(handle, name) == LXW_NO_ERROR,
      let sheet = workbook_add_worksheet(handle, name)
    else { throw WorkbookError(path: path, message: "no sheet can be called “\(name)”") }
    return sheet
  }

  /// Adds a cell format.
  func addFormat(_ change: (Format) -> Void) throws -> Format {
    guard let format = workbook_add_format(handle) else {
      throw WorkbookError(path: "", message: "out of memory")
    }
    change(format)
    return format
  }

  /// Writes the workbook.
  consuming func close(path: String) throws {
    let handle = handle
    discard self
    let code = workbook_close(handle)
    guard code == LXW_NO_ERROR else { throw WorkbookError(path: path, code: code) }
    guard WorkbookFile.hasRoom(beside: path) else {
      throw WorkbookError(path: path, code: LXW_ERROR_CREATING_TMPFILE)
    }
  }

  /// Where sheets stand until they are compressed: where the workbook will, so that a full disk is
  /// noticed there.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  /// Whether a disk has still room.
  ///
  /// The library overlooks that a sheet did not fit, and compresses half of it. That half fits into the
  /// last block of the workbook only if it is small; then little room is left when it is gone.
  private static func hasRoom(beside path: String) -> Bool {
    let least = 1 << 20
    var disk = statvfs()
    guard statvfs(folder(of: path), &disk) == 0, disk.f_blocks > 0 else { return true }
    return UInt64(disk.f_bavail) * UInt64(disk.f_frsize) >= least
  }
}

/// Why a workbook could not be written.
public struct WorkbookError: WritingFailure, CustomStringConvertible {
  /// The workbook.
  public let path: String
  /// What the library says.
  public let message: String

  init(path: String, message: String) {
    self.path = path
    self.message = message
  }

  init(path: String, code: lxw_error) {
    let message =
      switch code {
      case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
        LXW_ERROR_ZIP_FILE_OPERATION:
        "could not write: the disk may be full"
      default: lxw_strerror(code).map { String(cString: $0) } ?? "failed"
      }
    self.init(path: path, message: message)
  }

  /// The path and the reason.
  public var description: String { "\(path): \(message)" }
}

/// Text lent to the library, which asks for mutable pointers; freed together.
final class CTexts {
  private var texts: [UnsafeMutableBufferPointer<CChar>] = []

  /// A copy that lives as long as this does.
  func add(_ text: String) -> UnsafeMutablePointer<CChar>? {
    let characters = text.utf8CString
    let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: characters.count)
    _ = copy.initialize(from: characters)
    texts.append(copy)
    return copy.baseAddress
  }

  deinit {
    for text in texts { text.deallocate() }
  }
}
