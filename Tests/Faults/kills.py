"""Kills the program at random points while it loads, corrects and answers from a register (SIGKILL, as when the power goes).

After each kill: every acknowledged line is in the register once, at most the one line that was under way beyond them, a load is there whole or
not at all, every answer that left was right and has its entry, and the audit trail verifies.
"""

import concurrent.futures
import http.client
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

from register import PATIENCE, Lost, Model, Register, ask, encoded, next_line
from servers import Server

PEOPLE = 60
# A new register after so many kills: the making of one is killed, too, and people don't gather more corrections than they would in life.
KILLS_A_ROUND = 50


class Killer:
    """One round of kills on one register."""

    def __init__(self, program, address, folder, seed, round_number):
        self.generator = random.Random(f"{seed} {round_number}")
        self.register = Register(program, address, folder)
        # The first run is not killed: it tells how long the program takes to begin its work here. Where it can, the next one begins anew.
        started = time.monotonic()
        self.register.made()
        self.start_up = time.monotonic() - started
        if address.startswith("sqlite:"):
            for suffix in ("", "-wal", "-shm"):
                if os.path.exists(address[7:] + suffix):
                    os.remove(address[7:] + suffix)
        self.model, self.lines, self.ahead, self.entries_needed = Model(), 0, 0, 0

    def start(self, *words):
        return subprocess.Popen(
            self.register.command(*words), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def kill_within(self, process, seconds):
        """Kills a process at some moment from now on; gives the timer."""
        timer = threading.Timer(self.generator.uniform(0, seconds), lambda: process.send_signal(signal.SIGKILL))
        timer.start()
        return timer

    def record(self):
        """Feeds events until the kill; gives the models of all prefixes and how many lines were acknowledged."""
        process = self.start("register", "record")
        acknowledged = []
        # Some kills meet the start, the others the work, however long the start takes.
        timers = [self.kill_within(process, 1.5 * self.start_up)] if self.generator.random() < 0.3 else []

        def read():
            for line in process.stdout:
                acknowledged.append(line)
                if not timers:
                    timers.append(self.kill_within(process, 0.2))

        reader = threading.Thread(target=read)
        reader.start()
        models = [self.model]
        try:
            while process.poll() is None:
                line = next_line(models[-1], self.generator, self.lines + len(models), PEOPLE)
                models.append(models[-1].after(line))
                process.stdin.write(encoded(line))
                process.stdin.flush()
                # A few lines are always under way, so that the kill falls into every part of the work.
                while len(models) - len(acknowledged) > 4 and process.poll() is None:
                    time.sleep(0.0005)
        except (BrokenPipeError, OSError):
            pass
        process.wait()
        reader.join()
        for timer in timers:
            timer.cancel()
        # A line cut in the middle is no acknowledgement.
        outcomes = [json.loads(text) for text in acknowledged if text.endswith(b"\n")]
        for outcome in outcomes:
            if outcome["outcome"] != "recorded":
                raise Lost(f"a fitting line was refused: {outcome}")
        return models, len(outcomes)

    def load(self):
        """Loads a file of new addresses for everybody known, killed on the way; all of it is there or nothing."""
        path = os.path.join(self.register.folder, "load.csv")
        after = self.model.moved(f"取込{self.lines}")
        after.write(path)
        process = self.start("import", path)
        timer = self.kill_within(process, 2 * self.start_up)
        output, _ = process.communicate()
        timer.cancel()
        # The report comes after the commit: whoever saw it may rely on it.
        return [self.model, after], 1 if output else 0

    def answer(self):
        """Answers several clients at once; whoever got an answer got the right one, after its entry was kept."""
        before, answers = self.register.entries(), []
        process = self.start("serve", "--port", "0", "--quiet")
        first = process.stdout.readline().decode()
        port = int(first.split("127.0.0.1:")[1].split("/")[0])
        self.kill_within(process, 0.5)
        clients = [threading.Thread(target=self.ask_on, args=(port, number, answers)) for number in sorted(self.model.members)[:4]]
        for client in clients:
            client.start()
        for client in clients:
            client.join()
        process.wait()
        process.stdout.close()
        self.entries_needed = before + len(answers)
        for number, page in answers:
            if f'lang="ja">{self.model.members[number][0]}</dd>' not in page:
                raise Lost(f"a wrong answer about {number}")
        return [self.model], 0

    def ask_on(self, port, number, answers):
        """Asks about a member until nobody answers any more."""
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            while True:
                answers.append((number, ask(connection, number)))
        except (OSError, http.client.HTTPException):
            connection.close()

    def kill(self, quiet):
        choice = self.generator.random() if self.model.members else 1
        run = self.load if choice < 0.25 else self.answer if choice < 0.4 else self.record
        self.entries_needed = 0
        models, acknowledged = run()
        quiet()
        if self.entries_needed and self.register.entries() < self.entries_needed:
            raise Lost("an answer left whose entry is lost")
        held = self.held_after_the_first_start()
        for applied in (acknowledged, acknowledged + 1):
            if applied < len(models) and models[applied].members == held:
                self.register.verify()
                self.model = models[applied]
                self.lines += applied
                self.ahead += applied > acknowledged
                return
        raise Lost(
            f"{acknowledged} lines were acknowledged, but the register holds something else than after {acknowledged} or {acknowledged + 1}")

    def held_after_the_first_start(self):
        """A register whose making was killed is no register yet; the next start makes it."""
        if not self.model.members:
            self.register.made()
        return self.register.held()


class Night:
    """All kills, in rounds of which several run at a time."""

    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.program = os.path.abspath(options.program)
        self.server = Server(os.path.join(folder, "server")) if options.engine == "postgresql" else None
        self.done = 0

    def round(self, number, kills):
        """One round; gives the lines kept and how many of them were ahead of their acknowledgement."""
        folder = os.path.join(self.folder, f"round{number}")
        os.makedirs(folder)
        address, quiet = self.place(number, folder)
        killer = Killer(self.program, address, folder, self.options.seed, number)
        for kill in range(1, kills + 1):
            try:
                killer.kill(quiet)
            except (Lost, ValueError) as lost:
                raise Lost(f"seed {self.options.seed}, round {number}, kill {kill}: {lost}") from lost
            self.done += 1
            if self.done % 100 == 0:
                print(f"{self.done} kills", flush=True)
        return killer.lines, killer.ahead

    def place(self, number, folder):
        if self.server is None:
            return "sqlite:" + os.path.join(folder, "register.sqlite"), lambda: None
        database = f"round{number}"
        return self.server.make_database(database), lambda: self.server.wait_until_quiet(database)

    def run(self):
        kills = self.options.kills
        rounds = [min(KILLS_A_ROUND, kills - begun) for begun in range(0, kills, KILLS_A_ROUND)]
        with concurrent.futures.ThreadPoolExecutor(self.options.jobs) as pool:
            return list(pool.map(self.round, range(1, len(rounds) + 1), rounds))

    def close(self):
        if self.server:
            self.server.stop("kill")


def main(options):
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        # A server's own user has to reach its folder inside.
        os.chmod(folder, 0o711)
        night = Night(options, folder)
        try:
            rounds = night.run()
        except Lost as lost:
            print(lost, file=sys.stderr)
            return 1
        finally:
            night.close()
    lines, ahead = sum(lines for lines, _ in rounds), sum(ahead for _, ahead in rounds)
    print(
        f"{options.kills} kills on {options.engine} in {time.monotonic() - started:.0f} s: {lines} changes kept, {ahead} of them committed "
        "before their acknowledgement got out; nothing lost.")
    return 0
