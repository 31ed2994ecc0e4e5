#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Says in a few words why the system refused.
enum SystemReason {
  static func of(_ error: any Error) -> String {
    guard let error = error as? CocoaError else { return String(describing: error) }
    return switch error.code {
    case .fileWriteNoPermission, .fileReadNoPermission: "permission is denied"
    case .fileWriteOutOfSpace: "the disk is full"
    case .fileWriteVolumeReadOnly: "the disk is read-only"
    case .fileNoSuchFile, .fileReadNoSuchFile: "there is no such folder"
    case .fileWriteFileExists: "something else stands there"
    case .fileWriteInvalidFileName: "the name is not allowed"
    default: error.underlying.map { String(describing: $0) } ?? "the system refused"
    }
  }
}
