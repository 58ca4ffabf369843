"""Cuts connections to PostgreSQL, restarts, freezes and crashes its server, and promotes a replica, while the program loads, corrects and answers.

Two servers of the harness's own: one that is written and its synchronous replica, so that what was acknowledged is on both. Each round takes a
new database, one piece of work and one fault. Whoever gets an error does what the message says: nothing was written, so again; not known, so look
first. In the end everything is there once, the audit trail verifies, and the answers are those of the model.
"""

import http.client
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time

from register import PATIENCE, Lost, Model, Register, ask, encoded, next_line
from servers import Server, Way, is_commit, wait_until

PEOPLE = 12
LINES = 40
QUESTIONS_SECONDS = 4


class Pair:
    """The server that is written and its replica, which change places at a fail-over."""

    def __init__(self, folder):
        self.folder, self.made = folder, 0
        self.first = Server(self.next_folder())
        self.add_replica()

    def next_folder(self):
        self.made += 1
        return os.path.join(self.folder, f"server{self.made}")

    def add_replica(self):
        self.second = Server(self.next_folder(), replica_of=self.first)
        self.first.ask("ALTER SYSTEM SET synchronous_standby_names = '*'")
        self.first.ask("SELECT pg_reload_conf()")
        state = "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'"
        wait_until(lambda: self.first.ask(state) == "1", "the replica does not follow")

    def both(self, database):
        """An address with both hosts; the one that can be written is found by the program."""
        return f"postgresql://shikaku@/{database}?host={self.first.folder},{self.second.folder}"

    def fail_over(self):
        """The written server dies; the replica takes its place, without a replica of its own at first."""
        self.first.stop("kill")
        # A commit of the new one must not wait for a replica that is not there yet.
        with open(os.path.join(self.second.folder, "data", "postgresql.auto.conf"), "a", encoding="utf-8") as file:
            file.write("synchronous_standby_names = ''\n")
        self.second.promote()
        self.second.ask("SELECT pg_reload_conf()")
        self.first = self.second

    def stop(self):
        for server in (self.second, self.first):
            try:
                server.stop("kill")
            except RuntimeError:
                continue


# Faults: each gets the round and does its harm while the work goes on; `delay` waits a random while.

def end_sessions(round):
    for _ in range(3):
        round.delay()
        round.pair.first.end_sessions(round.database)


def cut(round):
    for _ in range(3):
        round.delay()
        round.way.cut()


def cut_before_commit(round):
    round.at_commit("before")


def cut_after_commit(round):
    round.at_commit("after")


def restart(round):
    round.delay()
    round.pair.first.stop("stop")
    round.pair.first.start()


def crash(round):
    round.delay()
    round.pair.first.stop("kill")
    round.pair.first.start()


def fail_over(round):
    round.delay()
    round.pair.fail_over()


def freeze(round):
    for _ in range(2):
        round.delay()
        round.pair.first.freeze(round.generator.uniform(0.5, 3))


def freeze_long(round):
    """Longer than whoever asks has patience (15 s), so that questions are told that nothing can be found out."""
    round.delay()
    round.pair.first.freeze(22)


FAULTS = [end_sessions, cut, cut_before_commit, cut_after_commit, restart, crash, fail_over, freeze, freeze_long]


