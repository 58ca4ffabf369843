"""Runs each benchmark and its peer in turn, several rounds, and writes RESULTS.md with medians and per-round ratios."""
import argparse
import json
import os
import pathlib
import platform
import re
import signal
import socket
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
HERE = pathlib.Path(__file__).resolve().parent
QUESTIONS = HERE / "counter-questions.jsonl"
SERVICE_DATE = "2026-08-05"
# The start of SERVICE_DATE in Japan, in microseconds since 1970.
KNOWN_AT = 1_785_855_600_000_000
# Old cards, batches, notices and the age of 75 all count on this day.
ISSUE_DAY = "2025-11-15"
# Smaller arrays stay near the processor, larger ones cost fewer calls; this was the peer's best of 100,000, 1,000,000 and 10,000,000.
PEOPLE_A_SIMULATION = 1_000_000


def output(*command, **options):
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE, **options).stdout


def pinned(core, *command):
    return ("taskset", "-c", str(core), *command)


def number(text, name):
    return float(re.search(rf"^{name} (\d+)", text, re.M).group(1))


def decisions(bin_dir, seconds):
    with QUESTIONS.open() as questions:
        text = output(*pinned(1, f"{bin_dir}/decision-benchmark", str(ROOT / "Book"), str(seconds)), stdin=questions)
    return number(text, "decisions"), number(text, "jsonToJSON")


def register(bin_dir, work, people):
    # Made anew each time: a register left by an older program has other columns.
    path = work / f"people-{people}.sqlite"
    output(f"{bin_dir}/shikaku", "sample", "--people", str(people), "--seed", "7", "--register", str(path), "--replace")
    keys = work / f"keys-{people}.csv"
    keys.write_text(output("python3", str(HERE / "Lookups/keys.py"), str(path), "200000", "7"))
    return path, keys


def lookups(bin_dir, work, path, keys, seconds):
    own = output(*pinned(1, f"{bin_dir}/lookup-benchmark", str(path), str(keys), SERVICE_DATE, str(seconds)))
    bare = output(*pinned(1, str(work / "bare"), str(path), str(keys), str(KNOWN_AT), str(seconds)))
    return number(own, "lookups"), number(bare, "lookups")


def audited(bin_dir, path, keys, rate, seconds):
    """Questions with a durable audit entry: rate, median and 99.9 percentile in milliseconds, failed."""
    text = output(f"{bin_dir}/audit-benchmark", str(path), str(keys), SERVICE_DATE, str(rate), str(seconds), "32")
    found = re.search(r"rate (\d+) median ([\d.]+) .*p99\.9 ([\d.]+) .*failed (\d+)", text)
    return float(found[1]), float(found[2]), float(found[3]), int(found[4])


def audit_rows(steady, fast):
    rows = []
    for name, rounds in (("at 2,000 a second", steady), ("as fast as they are answered", fast)):
        rate, median, tail = (statistics.median(round[i] for round in rounds) for i in range(3))
        worst = max(round[2] for round in rounds)
        rows.append(f"| {name} | {rate:,.0f} | {median:.2f} ms | {tail:.2f} ms | {worst:.2f} ms | {sum(round[3] for round in rounds)} |")
    return "\n".join(rows)


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


def start_own(bin_dir, port):
    command = (f"{bin_dir}/shikaku", "serve", "--book", str(ROOT / "Book"), "--port", str(port), "--quiet")
    process = subprocess.Popen(pinned(0, *command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
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


def post_script(work, body):
    script = work / "post.lua"
    script.write_text('wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\nwrk.body = ' + json.dumps(body) + "\n")
    return script


def wrk(port, path, seconds, *more):
    text = output(*pinned(1, "wrk", "-t1", "-c64", f"-d{seconds}s", "--latency", *more, f"http://127.0.0.1:{port}{path}"))
    if "Non-2xx" in text or "Socket errors" in text:
        raise SystemExit(f"wrk met errors:\n{text}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))


def http(bin_dir, work, rounds, seconds):
    question = QUESTIONS.read_text().splitlines()[0]
    own_port, peer_port = free_port(), free_port()
    own = start_own(bin_dir, own_port)
    answer = output("curl", "-sS", "-X", "POST", "-H", "Content-Type: application/json", "-d", question,
                    f"http://127.0.0.1:{own_port}/api/v1/ask/counter").encode()
    peer = start_nginx(work.resolve(), peer_port, len(answer))
    script = post_script(work, question)
    try:
        pairs = [(wrk(own_port, "/api/v1/ask/counter", seconds, "-s", str(script)),
                  wrk(peer_port, "/answer.json", seconds)) for _ in range(rounds)]
    finally:
        for process in (own, peer):
            process.send_signal(signal.SIGTERM)
            process.wait(10)
    return len(question), len(answer), pairs


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


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("bin")
    options.add_argument("work", type=pathlib.Path)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--seconds", type=int, default=3)
    options.add_argument("--people", type=int, default=1_000_000)
    options.add_argument("--members", type=int, default=10_000_000)
    given = options.parse_args()
    started = machine()
    rounds = [decisions(given.bin, given.seconds) for _ in range(given.rounds)]
    path, keys = register(given.bin, given.work, given.people)
    looked = [lookups(given.bin, given.work, path, keys, given.seconds) for _ in range(given.rounds)]
    steady = [audited(given.bin, path, keys, 2000, given.seconds * 2) for _ in range(given.rounds)]
    fast = [audited(given.bin, path, keys, 0, given.seconds * 2) for _ in range(given.rounds)]
    asked, answered, served = http(given.bin, given.work, given.rounds, given.seconds)
    issued, outcomes, situations = issuance(given.bin, given.work, given.members, given.rounds)
    commit = output("git", "-C", str(ROOT), "describe", "--always", "--dirty").strip()
    values = [statistics.median(round[i] for round in rounds) for i in (0, 1)]
    (HERE / "RESULTS.md").write_text(f"""# Results

Written by `Benchmarks/run` ({given.rounds} rounds of {given.seconds} s each, own program and peer in turn) at commit {commit}.
Machine: {started}.
Medians; a ratio is the median of the ratios of each round, with its range. Compare inside a row only: absolute figures belong to this machine.

## Counter decisions on one core

| What | per second |
|---|---|
| decision with its explanation, as values | {values[0]:,.0f} |
| the same from JSON to JSON ({QUESTIONS.name}) | {values[1]:,.0f} |

Aim: at least 200,000 decisions with explanation a second.

## Against a peer in the same run

| What | own per second | peer per second | ratio | range |
|---|---|---|---|---|
| lookup of a covered person among {given.people:,} (random order, one core) against the same indexed read by bare sqlite3 in C | {summary(looked)} |
| `POST /api/v1/ask/counter` ({asked} bytes in, {answered} bytes out, server on one core, 64 connections) against nginx serving a file of {answered} bytes | {summary(served)} |

Aims: lookups at 0.7 of bare SQLite or better, HTTP at 0.4 of nginx or better.

## Questions that leave an audit entry, SQLite with full durability

| Asked | answered a second | median | 99.9 % | 99.9 % of the worst round | failed |
|---|---|---|---|---|---|
{audit_rows(steady, fast)}

{given.people:,} people, 32 asking threads on {os.cpu_count()} cores. Time counts from when a question was due; its answer leaves once its entry is on the disk.
Aims: 2,000 a second with a median of 1 ms or less and 99.9 % within 10 ms.

## Who gets which paper: {given.members:,} members on two cores

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
""")
    print((HERE / "RESULTS.md").read_text())


if __name__ == "__main__":
    main()
