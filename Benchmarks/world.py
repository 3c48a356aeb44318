"""The lists and databases of one size, and what is measured on them."""
import glob
import os
import shutil
import subprocess
import sys
from datetime import datetime

from measure import Samples, output, run
from queries import ASKED

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
STUDY = f"{ROOT}/.build-release/study"
WORK = f"{ROOT}/.build-bench"
NOW = "2026-05-14T08:00:00Z"


def environment(now=NOW):
    """The same world for each run: no settings of the person's, and a stopped clock."""
    return {
        "PATH": os.environ["PATH"], "HOME": WORK, "TZ": "UTC", "LC_ALL": "C.UTF-8",
        "COLUMNS": "80", "STUDY_NOW": now}


def study(database, *words, now=NOW):
    return run([STUDY, "--db", database, *words], environment(now))


class World:
    """The lists and databases of one size."""

    def __init__(self, items):
        self.items = items
        self.folder = f"{WORK}/{items}"
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        self.lists = f"{self.folder}/lists"
        subprocess.run([f"{HERE}/generate-lists", str(items), self.lists], check=True)
        self.files = sorted(glob.glob(f"{self.lists}/*.md"))
        self.size = sum(map(os.path.getsize, self.files))
        self.database = self.path("look.db")
        self.prepare()

    def path(self, name):
        return f"{self.folder}/{name}"

    def prepare(self):
        """A person's database: lists of two ages, one page in twenty read, some open."""
        half = self.files[:len(self.files) // 2]
        some = [str(id) for id in range(20, self.items + 1, 20)]
        for day, *words in (
                ("2026-02-20", "import", *half), ("2026-02-25", "open", "--print", "33"),
                ("2026-05-04", "import", self.lists), ("2026-05-05", "done", *some[:-20]),
                ("2026-05-10", "open", "--print", "7"), ("2026-05-11", "open", "--print", "131"),
                ("2026-05-12", "done", *some[-20:]), ("2026-05-13", "skip", "11", "99")):
            study(self.database, *words, now=f"{day}T08:00:00Z")

    def ask(self, sql, database=None):
        return output(["sqlite3", "-readonly", database or self.database, sql], environment())

    def shell(self, query):
        """The sqlite3 shell's command line for one query of this folder."""
        now = int(datetime.fromisoformat(NOW.replace("Z", "+00:00")).timestamp() * 1000)
        with open(f"{HERE}/{query}.sql", encoding="utf-8") as file:
            return self.reading(query, file.read().replace(":now", str(now)))

    def reading(self, name, sql, *form):
        path = self.path(name.replace(" ", "-")) + ".sql"
        with open(path, "w", encoding="utf-8") as file:
            file.write(sql)
        return [
            "sqlite3", "-readonly", *(form or ("-separator", "\t")), self.database,
            f".read {path}"]

    def dump(self, database):
        """Everything that an import made, as a schema and one INSERT for each row."""
        schema = ""
        for path in sorted(glob.glob(f"{ROOT}/Migrations/SQL/*.sql")):
            with open(path, encoding="utf-8") as file:
                schema += file.read()
        empty = self.path("empty.db")
        subprocess.run(["sqlite3", empty], input=schema, text=True, check=True)
        tables = self.ask(
            "SELECT name FROM sqlite_schema WHERE type = 'table'"
            " AND name NOT LIKE 'sqlite_%' AND name <> 'device' AND name NOT LIKE 'search%'",
            empty).split()
        # Straight into the file: what this script holds would count as its children's peak.
        with open(self.path("dump.sql"), "w", encoding="utf-8") as file:
            print(f"BEGIN;\n{schema}", file=file, flush=True)
            subprocess.run(
                ["sqlite3", "-readonly", database, f".dump --data-only {' '.join(tables)}"],
                stdout=file, check=True)
            file.seek(0, os.SEEK_END)
            # The index of words is made of the rows, as study makes it.
            print(schema[schema.index("INSERT INTO search"):].split(";")[0] + ";", file=file)
            print("COMMIT;", file=file)
        return self.path("dump.sql")

    def imports(self, rounds):
        """Import, import again, md4c and the shell, import of changed lists; in turns."""
        samples, one, two = Samples(), self.path("one.db"), self.path("two.db")
        study(one, "import", self.lists)
        found = int(self.ask("SELECT count(DISTINCT item_id) FROM posting", one))
        if found != self.items:
            sys.exit(f"{found} items were imported and not {self.items}")
        dump = self.dump(one)
        for _ in range(rounds + 1):
            os.remove(one)
            samples.add("import", study(one, "import", self.lists))
            plain = run([f"{WORK}/parse", *self.files], environment())
            if os.path.exists(two):
                os.remove(two)
            samples.add("plain", plain + run(["sqlite3", two], environment(), dump))
            shutil.copy(one, two)
            samples.add("unchanged", study(one, "import", self.lists))
            for path in self.files:
                with open(path, "a") as file:
                    file.write("\n")
            samples.add("changed", study(two, "import", self.lists))
            for path in self.files:
                os.truncate(path, os.path.getsize(path) - 1)
        samples.forget_first()
        return samples

    def verify(self):
        """Ends the run unless study and the queries give the same."""
        words = [STUDY, "--db", self.database]
        ids = output([*words, "next", "--plain", "-n", "5"], environment())
        ids = "".join(line.split("\t")[0] + "\n" for line in ids.splitlines())
        figures = output([*words, "progress", "--all", "--depth", "9", "--plain"], environment())
        for query, ours in (("next", ids), ("progress", figures)):
            theirs = output(self.shell(query), environment())
            if ours != theirs or not ours:
                sys.exit(f"{self.items} items: study and {query}.sql differ")

    def commands(self):
        """What is measured of the commands that only look, with its counterpart."""
        words = [STUDY, "--db", self.database]
        return {
            "next": ([*words, "next", "--plain", "-n", "5"], self.shell("next")),
            "progress": (
                [*words, "progress", "--all", "--depth", "9", "--plain"], self.shell("progress"))}

    def questions(self):
        """What is asked of one person's years, and of the shell in the same words."""
        return {
            name: ([STUDY, "--db", self.database, *words],
                   self.reading(name, sql, *(["-json"] if name == "export JSON" else [])))
            for name, (words, sql) in ASKED.items()}

    def compare_answers(self):
        """Ends the run unless both give the same items, and the same figures in each row."""
        for name, (ours, theirs) in self.questions().items():
            columns = 1 if name in ("list", "search") else 4 if name.startswith("progress") else 0
            if columns == 0:
                continue
            said, asked = (
                [tuple(line.split("\t")[:columns]) for line in output(side, environment()).splitlines()]
                for side in (ours, theirs))
            # What is skipped has a row there only.
            missing = {row for row in asked if row[2:3] != ("0",)} - set(said)
            if missing or not asked or (columns == 1 and said != asked):
                sys.exit(f"{self.items} items: {name} differs, as in {sorted(missing)[:3]}")

    def answers(self, rounds):
        """Search, list with a filter, progress by each dimension, stats, export; in turns."""
        self.compare_answers()
        samples = Samples()
        for _ in range(rounds + 1):
            for name, (ours, theirs) in self.questions().items():
                samples.add(name, run(ours, environment()))
                samples.add(f"{name}.sql", run(theirs, environment()))
        samples.forget_first()
        return samples

    def looks(self, rounds):
        """next and progress and their queries, in turns."""
        self.verify()
        samples = Samples()
        for _ in range(rounds + 1):
            for name, (ours, theirs) in self.commands().items():
                samples.add(name, run(ours, environment()))
                samples.add(f"{name}.sql", run(theirs, environment()))
        samples.forget_first()
        return samples


def history(world, database):
    """As many entries in the journal as there are items: half of them read, with a note, the last
    fortnight five a day, as a person does, and the rest long before."""
    study(database, "import", world.lists, now="2014-01-01T06:00:00Z")
    ids = [str(id) for id in range(1, world.items, 2)]
    recent, rest = ids[:70], ids[70:]
    size = max(len(rest) // 100, 1)
    days = [(f"{2015 + n // 10}-0{n % 9 + 1}-03", rest[n * size:(n + 1) * size]) for n in range(101)]
    days += [(f"2026-05-{day:02}", recent[5 * day - 5:5 * day]) for day in range(1, 15)]
    for day, some in days:
        if some:
            study(
                database, "done", "-q", "-m", "worth a second look", *some, now=f"{day}T06:00:00Z")


def growth(small, large, rounds):
    """The daily commands on both sizes in turns, on databases with a history of years."""
    samples = Samples()
    for world in (small, large):
        history(world, world.path("years.db"))
    for _ in range(rounds + 1):
        for name, words in (
                ("next", ["next"]), ("next --why", ["next", "--why"]), ("done", ["done", "ID"]),
                ("undo", ["undo"]), ("note", ["note", "ID", "a thought"]), ("undo of note", ["undo"]),
                ("show", ["show", "ID"]), ("open", ["open", "--print", "ID"]),
                ("undo of open", ["undo"]), ("log of a week", ["log"]), ("review", ["review"])):
            for world in (small, large):
                # Only the items with odd ids are read.
                words_here = [str(world.items // 2) if word == "ID" else word for word in words]
                samples.add((name, world.items), study(world.path("years.db"), *words_here))
    samples.forget_first()
    return samples
