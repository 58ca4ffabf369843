"""Measures the register on both engines against the bare libraries doing the same, each pair in turn."""
import functools
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
CLUSTER = ROOT / "Tests/PostgreSQL/cluster"
SERVICE_DATE = "2026-08-05"
# The start of SERVICE_DATE in Japan, in microseconds since 1970.
KNOWN_AT = "1785855600000000"
KEYS = 100_000
# One question at a time by one client, by twice as many clients as this machine has cores, and pipelines of 256 by one client for each core.
SHAPES = ((1, 1), (4, 1), (2, 256))
COLUMNS = """insurer, number_key, birth_date, record, symbol_key, branch, known_from, known_until, eligible_from, lost_on, role, copayment_tenths,
certificate_valid_through, name, person_reference, symbol, number, name_kana, sex, loss_reason, household, employer, stated_from, stated_until,
address""".replace("\n", " ")
# What a server of this size is told; every answer is durable before it is given.
SETTINGS = """fsync = on
synchronous_commit = on
full_page_writes = on
shared_buffers = 6GB
effective_cache_size = 12GB
max_wal_size = 8GB
checkpoint_timeout = 30min
wal_buffers = 64MB
"""


def output(*command, **options):
    return subprocess.run([str(word) for word in command], check=True, text=True, stdout=subprocess.PIPE, **options).stdout


def timed(*command, **options):
    """Seconds from the start of a process to its end."""
    start = time.monotonic()
    output(*command, **options)
    return time.monotonic() - start


def pinned(core, *command):
    return ("taskset", "-c", str(core), *command)


def number(text, name):
    return float(re.search(rf"\b{name} ([\d.]+)", text).group(1))


