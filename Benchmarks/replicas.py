"""Measures what two replicas on the same machine show: who does the work, what an answer costs, how long a fail-over takes."""
import os
import pathlib
import shutil
import statistics
import subprocess
import time

from register import CLUSTER, KEYS, SERVICE_DATE, Bench, Server, number, output

PEOPLE = 1_000_000
TICKS = os.sysconf("SC_CLK_TCK")


class Trio:
    """A server that is written and two that follow it, with the same register."""

    def __init__(self, bench):
        self.bench = bench
        self.primary = Server()
        self.replicas = [self.primary.folder.with_name(f"{self.primary.folder.name}-{name}") for name in ("second", "third")]
        self.keys = bench.work / "replicas.keys"
        output(bench.own, "keys", PEOPLE, KEYS, self.keys)
        output(bench.own, "fill", self.primary.make("people"), PEOPLE)
        self.primary.sql("people", "VACUUM (ANALYZE)")
        for replica in self.replicas:
            output(CLUSTER, "replica", self.primary.folder, replica)

    def address(self, *folders):
        return f"postgresql://shikaku@/people?host={','.join(str(folder) for folder in folders)}"

    def lookups(self, addresses, *lag):
        """Lookups a second of two programs with two clients each, and the processor's seconds that each server spent."""
        before = [spent(folder) for folder in (self.primary.folder, *self.replicas)]
        programs = [subprocess.Popen([str(word) for word in (self.bench.own, "lookups", address, self.keys, SERVICE_DATE, self.bench.seconds, 2, 1,
                                                             *lag)], text=True, stdout=subprocess.PIPE) for address in addresses]
        texts = [program.communicate()[0] for program in programs]
        if any(program.returncode for program in programs):
            raise SystemExit("a lookup failed")
        after = [spent(folder) for folder in (self.primary.folder, *self.replicas)]
        return sum(number(text, "lookups") for text in texts), [late - early for early, late in zip(before, after)]

    def take_over(self):
        """Kills the server that is written, makes a replica the writable one, and asks until an audited answer comes: seconds after both."""
        address = self.address(self.primary.folder, *self.replicas)
        with self.keys.open() as file:
            key = next(file).strip().split(",")
        self.bench.first_answer(address, key)
        killed = time.monotonic()
        output(CLUSTER, "kill", self.primary.folder)
        promoted = time.monotonic()
        output(CLUSTER, "promote", self.replicas[0])
        while True:
            try:
                self.bench.first_answer(address, key)
            except subprocess.CalledProcessError:
                time.sleep(0.02)
                continue
            return time.monotonic() - killed, time.monotonic() - promoted

    def end(self):
        for folder in self.replicas:
            subprocess.run([str(CLUSTER), "kill", str(folder)], stderr=subprocess.DEVNULL)
            shutil.rmtree(folder, ignore_errors=True)
        self.primary.end()


def spent(folder):
    """The processor's seconds of a server: its parent process with the children that ended, and those that live."""
    parent = int(pathlib.Path(folder, "data/postmaster.pid").read_text().split()[0])
    ticks = 0
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(stat.parent.name) == parent:
            ticks += sum(int(field) for field in fields[11:15])
        elif int(fields[1]) == parent:
            ticks += int(fields[11]) + int(fields[12])
    return ticks / TICKS


def section(bin_dir, work, seconds, rounds):
    trio = Trio(Bench(bin_dir, work, seconds))
    try:
        first, second = trio.replicas
        own = trio.address(trio.primary.folder)
        spread = [trio.address(first, second, trio.primary.folder), trio.address(second, first, trio.primary.folder)]
        # A round to fill the servers' memories comes first and is not counted.
        trio.lookups([own, own])
        trio.lookups(spread, 60)
        figures = [(trio.lookups([own, own]), trio.lookups(spread, 60)) for _ in range(rounds)]
        outage = trio.take_over()
    finally:
        trio.end()
    rows = []
    for place, name in ((0, "all questions to the server that is written"), (1, "each program to a replica of its own, answers at most 60 s old")):
        rate = statistics.median(figure[place][0] for figure in figures)
        shares = [statistics.median(figure[place][1][server] for figure in figures) for server in range(3)]
        costs = " | ".join(f"{1e6 * share / (rate * seconds):.1f} µs" for share in shares)
        rows.append(f"| {name} | {rate:,.0f} | {costs} |")
    return "\n".join([
        f"## Two replicas, {PEOPLE:,} people, three servers on {os.cpu_count()} cores", "",
        "| Two programs of two clients, one question at a time | lookups a second | a lookup costs the writable server | the first replica | the second |",
        "|---|---|---|---|---|", *rows, "",
        f"The writable server killed and a replica promoted: an audited answer {outage[0]:.2f} s after the kill, {outage[1]:.2f} s after the order to promote.",
        "Costs are the processor's time of all processes of a server. On one machine replicas can't add speed; the figures say how much work leaves the",
        "writable server, and so what two more machines of the same kind would add.", ""])
