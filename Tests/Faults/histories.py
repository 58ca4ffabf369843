"""Many clients correct the same persons and ask for them at once; every history must fit a serial order.

Some clients record corrections (processes that stay), some ask over HTTP (threads, one server), some ask by the command (a process a question).
One of those who record is killed on the way, so that the fate of its last correction is open. What each saw and when is written down, and
serial.py, which knows nothing of registers, looks for an order. A history that fits none is kept for whoever mends it.
"""

import http.client
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time

import serial
import serial_test
from register import BORN, INSURER, PATIENCE, TODAY, Lost, Register, ask, encoded
from servers import Server

PEOPLE = ["1", "2"]
WRITERS, ASKERS, CALLERS = 4, 4, 2
SECONDS = 3


class Round:
    """One history on one register."""

    def __init__(self, program, address, folder, seed):
        self.register = Register(program, address, folder)
        self.seed = seed
        self.history, self.faults = [], []
        self.lock = threading.Lock()
        self.end = 0.0

    def note(self, operation):
        with self.lock:
            self.history.append(operation)

    def run(self):
        """The history, with everybody's state before and after it."""
        self.enrol()
        serving, port = self.serve()
        try:
            for person in PEOPLE:
                self.ask(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE), person, 0)
            self.end = time.monotonic() + SECONDS
            work = [(self.write, client) for client in range(WRITERS)]
            work += [(self.ask_on, client, port) for client in range(WRITERS, WRITERS + ASKERS)]
            work += [(self.call_on, client) for client in range(WRITERS + ASKERS, WRITERS + ASKERS + CALLERS)]
            threads = [threading.Thread(target=self.guarded, args=task) for task in work]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            for person in PEOPLE:
                self.call(person, 99)
        finally:
            serving.terminate()
            serving.wait(PATIENCE)
        if self.faults:
            raise Lost(self.faults[0])
        self.register.verify()
        return self.history

    def guarded(self, work, *words):
        try:
            work(*words)
        except (Lost, OSError, ValueError, http.client.HTTPException) as fault:
            self.faults.append(f"{work.__name__}: {fault!r}")

    def enrol(self):
        lines = b"".join(
            encoded({
                "event": "enrolled", **mark(person), "name": f"見本 {person}", "role": "insuredPerson", "eligibleFrom": "2024-04-01",
                "copaymentRate": 30})
            for person in PEOPLE)
        if self.register.run("register", "record", data=lines).returncode != 0:
            raise Lost("nobody could be enrolled")

    def serve(self):
        process = subprocess.Popen(
            self.register.command("serve", "--port", "0", "--quiet"), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return process, int(re.search(rb":(\d+)/", process.stdout.readline()).group(1))

    def write(self, client):
        """Records corrections one after another, each once the last is acknowledged."""
        generator = random.Random(f"{self.seed} {client}")
        with tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(
                self.register.command("register", "record"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors)
            dies_at = time.monotonic() + generator.uniform(0.3, 0.9) * SECONDS if client == 0 else None
            for turn in range(1_000_000):
                if time.monotonic() > self.end:
                    break
                if dies_at is not None and time.monotonic() > dies_at:
                    # Behind this correction's back, and at a random moment of it.
                    threading.Timer(generator.uniform(0, 0.01), lambda: process.send_signal(signal.SIGKILL)).start()
                    dies_at = float("inf")
                is_alive = self.correct(process, generator, client, turn)
                if not is_alive:
                    break
            process.stdin.close() if process.poll() is None else None
            process.wait(PATIENCE)
            errors.seek(0)
            if client != 0 and process.returncode not in (0, 2):
                raise Lost(f"a client that records ended with {process.returncode}: {errors.read().decode()}")

    def correct(self, process, generator, client, turn):
        """One correction; tells whether the client is still there."""
        person, part = generator.choice(PEOPLE), generator.choice(["name", "rate"])
        name, rate = f"見本 {person}の{client}の{turn}", generator.choice([10, 20, 30])
        change = {"event": "name", "name": name} if part == "name" else {"event": "share", "copaymentRate": rate}
        operation = {
            "client": client, "person": person, "do": "set", "part": part, "value": name if part == "name" else str(rate // 10),
            "invoked": time.monotonic(), "answered": None}
        try:
            process.stdin.write(encoded({**change, **mark(person), "from": "2025-04-01"}))
            process.stdin.flush()
            answer = process.stdout.readline()
        except OSError:
            answer = b""
        if answer.endswith(b"\n"):
            operation["answered"] = time.monotonic()
            outcome = json.loads(answer)
            if outcome["outcome"] != "recorded" and outcome.get("reason") != "nothingChanges":
                raise Lost(f"a correction was refused: {outcome}")
            if outcome["outcome"] != "recorded":
                # A refusal because the person is so already is a read of that part.
                self.read(client, person, {part: operation["value"]}, operation["invoked"])
                return True
        self.note(operation)
        return operation["answered"] is not None

    def ask_on(self, client, port):
        generator = random.Random(f"{self.seed} {client}")
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        while time.monotonic() < self.end:
            self.ask(connection, generator.choice(PEOPLE), client)

    def ask(self, connection, person, client):
        """A question over HTTP."""
        invoked = time.monotonic()
        page = ask(connection, person)
        found = re.search(r'<dd class="name" lang="ja">([^<]*)</dd>.*?<dt>負担割合</dt><dd>(\d)割</dd>', page, re.DOTALL)
        if found is None:
            raise Lost("a question over HTTP got no answer")
        self.read(client, person, {"name": found[1], "rate": found[2]}, invoked)

    def call_on(self, client):
        generator = random.Random(f"{self.seed} {client}")
        while time.monotonic() < self.end:
            self.call(generator.choice(PEOPLE), client)

    def call(self, person, client):
        """A question by the command."""
        invoked = time.monotonic()
        done = self.register.run(
            "lookup", "--insurer", INSURER, "--number", person, "--birth-date", BORN, "--service-date", TODAY, "--json")
        if done.returncode != 0:
            raise Lost(f"a question got no answer: {done.stderr.decode()}")
        coverage = json.loads(done.stdout)["coverage"]
        rate = {"tenPercent": "1", "twentyPercent": "2", "thirtyPercent": "3"}.get(coverage["copaymentRate"], coverage["copaymentRate"])
        self.read(client, person, {"name": coverage["name"], "rate": rate}, invoked)

    def read(self, client, person, value, invoked):
        self.note({
            "client": client, "person": person, "do": "read", "value": value, "invoked": invoked, "answered": time.monotonic()})


def mark(person):
    return {"insurerNumber": INSURER, "number": person, "birthDate": BORN}


def main(options):
    if serial_test.main() != 0:
        return 1
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o711)
        server = Server(os.path.join(folder, "server")) if options.engine == "postgresql" else None
        operations = 0
        try:
            for number in range(1, options.histories + 1):
                place = os.path.join(folder, f"round{number}")
                os.makedirs(place)
                address = server.make_database(f"round{number}") if server else "sqlite:" + os.path.join(place, "register.sqlite")
                history = Round(os.path.abspath(options.program), address, place, f"{options.seed} {number}").run()
                operations += len(history)
                misfits = serial.misfits(history)
                if misfits:
                    raise Lost(f"no serial order for person {misfits[0]}; the history is {kept(history, options, number)}")
        except Lost as lost:
            print(f"seed {options.seed}, history {number}: {lost}", file=sys.stderr)
            return 1
        finally:
            if server:
                server.stop("kill")
    print(f"{options.histories} histories on {options.engine}, {operations} operations: each fits a serial order.")
    return 0


def kept(history, options, number):
    """Writes a history down where it stays."""
    path = os.path.join(tempfile.gettempdir(), f"history-{options.engine}-{options.seed}-{number}.jsonl")
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(operation, ensure_ascii=False) + "\n" for operation in history)
    return path
