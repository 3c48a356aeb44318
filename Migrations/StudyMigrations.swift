/// The schema's history: numbered SQL files, embedded in the binary.
///
/// A migration is never edited after release. Its position in `all`, counted from 1, is the
/// schema version that it leads to.
public enum StudyMigrations {
  /// One SQL file of the folder `SQL`.
  public struct Migration: Sendable {
    /// The file's name without its extension.
    public let name: String
    public let sql: String
  }

  /// The version since which the journal has what the machine's clock said.
  public static let keepsClocks = version(of: "M0019_keep_what_the_clock_said")

  /// The version since which an edit of a note names what it replaces.
  public static let namesEdits = version(of: "M0020_name_what_edits_replace")

  /// The version since which the list of what was added by hand is derived. What does that reads
  /// entries, so it waits for their last column, which M0024 adds.
  public static let derivesOwnList = version(of: "M0024_exchange_journals")

  /// The version that the migration of that name leads to.
  public static func version(of name: String) -> Int {
    all.firstIndex { $0.name == name }! + 1
  }

  /// All tables and indexes as the migrations leave them, in an empty database.
  public static let schema = String(decoding: PackageResources.schema_sql, as: UTF8.self)

  /// Every migration, in the order in which they apply.
  ///
  /// The package manager embeds files but cannot list them; a test compares this list with the
  /// folder.
  public static let all: [Migration] = [
    Migration("M0001_create_catalogue", PackageResources.M0001_create_catalogue_sql),
    Migration("M0002_create_journal", PackageResources.M0002_create_journal_sql),
    Migration("M0003_keep_images_in_parts", PackageResources.M0003_keep_images_in_parts_sql),
    Migration("M0004_keep_the_daily_loop", PackageResources.M0004_keep_the_daily_loop_sql),
    Migration("M0005_find_by_day_added", PackageResources.M0005_find_by_day_added_sql),
    Migration("M0006_find_by_words", PackageResources.M0006_find_by_words_sql),
    Migration("M0007_call_tags_otherwise", PackageResources.M0007_call_tags_otherwise_sql),
    Migration("M0008_tell_reading_from_ticks", PackageResources.M0008_tell_reading_from_ticks_sql),
    Migration("M0009_keep_commands_as_given", PackageResources.M0009_keep_commands_as_given_sql),
    Migration(
      "M0010_fold_words_alike", PackageResources.M0010_fold_words_alike_sql),
    Migration(
      "M0011_leave_states_to_the_program",
      PackageResources.M0011_leave_states_to_the_program_sql),
    Migration("M0012_find_what_was_touched", PackageResources.M0012_find_what_was_touched_sql),
    Migration(
      "M0013_keep_what_is_retracted", PackageResources.M0013_keep_what_is_retracted_sql),
    Migration(
      "M0014_remember_files_and_warnings",
      PackageResources.M0014_remember_files_and_warnings_sql),
    Migration("M0015_keep_what_lists_say", PackageResources.M0015_keep_what_lists_say_sql),
    Migration(
      "M0016_join_pages_that_are_one", PackageResources.M0016_join_pages_that_are_one_sql),
    Migration("M0018_remember_formats", PackageResources.M0018_remember_formats_sql),
    Migration(
      "M0019_keep_what_the_clock_said", PackageResources.M0019_keep_what_the_clock_said_sql),
    Migration(
      "M0020_name_what_edits_replace", PackageResources.M0020_name_what_edits_replace_sql),
    Migration(
      "M0021_tell_where_pages_moved", PackageResources.M0021_tell_where_pages_moved_sql),
    Migration("M0023_derive_the_own_list", PackageResources.M0023_derive_the_own_list_sql),
    Migration("M0024_exchange_journals", PackageResources.M0024_exchange_journals_sql),
    Migration(
      "M0025_count_without_reading", PackageResources.M0025_count_without_reading_sql),
    Migration("M0026_keep_texts_once", PackageResources.M0026_keep_texts_once_sql),
    Migration("M0027_hear_lines_again", PackageResources.M0027_hear_lines_again_sql),
  ]
}

extension StudyMigrations.Migration {
  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    sql = String(decoding: bytes, as: UTF8.self)
  }
}
