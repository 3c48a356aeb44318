import CSystem
import Essentials

/// The file system that a folder is on.
public enum FileSystem {
  /// What is known to break locks, or to copy files while they change, about that folder: its
  /// network file system, or the program that keeps it in sync. Nil if nothing is.
  public static func risk(of folder: String) -> String? {
    network(folder) ?? syncProgram(of: folder)
  }

  private static func network(_ folder: String) -> String? {
    var facts = statfs()
    guard statfs(folder, &facts) == 0 else { return nil }
    #if os(Linux)
      return names[UInt32(truncatingIfNeeded: facts.f_type)]
    #else
      return UInt32(facts.f_flags) & UInt32(MNT_LOCAL) == 0 ? "a network file system" : nil
    #endif
  }

  /// By the numbers in the kernel's magic.h.
  private static let names: [UInt32: String] = [
    0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB", 0x0102_1997: "9P",
    0x5346_414F: "AFS", 0x7375_7245: "Coda", 0x00C3_6400: "Ceph", 0x6573_5546: "FUSE",
  ]

  /// What a program leaves in a folder that it keeps in sync.
  private static let signs = [
    ".stfolder": "Syncthing", ".dropbox": "Dropbox", ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud", ".owncloudsync.log": "ownCloud",
    ".tmp.drivedownload":
      "Google Drive",
  ]
  private static let folders = [
    "Dropbox": "Dropbox", "OneDrive": "OneDrive", "Nextcloud": "Nextcloud",
    "Mobile Documents": "iCloud", "Google Drive": "Google Drive", "pCloudDrive": "pCloud",
  ]

  private static func syncProgram(of folder: String) -> String? {
    var place = FilePath.real(folder) ?? folder
    while place.count > 1 {
      if let program = folders[FilePath.name(of: place)] { return program }
      for (sign, program) in signs where FileFacts.isThere(place + "/" + sign) { return program }
      place = FilePath.folder(of: place)
    }
    return nil
  }
}
