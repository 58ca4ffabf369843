"""Runs each benchmark and its peer in turn, several rounds, and writes RESULTS.md with medians and per-round ratios."""
import argparse
import os
import pathlib
import platform
import re
import signal
import socket
import sqlite3
import statistics
import subprocess
import tempfile
import time

import bulk
import register
import replicas
import service
from register import output, pinned

ROOT = pathlib.Path(__file__).resolve().parent.parent
HERE = pathlib.Path(__file__).resolve().parent
QUESTIONS = HERE / "counter-questions.jsonl"
# Old cards, batches, notices and the age of 75 all count on this day.
ISSUE_DAY = "2025-11-15"
# Smaller arrays stay near the processor, larger ones cost fewer calls; this was the peer's best of 100,000, 1,000,000 and 10,000,000.
PEOPLE_A_SIMULATION = 1_000_000


def number(text, name):
    return float(re.search(rf"^{name} (\d+)", text, re.M).group(1))


def decisions(bin_dir, seconds):
    with QUESTIONS.open() as questions:
        text = output(*pinned(1, f"{bin_dir}/decision-benchmark", str(ROOT / "Book"), str(seconds)), stdin=questions)
    return number(text, "decisions"), number(text, "jsonToJSON")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port):
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), 0.2).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit(f"nothing answers on port {port}")


def start_own(bin_dir, port, log=None):
    """Our program; with a file it writes a line of its log there for each request."""
    command = [f"{bin_dir}/shikaku", "serve", "--book", str(ROOT / "Book"), "--port", str(port), "--unlimited"]
    command += [] if log else ["--quiet"]
    process = subprocess.Popen(pinned(0, *command), stdout=subprocess.DEVNULL, stderr=log or subprocess.DEVNULL)
    wait_for(port)
    return process


def start_nginx(work, port, size):
    (work / "body").mkdir(exist_ok=True)
    (work / "body/answer.json").write_bytes(b"x" * size)
    configuration = work / "nginx.conf"
    configuration.write_text(
        f"worker_processes 1; pid {work}/nginx.pid; error_log {work}/nginx.log; daemon off; user root;\n"
        "events { worker_connections 1024; use epoll; multi_accept on; }\n"
        f"http {{ access_log off; keepalive_requests 100000000; sendfile on; tcp_nopush on; open_file_cache max=10; "
        f"server {{ listen 127.0.0.1:{port}; location / {{ root {work}/body; }} }} }}\n")
    process = subprocess.Popen(pinned(0, "nginx", "-c", str(configuration)), stderr=subprocess.DEVNULL)
    wait_for(port)
    return process


def http(bin_dir, work, rounds, seconds):
    question = QUESTIONS.read_text().splitlines()[0]
    own_port, logged_port, peer_port = free_port(), free_port(), free_port()
    own = start_own(bin_dir, own_port)
    log = tempfile.TemporaryFile(dir=work)
    logged = start_own(bin_dir, logged_port, log)
    answer = output("curl", "-sS", "-X", "POST", "-H", "Content-Type: application/json", "-d", question,
                    f"http://127.0.0.1:{own_port}/api/v1/ask/counter").encode()
    peer = start_nginx(work.resolve(), peer_port, len(answer))
    bodies = work / "question.jsonl"
    bodies.write_text(question + "\n")
    load = service.Load(work / "load", seconds)
    asking = ("/api/v1/ask/counter", "application/json", bodies)
    try:
        rates = [(load.ask(own_port, *asking)[0], load.ask(peer_port, "/answer.json", "-", "-")[0], load.ask(logged_port, *asking)[0])
                 for _ in range(rounds)]
    finally:
        for process in (own, logged, peer):
            process.send_signal(signal.SIGTERM)
            process.wait(10)
    if log.seek(0, os.SEEK_END) < sum(logged for *_, logged in rates):
        raise SystemExit("the program that was to write its log did not")
    return len(question), len(answer), [(own, peer) for own, peer, _ in rates], [(logged, own) for own, _, logged in rates]


