"""What the shell is asked in the place of study, and how the two are held against each other."""
from datetime import date, timedelta

TODAY = date(2026, 5, 14)
EPOCH = date(1970, 1, 1)

TIME = "strftime('%Y-%m-%dT%H:%M:%SZ', {} / 1000, 'unixepoch')".format

ITEM = f"""item.id, ifnull(status.state, 'unread'), item.kind, item.title, item.address,
  {TIME('item.added_at')}, {TIME('status.opened_at')}, {TIME('status.done_at')}, status.minutes"""

PLACED = f"""SELECT {ITEM}, list.place, topic.title,
  (SELECT count(DISTINCT list_id) FROM posting WHERE item_id = item.id)
FROM chosen JOIN item ON item.id = chosen.id LEFT JOIN status ON status.item_id = item.id
JOIN posting AS first ON first.item_id = item.id
  AND (first.list_id, first.ordinal) = (
    SELECT list_id, ordinal FROM posting WHERE item_id = item.id
    ORDER BY list_id, ordinal LIMIT 1)
JOIN list ON list.id = first.list_id
JOIN topic ON topic.list_id = first.list_id AND topic.ordinal = first.topic
ORDER BY """

LISTED = "EXISTS (SELECT 1 FROM posting WHERE posting.item_id = item.id)"

# The names are of what generate-lists writes.
ASKED = {
    "list": (["list", "--plain", "kind:video", "author:jane"], f"""
        WITH chosen (id) AS MATERIALIZED (
          SELECT item.id FROM item LEFT JOIN status ON status.item_id = item.id
          WHERE item.kind = 'video' AND ifnull(status.state, 'unread') NOT IN ('done', 'skipped')
            AND item.id IN (
              SELECT posting.item_id FROM posting_author JOIN posting
                ON posting.list_id = posting_author.list_id
                  AND posting.ordinal = posting_author.posting
              WHERE posting_author.name LIKE 'jane%' OR posting_author.name LIKE '% jane%')
            AND {LISTED})
        {PLACED} first.list_id, first.ordinal, item.id"""),
    "search": (["search", "--plain", "-n", "20", "kafka", "que"], f"""
        WITH hit AS MATERIALIZED (
          SELECT rowid AS id, bm25(search, 10, 4, 6, 2, 1) AS score FROM search
          WHERE search MATCH '"kafka" "que" *' ORDER BY score LIMIT 20),
        chosen (id) AS (SELECT id FROM hit)
        {PLACED} (SELECT score FROM hit WHERE hit.id = item.id), first.list_id, first.ordinal"""),
}


def by(place, tables, rest=False):
    """Progress by one dimension: how many are done, count, and are being read, and since when.

    With `rest` what has none of it has a row too.
    """
    placed = f"SELECT DISTINCT {place} AS place, item.id AS item_id, item.kind {tables}"
    if rest:
        placed += f"""
          UNION ALL SELECT '', item.id, item.kind FROM item WHERE {LISTED} AND item.id NOT IN (
            SELECT item.id {tables})"""
    left = """sum(CASE WHEN status.state IN ('done', 'skipped') THEN 0 ELSE CASE placed.kind
      WHEN 'video' THEN 45 WHEN 'workshop' THEN 120 ELSE 15 END END)"""
    return f"""
        SELECT place, count(*) FILTER (WHERE status.state = 'done'),
          count(*) FILTER (WHERE status.state IS NOT 'skipped'),
          count(*) FILTER (WHERE status.state = 'reading'), {TIME('max(status.touched_at)')}, {left}
        FROM ({placed}) AS placed
        LEFT JOIN status ON status.item_id = placed.item_id
        GROUP BY place ORDER BY 3 DESC, 1"""


REST = "substr(item.key, instr(item.key, '//') + 2)"
HOST = f"substr({REST}, 1, instr({REST} || '/', '/') - 1)"
POSTED = "FROM posting JOIN item ON item.id = posting.item_id"
JOINED = """JOIN posting_{0} ON posting_{0}.list_id = posting.list_id
  AND posting_{0}.posting = posting.ordinal"""
DIMENSIONS = {
    "kind": by("item.kind", POSTED), "source": by(HOST, POSTED),
    "tag": by("posting_tag.tag", f"{POSTED} {JOINED.format('tag')}", rest=True),
    "author": by("posting_author.name", f"{POSTED} {JOINED.format('author')}", rest=True),
    "list": by("list.title", f"{POSTED} JOIN list ON list.id = posting.list_id"),
    "status": by(
        "ifnull(state.state, 'unread')", f"{POSTED} LEFT JOIN status AS state ON state.item_id = item.id"),
}
for name, sql in DIMENSIONS.items():
    ASKED[f"progress --by {name}"] = (["progress", "--by", name, "--plain"], sql)

START = (TODAY - timedelta(days=371) - EPOCH).days
ASKED["stats"] = (["stats", "--plain"], f"""
    SELECT date(done_day * 86400, 'unixepoch'), count(*), sum(minutes) FROM status
    WHERE done_day > {START} GROUP BY done_day;
    SELECT done_day / 30, count(*), sum(minutes) FROM status WHERE done_day IS NOT NULL GROUP BY 1;
    SELECT item.kind, count(*) FROM status JOIN item ON item.id = status.item_id
      WHERE done_day IS NOT NULL GROUP BY 1;
    SELECT strftime('%w %H', wall / 1000 + zone * 60, 'unixepoch'), count(*) FROM entry
      WHERE action = 'done' GROUP BY 1;
    SELECT item.added_at / 2592000000, count(*) FROM item WHERE {LISTED} GROUP BY 1;""")

KEPT = (
    "device list list_tag topic item alias posting posting_tag posting_author attachment aside"
    " edit command entry import_image import_rows sqlite_sequence").split()
ASKED["export JSON"] = (
    ["export", "--format", "json"], "\n".join(f"SELECT * FROM {table};" for table in KEPT))