class Server:
    """A PostgreSQL server of the benchmark's own; /var/tmp is on a disk and open to the server's user."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="shikaku-", dir="/var/tmp"))
        settings = self.folder.with_suffix(".conf")
        settings.write_text(SETTINGS)
        output(CLUSTER, "start", self.folder, env=os.environ | {"SHIKAKU_CLUSTER_SETTINGS": str(settings)})
        settings.unlink()

    def address(self, name):
        return f"postgresql://shikaku@/{name}?host={self.folder}"

    def pin(self, cores):
        """Has the server work for those who connect from now on on these cores only."""
        main = (self.folder / "data/postmaster.pid").read_text().splitlines()[0]
        output("taskset", "-c", "-p", cores, main)

    def sql(self, name, text):
        return output("psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", self.address(name), "-c", text,
                      env=os.environ | {"PGOPTIONS": "-c client_min_messages=warning"}).strip()

    def make(self, name):
        self.sql("postgres", f"DROP DATABASE IF EXISTS {name}")
        self.sql("postgres", f"CREATE DATABASE {name}")
        return self.address(name)

    def end(self):
        subprocess.run([str(CLUSTER), "kill", str(self.folder)], stderr=subprocess.DEVNULL)
        shutil.rmtree(self.folder, ignore_errors=True)


class Register:
    """The same people in a file and on a server, with keys to ask about them, and pgbench's table of as many rows."""

    def __init__(self, bench, server, people):
        self.bench, self.server, self.people = bench, server, people
        self.name = f"people_{people}"
        self.file = bench.work / f"{self.name}.sqlite"
        self.keys = bench.work / f"{self.name}.keys"
        self.address = server.make(self.name)
        output(bench.own, "keys", people, KEYS, self.keys)
        drop(self.file)
        # Nothing is timed against a peer here, so both may be made at the same time.
        fills = [subprocess.Popen([str(bench.own), "fill", place, str(people)], text=True, stdout=subprocess.PIPE)
                 for place in (f"sqlite:{self.file}", self.address)]
        fills.append(subprocess.Popen(["pgbench", "-i", "-q", "-s", str(people // 100_000), "-d", server.make(f"bench_{people}")],
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        texts = [fill.communicate()[0] for fill in fills]
        if any(fill.returncode for fill in fills):
            raise SystemExit(f"a register of {people} people could not be made")
        self.rows = int(number(texts[0], "rows"))
        self.fill_seconds = [number(text, "seconds") for text in texts[:2]]
        server.sql(self.name, "VACUUM (ANALYZE)")
        server.sql(self.name, "CHECKPOINT")

    def recall(self):
        """Brings the file into the memory of the system, which may have taken back pages that nobody touched for a while."""
        with self.file.open("rb", buffering=0) as file:
            while file.read(1 << 20):
                pass

    def recall_on_server(self):
        """Brings the rows and their indexes into the memory of the server, pgbench's before the register's."""
        for name in (f"bench_{self.people}", self.name):
            self.server.sql(name, "CREATE EXTENSION IF NOT EXISTS pg_prewarm")
            self.server.sql(name, "SELECT count(pg_prewarm(oid)) FROM pg_class WHERE relkind IN ('r', 'i') AND oid >= 16384")

    def bytes_a_row(self):
        table = int(self.server.sql(self.name, "SELECT sum(pg_total_relation_size(relid)) FROM pg_partition_tree('coverage') WHERE isleaf"))
        return self.file.stat().st_size / self.rows, table / self.rows


def drop(file):
    for end in ("", "-wal", "-shm"):
        pathlib.Path(f"{file}{end}").unlink(missing_ok=True)


class Bench:
    def __init__(self, bin_dir, work, seconds):
        self.work, self.seconds = work, seconds
        self.program = pathlib.Path(bin_dir) / "shikaku"
        self.own = pathlib.Path(bin_dir) / "register-benchmark"

    # Lookups.

    def file_lookups(self, register):
        register.recall()
        own = output(*pinned(1, self.own, "lookups", f"sqlite:{register.file}", register.keys, SERVICE_DATE, self.seconds, 1, 1))
        register.recall()
        bare = output(*pinned(1, self.work / "bare-sqlite", register.file, register.keys, KNOWN_AT, self.seconds))
        return number(own, "lookups"), number(bare, "lookups")

    def server_lookups(self, register, clients, batch):
        """Own, bare and, one question at a time, pgbench's; whether one client meets its server on its own core is chance, so it never does."""
        alone = clients == 1
        cores = functools.partial(pinned, 1) if alone else lambda *command: command
        register.server.pin("0" if alone else "0-1")
        own = output(*cores(self.own, "lookups", register.address, register.keys, SERVICE_DATE, self.seconds, clients, batch))
        bare = output(*cores(self.work / "bare-postgresql", register.address, register.keys, KNOWN_AT, self.seconds, clients, batch))
        if batch > 1:
            return number(own, "lookups"), number(bare, "lookups")
        peer = output(*cores("pgbench", "-n", "-S", "-M", "prepared", "-c", clients, "-j", clients, "-T", self.seconds,
                             "-d", register.server.address(f"bench_{register.people}")), stderr=subprocess.DEVNULL)
        return number(own, "lookups"), number(bare, "lookups"), float(re.search(r"tps = ([\d.]+)", peer).group(1))

    def lookups(self, registers, rounds):
        """Figures of each round: by people for the file, by people and shape for the server."""
        file, server = {}, {}
        for _ in range(rounds):
            for register in registers:
                file.setdefault(register.people, []).append(self.file_lookups(register))
                register.recall_on_server()
                for shape in SHAPES:
                    server.setdefault((register.people, shape), []).append(self.server_lookups(register, *shape))
        registers[0].server.pin("0-1")
        return file, server

    # Loads.

    def loads(self, register, rounds):
        members, rows, copied = (self.work / name for name in ("members.csv", "rows.csv", "rows.copy"))
        output(self.own, "csv", register.people, members)
        with rows.open("w") as place:
            subprocess.run(["sqlite3", "-readonly", "-csv", str(register.file), f"SELECT {COLUMNS} FROM coverage ORDER BY record"],
                           check=True, stdout=place)
        register.server.sql(register.name, rf"\copy (SELECT {COLUMNS} FROM coverage ORDER BY record) TO '{copied}'")
        figures = [(self.file_loads(register.people, members, rows), self.server_loads(register, members, copied)) for _ in range(rounds)]
        for file in (members, rows, copied):
            file.unlink()
        return figures

    def file_loads(self, people, members, rows):
        target = self.work / "load.sqlite"
        drop(target)
        written = number(output(self.own, "fill", f"sqlite:{target}", people), "seconds")
        drop(target)
        imported = timed(self.program, "import", members, "--register", f"sqlite:{target}")
        drop(target)
        output(self.program, "migrate", "--create", "--register", f"sqlite:{target}")
        bare = timed("sqlite3", target, ".mode csv", f".import {rows} coverage")
        drop(target)
        return imported, written, bare

    def server_loads(self, register, members, copied):
        server = register.server
        address = server.make("load")
        server.sql("load", "CHECKPOINT")
        written = number(output(self.own, "fill", address, register.people), "seconds")
        address = server.make("load")
        server.sql("load", "CHECKPOINT")
        imported = timed(self.program, "import", members, "--register", address)
        address = server.make("load")
        output(self.program, "migrate", "--create", "--register", address)
        server.sql("load", "CHECKPOINT")
        start = time.monotonic()
        server.sql("load", rf"\copy coverage ({COLUMNS}) FROM '{copied}'")
        return imported, written, time.monotonic() - start

    # Questions with an audit entry.

    def audited(self, register, address, rate, seconds):
        """Rate, median and 99.9 percentile in milliseconds, failed; what was left to be written before is on the disk first."""
        register.recall()
        register.recall_on_server()
        os.sync()
        text = output(self.own, "audited", address, register.keys, SERVICE_DATE, rate, seconds, 32)
        found = re.search(r"rate (\d+) median ([\d.]+) .*p99\.9 ([\d.]+) .*failed (\d+)", text)
        return float(found[1]), float(found[2]), float(found[3]), int(found[4])

    # From the start of a process to its first answer.

    def first_answers(self, register, rounds):
        """Seconds of each round: the file with a warm and with a cold page cache, the server."""
        with register.keys.open() as file:
            keys = [next(file).strip().split(",") for _ in range(rounds * 3)]
        figures = []
        for round in range(rounds):
            warm = self.first_answer(f"sqlite:{register.file}", keys[3 * round])
            forget(register.file)
            forget(self.program)
            cold = self.first_answer(f"sqlite:{register.file}", keys[3 * round + 1])
            figures.append((warm, cold, self.first_answer(register.address, keys[3 * round + 2])))
        return figures

    def first_answer(self, address, key):
        birth_date = output("date", "-u", "-d", f"1970-01-01 {key[3]} days", "+%Y-%m-%d").strip()
        start = time.monotonic()
        answer = output(self.program, "lookup", "--register", address, "--insurer", key[0], "--number", key[2], "--birth-date", birth_date,
                        "--service-date", SERVICE_DATE, "--json")
        seconds = time.monotonic() - start
        if '"answer":"valid"' not in answer.replace(" ", ""):
            raise SystemExit(f"a first answer is wrong: {answer}")
        return seconds


def forget(path):
    """Drops a file's pages from the memory of the system, as after a night."""
    handle = os.open(path, os.O_RDONLY)
    os.fsync(handle)
    os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(handle)


# What is written down.

def verdict(is_reached):
    return "reached" if is_reached else "**missed**"


def ratio_row(what, pairs, aim=None, inverse=False):
    """A row of medians and of the ratios of each round; for seconds the smaller figure is the better one."""
    ratios = sorted(peer / own if inverse else own / peer for own, peer in pairs)
    own, peer = (statistics.median(pair[side] for pair in pairs) for side in (0, 1))
    middle = statistics.median(ratios)
    form = (lambda value: f"{value:.2f} s") if inverse else (lambda value: f"{value:,.0f}")
    end = f"{aim} or more: {verdict(middle >= aim)}" if aim else ""
    return f"| {what} | {form(own)} | {form(peer)} | {middle:.2f} | {ratios[0]:.2f} to {ratios[-1]:.2f} | {end} |"


def shape_words(clients, batch):
    way = "one question at a time" if batch == 1 else f"pipelines of {batch}"
    return f"{way}, {clients} client{'s' if clients > 1 else ''}"


def lookup_section(registers, file, server):
    rows = []
    for register in registers:
        people = f"{register.people:,}"
        rows.append(ratio_row(f"SQLite, {people} people, one core, against bare sqlite3 in C", file[register.people], 0.7))
        for shape in SHAPES:
            figures = server[register.people, shape]
            words = f"PostgreSQL, {people} people, {shape_words(*shape)}"
            rows.append(ratio_row(f"{words}, against bare libpq in C", [figure[:2] for figure in figures], 0.7))
            if shape[1] == 1:
                rows.append(ratio_row(f"{words}, against `pgbench -S -M prepared`", [(figure[0], figure[2]) for figure in figures], 0.7))
    lines = ["## Lookups", "", "| What | own per second | peer per second | ratio | range | aim |", "|---|---|---|---|---|---|", *rows, ""]
    if len(registers) > 1:
        lines += growth_lines(registers, file, server)
    lines += [
        f"{KEYS:,} people who are covered on the day, in no order; an answer is decoded and judged, the peer reads the same columns of the same row.",
        "A file is timed by the processor's clock, a server by the wall clock on the same two cores as its clients; a single client has one of them and",
        "the server the other. Each client has asked each question once before the clock starts. The file is read through before each turn, and the rows",
        "are brought into the server's memory before each round: the system of a rented machine takes back pages that nobody touched for a while, and",
        "then it is the disk that is measured.", ""]
    return "\n".join(lines)


def growth_lines(registers, file, server):
    small, large = registers[0].people, registers[-1].people
    kinds = [("SQLite", file[small], file[large])]
    kinds += [(f"PostgreSQL, {shape_words(*shape)}", server[small, shape], server[large, shape]) for shape in SHAPES]
    lines = [f"| Cost of a lookup among {large:,} people, where one among {small:,} costs 1 | own | bare | aim |", "|---|---|---|---|"]
    for name, before, after in kinds:
        own, bare = (statistics.median(a[side] / b[side] for a, b in zip(before, after)) for side in (0, 1))
        lines.append(f"| {name} | {own:.2f} | {bare:.2f} | 1.2 or less: {verdict(own <= 1.2)} |")
    return lines + [""]


def load_section(register, figures):
    file, server = ([round[side] for round in figures] for side in (0, 1))
    rows = [
        ratio_row("SQLite: `shikaku import` of a member file against `.import` of sqlite3", [(r[0], r[2]) for r in file], 0.4, True),
        ratio_row("SQLite: the register's writer alone against the same", [(r[1], r[2]) for r in file], None, True),
        ratio_row("PostgreSQL: `shikaku import` of a member file against COPY by psql", [(r[0], r[2]) for r in server], 0.4, True),
        ratio_row("PostgreSQL: the register's writer alone against the same", [(r[1], r[2]) for r in server], None, True),
    ]
    rates = ", ".join(f"{name} {register.rows / statistics.median(r[0] for r in part):,.0f}" for name, part in (("SQLite", file), ("PostgreSQL", server)))
    return "\n".join([
        f"## Loads of {register.rows:,} rows", "", "| What | own | peer | ratio | range | aim |", "|---|---|---|---|---|---|", *rows, "",
        f"Rows a second by `shikaku import`: {rates}. The import reads, checks and compares each line with what is registered and leaves an audit entry;",
        "the peers put ready columns of the same rows into the same tables with the same indexes, in the same order, and check nothing.", ""])


def audit_section(people, results):
    rows = []
    for engine, way, is_timed, figures in results:
        rate, median, tail = (statistics.median(figure[i] for figure in figures) for i in range(3))
        failed = sum(figure[3] for figure in figures)
        aim = verdict(rate >= 1990 and median <= 1 and tail <= 10 and failed == 0) if is_timed else ""
        rows.append(f"| {engine}, {way} | {rate:,.0f} | {median:.2f} ms | {tail:.2f} ms | {max(f[2] for f in figures):.2f} ms | {failed} | {aim} |")
    return "\n".join([
        f"## Questions that leave a durable audit entry, among {people:,} people", "",
        "| Asked | answered a second | median | 99.9 % | 99.9 % of the worst round | failed | aim |", "|---|---|---|---|---|---|---|", *rows, "",
        f"32 asking threads on {os.cpu_count()} cores. Time counts from when a question was due; its answer leaves once its entry is on the disk.",
        "The register is in memory before each round, as above.",
        "Aims: 2,000 a second with a median of 1 ms or less and 99.9 % within 10 ms, none failed.", ""])


def start_section(people, figures):
    names = ("SQLite, file in memory", "SQLite, nothing of the file or the program in memory", "PostgreSQL, server running")
    rows = []
    for place, name in enumerate(names):
        seconds = [figure[place] for figure in figures]
        rows.append(f"| {name} | {statistics.median(seconds):.3f} s | {max(seconds):.3f} s | 1 s or less: {verdict(max(seconds) <= 1)} |")
    return "\n".join([
        f"## From the start of the program to its first right answer, among {people:,} people", "",
        "| `shikaku lookup` | median | worst | aim |", "|---|---|---|---|", *rows, "",
        "A new process each time; its answer, checked to be right, left a durable audit entry. Cold: the pages were given up with `POSIX_FADV_DONTNEED`.", ""])


def size_section(registers):
    rows = []
    for register in registers:
        file, server = register.bytes_a_row()
        rates = " | ".join(f"{register.rows / seconds:,.0f}" for seconds in register.fill_seconds)
        rows.append(f"| {register.people:,} | {register.rows:,} | {file:.0f} | {server:.0f} | {rates} |")
    return "\n".join([
        "## The registers", "", "| People | rows | bytes a row, SQLite | bytes a row, PostgreSQL | rows a second when made, SQLite | PostgreSQL |",
        "|---|---|---|---|---|---|", *rows, "",
        "Invented people of 200 insurers with names, kana, addresses and ids, indexes included. Both were made at the same time on the same cores.", ""])


def measure(bin_dir, work, seconds, rounds, sizes, parts):
    """The sections of the parts asked for."""
    server = Server()
    try:
        bench = Bench(bin_dir, work, seconds)
        wanted = sizes if {"lookups"} & parts else [size for size, names in ((sizes[0], {"loads"}), (sizes[-1], {"audited", "start"})) if names & parts]
        registers = [Register(bench, server, people) for people in sorted(set(wanted))]
        return sections(bench, registers, rounds, parts)
    finally:
        server.end()


def sections(bench, registers, rounds, parts):
    small, large = registers[0], registers[-1]
    texts = [size_section(registers)]
    if "lookups" in parts:
        texts.append(lookup_section(registers, *bench.lookups(registers, rounds)))
    if "loads" in parts:
        texts.append(load_section(small, bench.loads(small, min(rounds, 3))))
    if "start" in parts:
        texts.append(start_section(large.people, bench.first_answers(large, rounds)))
    if "audited" in parts:
        results = []
        for engine, address in (("SQLite", f"sqlite:{large.file}"), ("PostgreSQL", large.address)):
            for way, rate in (("at 2,000 a second", 2000), ("as fast as they are answered", 0)):
                figures = [bench.audited(large, address, rate, 2 * bench.seconds) for _ in range(rounds)]
                results.append((engine, way, rate > 0, figures))
        texts.append(audit_section(large.people, results))
    return texts
