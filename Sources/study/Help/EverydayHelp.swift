/// What `study help` says: the commands of every day on one small screen, and
/// where the rest is.
enum EverydayHelp {
  static let text = """
    study: get through your Markdown reading lists

    Every day
      study next                      what to study now, and why
      study next --time 30m           what fits into 30 minutes
      study open                      go on reading, or open the first of next
      study done                      mark what you opened last as read
      study done 12 -m "well put"     mark item 12 as read, with a note
      study note "one per endpoint"   add a note to that one, read or not
      study undo                      take back the last change

    Look
      study list tag:must_see         the items that match a filter
      study search load balancer      find items by words, done ones too
      study progress                  how far you are, by list and topic

    Lists
      study import reading/           read lists, new or changed

    One command: study help COMMAND     All commands: study help --all
    Topics: study help filter, environment, json, exit-codes
    """
}
