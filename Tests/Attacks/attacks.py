"""Attacks the service while an honest client asks it: every honest question has to be answered, and rightly.

Each attack is made on the port of the machine and through the gate, a real nginx. What counts is answers, not times; the times are told beside them, as the
ratio of the time under attack to the time without. Attackers, service and client share the machine, so the same attack is made on a sink that only throws
away what comes, while the client asks the service: that ratio is what the attackers' own work costs.
"""

import argparse
import contextlib
import csv
import http.client
import json
import pathlib
import signal
import ssl
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Gate"))

from place import PATIENCE, Failure, Place, expect, free_port, wait_for  # noqa: E402

ADDRESS = "/api/v1/verify"
# Between two honest questions: a terminal asks less often than the gate allows it.
PAUSE = 0.02
DAY = "2026-08-05"
# How many connections each attack makes: in a short run, and in a whole one.
SIZES = {
    "idle": (5_000, 5_000), "half-open": (300, 1_000), "slow-heads": (60, 400), "slow-bodies": (60, 400), "large-bodies": (4, 16),
    "never-read": (30, 200),
}


class Honest:
    """A client that asks about people whose answers it knows, half of the time on a new connection."""

    def __init__(self, connect, questions):
        self.connect = connect
        self.questions = questions
        self.kept = None
        self.known = [self.ask(number)[0] for number in range(len(questions))]

    def ask(self, number):
        """The answer to a question, and how many seconds it took."""
        body = json.dumps(self.questions[number % len(self.questions)])
        started = time.perf_counter()
        if number % 2:
            connection = self.kept = self.kept or self.connect()
        else:
            connection = self.connect()
        try:
            connection.request("POST", ADDRESS, body=body, headers={"Content-Type": "application/json"})
            reply = connection.getresponse()
            text = reply.read()
        except (OSError, http.client.HTTPException):
            if connection is self.kept:
                self.kept = None
            raise
        finally:
            if connection is not self.kept:
                connection.close()
        if reply.status != 200:
            raise Failure(f"status {reply.status}")
        return json.loads(text)["answer"], time.perf_counter() - started

    def ask_many(self, count):
        """The seconds of each question, and what went wrong."""
        seconds, wrong = [], []
        for number in range(count):
            try:
                time.sleep(PAUSE)
                answer, took = self.again(number)
                seconds.append(took)
                if answer != self.known[number % len(self.known)]:
                    wrong.append(f"question {number}: {answer}")
            except (OSError, http.client.HTTPException, Failure) as error:
                wrong.append(f"question {number}: {type(error).__name__}: {error}")
        return seconds, wrong

    def again(self, number):
        """Asks; a kept connection that the server had meanwhile closed is no fault, as every client knows."""
        was_kept = number % 2 and self.kept is not None
        try:
            return self.ask(number)
        except (ConnectionError, http.client.RemoteDisconnected, ssl.SSLEOFError):
            if not was_kept:
                raise
            return self.ask(number)