class Talker:
    """A program that answers each line on its standard input with one line."""

    def __init__(self, *command):
        self.process = subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.ready = self.hear()

    def hear(self):
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.process.args[0]} ended with code {self.process.wait(10)}")
        return line.split()

    def ask(self, order):
        self.process.stdin.write(order + "\n")
        self.process.stdin.flush()
        return self.hear()

    def end(self):
        self.process.stdin.close()
        self.process.wait(60)


def issuance(bin_dir, work, people, rounds):
    """Seconds of the own program and of the peer on one and on two processes, in turn; stops unless all decisions are the same."""
    folder = work / "issuance"
    folder.mkdir(exist_ok=True)
    own = Talker(f"{bin_dir}/issuance-benchmark", str(ROOT / "Book"), str(folder), str(people), "7", ISSUE_DAY, "2")
    peer = (str(work / "openfisca/bin/python"), str(HERE / "Issuance/openfisca/peer.py"), str(folder), ISSUE_DAY)
    one, two = (Talker(*peer, str(processes), str(PEOPLE_A_SIMULATION)) for processes in (1, 2))
    talkers = (own, one, two)
    for talker in talkers:
        talker.ask("run")
    seconds = [[float(talker.ask("run")[0]) for talker in talkers] for _ in range(rounds)]
    outcomes, situations = own.ask("run")[2:]
    own.ask("write")
    differing = [int(talker.ask("compare")[0]) for talker in (one, two)]
    for talker in talkers:
        talker.end()
    if any(differing):
        raise SystemExit(f"the peer decides {max(differing)} of {people} people differently")
    return seconds, int(outcomes), int(situations)


def issuance_rows(people, seconds):
    own = [round[0] for round in seconds]
    lines = []
    for place, processes in ((1, "one process, as it comes"), (2, "two processes of half the people each")):
        ratios = sorted(round[place] / round[0] for round in seconds)
        lines.append(
            f"| openfisca-core, {processes} | {statistics.median(own):.3f} s | "
            f"{statistics.median(round[place] for round in seconds):.3f} s | {statistics.median(ratios):.2f} | "
            f"{ratios[0]:.2f} to {ratios[-1]:.2f} |")
    return "\n".join(lines)