class Round:
    """One piece of work on a new database, and one fault."""

    def __init__(self, program, pair, folder, number, fault, generator):
        self.pair, self.fault, self.generator = pair, fault, generator
        self.database = f"round{number}"
        pair.first.make_database(self.database)
        self.way = Way(pair.first)
        self.working = True
        # A fail-over needs the address of both; every other fault meets the program on the way that can be cut.
        address = pair.both(self.database) if fault is fail_over else self.way.address(self.database)
        self.register = Register(program, address, folder)
        self.model = Model()
        self.unknown = self.again = 0

    def delay(self):
        time.sleep(self.generator.uniform(0.05, 0.6))

    def at_commit(self, how):
        """Cuts some commit among the next ones, once."""
        counted = [self.generator.randrange(1, self.commits)]

        def decide(data):
            if not is_commit(data):
                return "pass"
            counted[0] -= 1
            return how if counted[0] == 0 else "pass"

        self.way.cut_at = decide

    def with_fault(self, work):
        """Does the work while the fault happens."""
        faults = []

        def harm():
            try:
                self.fault(self)
            except (RuntimeError, OSError) as fault:
                faults.append(fault)

        harming = threading.Thread(target=harm)
        harming.start()
        try:
            work()
        finally:
            harming.join()
            self.way.cut_at = lambda data: "pass"
        if faults:
            raise Lost(f"the fault itself failed: {faults[0]}")

    def run(self, work):
        # A load commits once or a few times.
        self.commits = 2 if work == "load" else 12
        try:
            self.prepare()
            self.with_fault(getattr(self, work))
            self.check()
        finally:
            self.way.close()

    def prepare(self):
        lines = []
        for clock in range(2 * PEOPLE):
            lines.append(next_line(self.model, self.generator, clock, PEOPLE))
            self.model = self.model.after(lines[-1])
        done = self.register.run("register", "record", data=b"".join(map(encoded, lines)))
        if done.returncode != 0:
            raise Lost(f"the start fails: {done.stderr.decode()}")

    def corrections(self):
        """Records lines until all are acknowledged, going on where the register stands."""
        steps, lines = [self.model], []
        for clock in range(100, 100 + LINES):
            lines.append(next_line(steps[-1], self.generator, clock, PEOPLE))
            steps.append(steps[-1].after(lines[-1]))
        at = 0
        while at < LINES:
            process = subprocess.Popen(
                self.register.command("register", "record"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            output, errors = process.communicate(b"".join(map(encoded, lines[at:])), timeout=PATIENCE)
            outcomes = [json.loads(text) for text in output.splitlines(keepends=True) if text.endswith(b"\n")]
            if any(outcome["outcome"] != "recorded" for outcome in outcomes):
                raise Lost(f"a fitting line was refused: {outcomes[-1]}")
            at += len(outcomes)
            if process.returncode != 0:
                at = self.where([step.members for step in steps], at, errors.decode())
            elif at < LINES:
                raise Lost("it ended well without acknowledging every line")
        self.model = steps[-1]

    def load(self):
        """Loads a file until it is acknowledged."""
        after = self.model.moved("取込")
        path = os.path.join(self.register.folder, "load.csv")
        after.write(path)
        at = 0
        while at == 0:
            done = self.register.run("import", path)
            if done.returncode == 0:
                break
            at = self.where([self.model.members, after.members], 0, done.stderr.decode())
        self.model = after

    def where(self, states, acknowledged, words):
        """Which state the register is in after an error, which must be as its message says."""
        if "Error: " not in words or "unexpected" in words:
            raise Lost(f"no clear message: {words!r}")
        held = self.held()
        is_open = "may be there or not" in words
        self.unknown += is_open
        self.again += 1
        allowed = [acknowledged, acknowledged + 1] if is_open else [acknowledged]
        for at in allowed:
            if at < len(states) and states[at] == held:
                return at
        raise Lost(f"{acknowledged} acknowledged, the register is in another state, and the message is: {words}")

    def held(self):
        """What the register holds, as soon as a server answers."""
        end = time.monotonic() + 60
        while True:
            try:
                return self.register.held()
            except Lost:
                if time.monotonic() > end:
                    raise
                time.sleep(0.2)

    def questions(self):
        """Asks over HTTP; an answer is right or unknown, never wrong, and after the fault there are answers again."""
        serving = subprocess.Popen(
            self.register.command("serve", "--port", "0", "--quiet"), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            first = serving.stdout.readline().decode()
            if not first:
                # The fault came before the start; then there is nothing to ask.
                self.held()
                return
            port = int(first.split("127.0.0.1:")[1].split("/")[0])
            end = time.monotonic() + QUESTIONS_SECONDS
            answered = 0
            while time.monotonic() < end:
                answered += self.ask(port)
            wait_until(lambda: self.ask(port), "there is no answer after the fault", 60)
        except (http.client.HTTPException, RuntimeError) as fault:
            raise Lost(f"asking: {fault!r}") from fault
        finally:
            serving.terminate()
            serving.wait(PATIENCE)
        if self.register.entries() < answered + 1:
            raise Lost(f"{answered + 1} answers left, and only {self.register.entries()} entries tell of them")

    def ask(self, port):
        """One question; whether it was answered."""
        number = self.generator.choice(sorted(self.model.members))
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        page = ask(connection, number)
        connection.close()
        if f'lang="ja">{self.model.members[number][0]}</dd>' in page:
            return True
        if '<dd class="name"' in page or "読めませんでした" not in page:
            raise Lost("a wrong answer")
        return False

    def check(self):
        if self.held() != self.model.members:
            raise Lost("the register holds something else than the model")
        self.register.verify()
        for number, (name, _, _) in sorted(self.model.members.items())[:3]:
            if self.register.look_up(number) != name:
                raise Lost("a look-up differs from the model")


WORK = ["corrections", "load", "questions"]


def main(options):
    generator = random.Random(options.seed)
    unknown = again = 0
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o711)
        pair = Pair(folder)
        try:
            for number in range(1, options.server_faults + 1):
                # Every fault meets every kind of work in turn.
                fault = FAULTS[(number - 1) % len(FAULTS)]
                work = WORK[(number - 1) // len(FAULTS) % len(WORK)]
                place = os.path.join(folder, f"round{number}")
                os.makedirs(place)
                try:
                    round = Round(os.path.abspath(options.program), pair, place, number, fault, generator)
                    round.run(work)
                except Lost as lost:
                    print(f"seed {options.seed}, round {number}, {fault.__name__} during {work}: {lost}", file=sys.stderr)
                    return 1
                unknown, again = unknown + round.unknown, again + round.again
                if fault is fail_over:
                    pair.add_replica()
        finally:
            pair.stop()
    print(
        f"{options.server_faults} rounds of faults between the program and PostgreSQL in {time.monotonic() - started:.0f} s: {again} errors that "
        f"said nothing was written or to look, {unknown} of them with an outcome that the program could not learn; nothing lost or doubled.")
    return 0
