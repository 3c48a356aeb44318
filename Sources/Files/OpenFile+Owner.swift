import CSystem
import Essentials

extension OpenFile {
  /// Gives a file that root has just made to the owner of its folder: what `sudo study` leaves
  /// must not lock the person out of their own data.
  func giveToOwner(of folder: FileFacts?) {
    guard geteuid() == 0, let folder, folder.owner != 0 else { return }
    fchown(descriptor, folder.owner, folder.group)
  }

  /// Takes over the extended attributes of `other`, access control lists included.
  public func keepAttributes(of other: OpenFile) throws(FileFault) {
    let code = study_copy_attributes(other.descriptor, descriptor)
    guard code == 0 else { throw .system(code) }
  }
}