def machine():
    cpu = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    memory = next(int(line.split()[1]) // 1048576 for line in open("/proc/meminfo") if line.startswith("MemTotal"))
    system = next(line.split("=", 1)[1].strip().strip('"') for line in open("/etc/os-release") if line.startswith("PRETTY_NAME"))
    swift = output("swift", "--version", stderr=subprocess.DEVNULL).splitlines()[0]
    load = os.getloadavg()[0]
    return f"{cpu}, {os.cpu_count()} cores, {memory} GiB; {system}, Linux {platform.release()}; {swift}; load at the start {load:.1f}"


def summary(pairs):
    ratios = sorted(own / peer for own, peer in pairs)
    own = statistics.median(own for own, _ in pairs)
    peer = statistics.median(peer for _, peer in pairs)
    return f"{own:,.0f} | {peer:,.0f} | {statistics.median(ratios):.2f} | {ratios[0]:.2f} to {ratios[-1]:.2f}"


def decision_section(given):
    rounds = [decisions(given.bin, given.seconds) for _ in range(given.rounds)]
    values = [statistics.median(round[i] for round in rounds) for i in (0, 1)]
    return f"""## Counter decisions on one core

| What | per second |
|---|---|
| decision with its explanation, as values | {values[0]:,.0f} |
| the same from JSON to JSON ({QUESTIONS.name}) | {values[1]:,.0f} |

Aim: at least 200,000 decisions with explanation a second: {register.verdict(values[0] >= 200_000)}.
"""


def http_section(given):
    asked, answered, served, logged = http(given.bin, given.work, given.rounds, given.seconds)
    return f"""## Questions over HTTP

| What | own per second | peer per second | ratio | range |
|---|---|---|---|---|
| `POST /api/v1/ask/counter` ({asked} bytes in, {answered} bytes out, server on one core, 64 connections) against nginx serving a file of {answered} bytes | {summary(served)} |
| the same with a line of the log in a file for each request, against without | {summary(logged)} |

Aim: 0.4 of nginx or better: {register.verdict(statistics.median(own / peer for own, peer in served) >= 0.4)}.
"""


def issuance_section(given):
    issued, outcomes, situations = issuance(given.bin, given.work, given.members, given.rounds)
    return f"""## Who gets which paper: {given.members:,} members on two cores

| Against the same rules in | own | peer | ratio | range |
|---|---|---|---|---|
{issuance_rows(given.members, issued)}

Aims: ten million in two seconds or less; three times openfisca-core or better. Here the ratio says how many times faster the own run is.

- Invented members of ten insurers, the same for both sides, on {ISSUE_DAY}: 28 bytes each in packed columns. The own program writes the columns
  and the peer reads them; that, and decoding them into the peer's arrays (enumerations as uint8, days as datetime64), happens before the clock starts.
- Timed on the own side with two threads: finding out what each part of a member means by asking the rules, {situations:,} decisions of the rules, one
  for each situation that occurs, a look-up for every member, and counting. It decides outcome, ground and the member's own reason of the
  certificate, the notice, the elderly recipient certificate, whether an old card is made, and how sure that is: {outcomes:,} different outcomes.
- Timed on the peer's side: `calculate` of four enumerations (outcome with ground of the certificate, notice, elderly recipient certificate, old card)
  for simulations of {PEOPLE_A_SIMULATION:,} people, its best size. It decides neither the member's own reason nor how sure the answer is. Both sides keep one
  outcome a member in memory.
- After the rounds all {given.members:,} outcomes of both sides are compared; a single difference stops the benchmark.
- The rules in OpenFisca stand in `Benchmarks/Issuance/openfisca`, written as its documentation recommends: vectorised, on whole arrays, bounds
  of days computed once.
"""


REGISTER_PARTS = ("lookups", "loads", "start", "audited")
PARTS = ("decisions", *REGISTER_PARTS, "replicas", "http", "bulk", "service", "issuance")


def options():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("bin")
    options.add_argument("work", type=pathlib.Path)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--seconds", type=int, default=2)
    options.add_argument("--people", type=int, nargs="+", default=[1_000_000, 10_000_000], help="how many people the registers have")
    options.add_argument("--members", type=int, default=10_000_000)
    options.add_argument("--only", choices=PARTS, action="append", help="measure this part alone and print it; RESULTS.md stays as it is")
    return options.parse_args()


def header(given, started, minutes):
    commit = output("git", "-C", ROOT, "describe", "--always", "--dirty").strip()
    server = output("psql", "--version").strip()
    return f"""# Results

Written by `Benchmarks/run` ({given.rounds} rounds of {given.seconds} s each, own program and peer in turn, {minutes:.0f} minutes) at commit {commit}.
`Benchmarks/run --only NAME` measures one part of {", ".join(PARTS)} and prints it.
Machine: {started}; {server}; SQLite {sqlite3.sqlite_version}.
Medians; a ratio is the median of the ratios of each round, with its range. Compare inside a row only: absolute figures belong to this machine.
"""


def main():
    given = options()
    started, start = machine(), time.monotonic()
    parts = set(given.only or PARTS)
    texts = []
    if "decisions" in parts:
        texts.append(decision_section(given))
    if parts & set(REGISTER_PARTS):
        texts += register.measure(given.bin, given.work.resolve(), given.seconds, given.rounds, sorted(given.people), parts)
    if "replicas" in parts:
        texts.append(replicas.section(given.bin, given.work.resolve(), given.seconds, given.rounds))
    if "http" in parts:
        texts.append(http_section(given))
    if "bulk" in parts:
        texts.append(bulk.section(f"{given.bin}/shikaku", ROOT / "Book", given.work.resolve(), given.rounds))
    if "service" in parts:
        texts.append(service.section(given.bin, given.work.resolve(), given.seconds, given.rounds))
    if "issuance" in parts:
        texts.append(issuance_section(given))
    text = "\n".join([header(given, started, (time.monotonic() - start) / 60), *texts])
    if not given.only:
        (HERE / "RESULTS.md").write_text(text)
    print(text)


if __name__ == "__main__":
    main()