class Beside:
    """A program that runs beside until it is ended; it says "ready" and a number when it has begun."""

    def __init__(self, script, *words):
        self.process = subprocess.Popen([sys.executable, str(HERE / script), *words], stdout=subprocess.PIPE, text=True)
        said = self.process.stdout.readline().split()
        if len(said) != 2 or said[0] != "ready":
            self.end()
            raise Failure(f"{script} {' '.join(words)} did not begin")
        self.number = int(said[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def end(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


class Checks:
    """A service with its gate, and the attacks on both."""

    def __init__(self, place, options):
        self.place = place
        self.options = options
        place.authority("ca")
        place.server("ca", "server")
        place.terminal("ca", "good")
        register = place.path("register.sqlite")
        place.shikaku("sample", "--people", "100", "--seed", "7", "--register", register)
        place.shikaku("export", place.path("members.csv"), "--register", register)
        self.direct = free_port()
        self.service = place.serve("service", "--register", register, "--port", str(self.direct), "--unlimited")
        self.gate = place.gate("gate", "service.socket")
        questions = self.read_questions()
        self.ways = {
            "port": (self.direct, Honest(lambda: http.client.HTTPConnection("127.0.0.1", self.direct, timeout=PATIENCE), questions)),
            "gate": (self.gate, Honest(lambda: place.connection(self.gate, "good"), questions)),
        }

    def read_questions(self):
        """Questions about ten people of the register; whoever asks for many who are not in it is slowed, and rightly."""
        with open(self.place.path("members.csv"), newline="", encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file))[:10]
        expect(len(rows) == 10, "the register is empty")
        people = [
            {name: row[column] for name, column in [("insurerNumber", "保険者番号"), ("symbol", "記号"), ("number", "番号"),
                                                    ("branchNumber", "枝番"), ("birthDate", "生年月日")] if row[column]} for row in rows]
        return [{"serviceDate": DAY, "numbers": person} for person in people]

    def attack(self, way, name):
        """One attack by one way, after the same one on the sink; gives what went wrong."""
        port, honest = self.ways[way]
        count = SIZES[name][0 if self.options.short else 1]
        calm = honest.ask_many(self.options.questions)
        with Beside("sink.py", *self.certificate(way)) as sink:
            control = self.under(way, name, sink.number, count)
        between = honest.ask_many(len(honest.known))
        hard = self.under(way, name, port, count)
        after = honest.ask_many(len(honest.known))
        expect(self.service.poll() is None, "the service ended")
        right = self.options.questions - len(hard[1])
        print(
            f"{way:5} {name:13} {count:5} connections: {right} of {self.options.questions} answered rightly; "
            f"median {told(50, calm, hard, control)}; 99th percentile {told(99, calm, hard, control)}", flush=True)
        parts = {"before": calm, "beside the sink": control, "between": between, "under attack": hard, "after": after}
        return [f"{part}: {one}" for part, (_, wrong) in parts.items() for one in wrong]

    def under(self, way, name, port, count):
        """What the honest client of a way meets while a port is attacked."""
        authority = ["--authority", self.place.path("ca/authority.pem")] if way == "gate" else []
        with Beside("attackers.py", name, str(port), str(count), *authority):
            return self.ways[way][1].ask_many(self.options.questions)

    def certificate(self, way):
        return [self.place.path("server.pem"), self.place.path("server.key")] if way == "gate" else []


def percentile(part, percent):
    """By nearest rank, in milliseconds; nothing where nothing was answered."""
    ordered = sorted(part[0])
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)] * 1000 if ordered else float("nan")


def told(percent, calm, hard, control):
    """A percentile without and under attack, and the ratio of both beside that of the control."""
    before, under, beside = (percentile(part, percent) for part in (calm, hard, control))
    return f"{before:.1f} to {under:.1f} ms (× {under / before:.2f}; sink × {beside / before:.2f})"


def main():
    """Makes every attack by every way and counts."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("program")
    reader.add_argument("--short", action="store_true", help="fewer connections and questions, for the daily run")
    reader.add_argument("--questions", type=int, help="how many honest questions in each part (default: 600, or 60 with --short)")
    reader.add_argument("--only", default="", help="attacks whose way or name holds this word")
    options = reader.parse_args()
    options.questions = options.questions or (60 if options.short else 600)
    place, failed, made = Place(options.program), [], 0
    try:
        checks = Checks(place, options)
        for way in checks.ways:
            for name in SIZES:
                if options.only not in f"{way} {name}":
                    continue
                made += 1
                wrong = checks.attack(way, name)
                if wrong:
                    failed.append(f"{way} {name}")
                    print(f"FAILED  {way} {name}: {len(wrong)} wrong, for instance {wrong[0]}", flush=True)
    finally:
        place.end()
    print(f"Attacks: {made - len(failed)} of {made} left every honest question answered.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
