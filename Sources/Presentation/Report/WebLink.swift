import SafeText
import StudyModel

/// Links in a page.
enum WebLink {
  /// The item's address without a user name; nil if it is not on the web, or if `open` would ask
  /// first.
  static func address(_ item: Item) -> String? {
    var plain = item
    plain.address = withoutUserInfo(item.address)
    do {
      return try WebAddress.doubt(about: plain) == nil ? plain.address : nil
    } catch {
      return nil
    }
  }
}
