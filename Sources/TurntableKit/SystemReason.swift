#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says in a few words why the system refused.
enum SystemReason {
  /// Why the last of the system's calls failed.
  static var ofLastFailure: String { of(code: errno) }

  /// What an error number means.
  static func of(code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "permission is denied"
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk's quota is used up"
    case EFBIG: "the file would be larger than is allowed"
    case EROFS: "the disk is read-only"
    case ENOENT: "there is no such file or folder"
    case EEXIST, ENOTEMPTY: "something else stands there"
    case ENOTDIR: "a file stands where a folder is needed"
    case EISDIR: "it is a folder"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "its links lead in a circle"
    case EMFILE, ENFILE: "too many files are open"
    case EBADF: "it is closed"
    case EIO: "the disk failed"
    default: String(cString: strerror(code))
    }
  }

  /// What an error of the file manager means.
  static func of(_ error: any Error) -> String {
    if let error = error as? POSIXError { return of(code: error.code.rawValue) }
    guard let error = error as? CocoaError else { return String(describing: error) }
    // Nothing but folders is made where something may stand.
    if error.code == .fileWriteFileExists { return of(code: ENOTDIR) }
    if let cause = error.underlying as? POSIXError { return of(code: cause.code.rawValue) }
    return switch error.code {
    case .fileWriteNoPermission, .fileReadNoPermission: of(code: EACCES)
    case .fileWriteOutOfSpace: of(code: ENOSPC)
    case .fileWriteVolumeReadOnly: of(code: EROFS)
    case .fileNoSuchFile, .fileReadNoSuchFile: of(code: ENOENT)
    case .fileWriteInvalidFileName: "the name is not allowed"
    default: error.underlying.map { String(describing: $0) } ?? "the system refused"
    }
  }
}
