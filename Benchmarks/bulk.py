"""Bulk verification: 100,000 of tomorrow's appointments among a million people, from sending the list to the last answer."""
import csv
import http.client
import json
import re
import statistics
import subprocess
import time

ROWS = 100_000
PEOPLE = 1_000_000
DAY = "2026-08-06"
# The exported members and what the list calls the same.
COLUMNS = {"保険者番号": "保険者番号", "記号": "記号", "番号": "番号", "枝番": "枝番", "生年月日": "生年月日"}


def prepare(program, book, work, people):
    """A register of invented people and a list of some of them, all over the country."""
    register, members, appointments = work / f"bulk-{people}.sqlite", work / "bulk-members.csv", work / f"bulk-{people}.csv"
    if not appointments.exists():
        for path in (register, members):
            path.unlink(missing_ok=True)
        options = ("--register", str(register), "--book", str(book))
        subprocess.run([program, "sample", "--people", str(people), "--seed", "7", *options], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([program, "export", str(members), "--register", str(register)], check=True, stdout=subprocess.DEVNULL)
        with members.open(encoding="utf-8-sig", newline="") as source, appointments.open("w", encoding="utf-8", newline="") as target:
            rows = csv.DictReader(source)
            writer = csv.writer(target)
            writer.writerow(["整理番号", *COLUMNS.values(), "診療日"])
            step, written = max(1, people // ROWS), 0
            for number, row in enumerate(rows):
                if number % step == 0 and written < ROWS:
                    writer.writerow([f"A{written}", *(row.get(column, "") for column in COLUMNS), DAY])
                    written += 1
        members.unlink()
    return register, appointments


def ask(port, method, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request(method, path, body, {"Content-Type": "text/csv"} if body else {})
    answer = connection.getresponse()
    content = json.loads(answer.read())
    connection.close()
    if answer.status not in (200, 202):
        raise SystemExit(f"{method}: {answer.status} {content}")
    return content


def one_round(port, body):
    start = time.monotonic()
    place = ask(port, "POST", "/api/v1/verify/bulk", body)["result"]
    while True:
        state = ask(port, "GET", place)
        if state["state"] == "done":
            return time.monotonic() - start, state
        time.sleep(0.02)


def measure(program, book, work, rounds, people=PEOPLE):
    register, appointments = prepare(program, book, work, people)
    body = appointments.read_bytes()
    command = [program, "serve", "--port", "0", "--register", str(register), "--book", str(book), "--quiet", "--unlimited"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        port = int(re.search(r"127\.0\.0\.1:(\d+)", process.stdout.readline()).group(1))
        results = [one_round(port, body) for _ in range(rounds)]
    finally:
        process.terminate()
        process.wait(60)
    counts = results[0][1]["counts"]
    if sum(counts.values()) + results[0][1]["refusedRows"] != body.count(b"\n") - 1:
        raise SystemExit(f"not every line was answered: {counts}")
    return [seconds for seconds, _ in results], counts


def section(program, book, work, rounds):
    times, counts = measure(program, book, work, rounds)
    median = statistics.median(times)
    words = ", ".join(f"{word} {count:,}" for word, count in counts.items() if count)
    return f"""## Tomorrow's appointments

| `POST /api/v1/verify/bulk`, {ROWS:,} appointments among {PEOPLE:,} people, SQLite | median | range | aim |
|---|---|---|---|
| from sending the list to the last answer, each with its durable audit entry | {median:.2f} s | {min(times):.2f} to {max(times):.2f} s | 5 s or less: {'reached' if median <= 5 else '**missed**'} |

Answers: {words}.
"""
