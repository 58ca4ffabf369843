"""Kills the program at random points while it loads and corrects a register (SIGKILL, as when the power goes).

After each kill: every acknowledged line is in the register once, at most the one line that was under way beyond them, a load is there
whole or not at all, and the audit trail verifies. What the register must hold is kept here, by a model of its own.

    Tests/Faults/run --kills 50                       # what ./test runs, on an SQLite file
    Tests/Faults/run --kills 1000 --seed 7            # a night run
    Tests/Faults/run --register postgresql://user@host/database   # an empty database
"""

import argparse
import csv
import io
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

INSURER = "06139992"
PEOPLE = 60
BORN = "1980-05-17"
COLUMNS = ["保険者番号", "番号", "氏名", "生年月日", "性別", "資格取得日", "本人家族", "住所"]


class Lost(Exception):
    """What the register holds is not what it acknowledged."""


class Model:
    """What the register must hold: number -> name, address, day of loss."""

    def __init__(self, members=None):
        self.members = dict(members or {})

    def after(self, line):
        """The model with one more line."""
        changed = Model(self.members)
        number = line["number"]
        name, address, lost_on = self.members.get(number, (None, "", ""))
        if line["event"] == "enrolled":
            changed.members[number] = (line["name"], line.get("address", ""), "")
        elif line["event"] == "name":
            changed.members[number] = (line["name"], address, lost_on)
        elif line["event"] == "address":
            changed.members[number] = (name, line["address"], lost_on)
        elif line["event"] == "lost":
            changed.members[number] = (name, address, line["lostOn"])
        return changed


class Register:
    """The program with one register."""

    def __init__(self, program, address, folder):
        self.program, self.address, self.folder = program, address, folder
        # The first run is not killed, so that there is a register; it tells how long the program takes to begin its work here.
        started = time.monotonic()
        subprocess.run(self.command("register", "record"), input=b"", check=True)
        self.start_up = time.monotonic() - started

    def command(self, *words):
        return [self.program, *words, "--register", self.address, "--as", "試験係"]

    def held(self):
        """What the register says now, read back by an export."""
        path = os.path.join(self.folder, "export.csv")
        if os.path.exists(path):
            os.remove(path)
        done = subprocess.run(self.command("export", path), capture_output=True, text=True)
        if done.returncode != 0:
            raise Lost(f"the register can't be read after the kill: {done.stderr}")
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        members = {row["番号"]: (row["氏名"], row["住所"], row["資格喪失日"]) for row in rows}
        if len(members) != len(rows):
            raise Lost("somebody is there twice")
        return members

    def verify(self):
        done = subprocess.run([self.program, "audit", "verify", "--register", self.address], capture_output=True, text=True)
        if done.returncode != 0:
            raise Lost(f"the audit trail does not verify: {done.stdout}{done.stderr}")


def next_line(model, generator, clock):
    """An event that fits the model and changes something."""
    number = str(generator.randrange(1, PEOPLE + 1))
    mark = {"insurerNumber": INSURER, "number": number, "birthDate": BORN}
    known = model.members.get(number)
    if known is None:
        person = {"name": f"見本 {number}号", "role": "insuredPerson", "eligibleFrom": "2024-04-01", "address": f"住所{clock}"}
        return {"event": "enrolled", **mark, **person}
    if known[2] == "" and generator.random() < 0.1:
        return {"event": "lost", **mark, "lostOn": "2026-10-01"}
    if generator.random() < 0.5:
        return {"event": "name", "from": "2025-04-01", **mark, "name": f"見本 {number}号の{clock}"}
    return {"event": "address", "from": "2025-04-01", **mark, "address": f"住所{clock}"}


def kill_later(process, seconds):
    timer = threading.Timer(seconds, lambda: process.send_signal(signal.SIGKILL))
    timer.start()
    return timer


def record_and_kill(register, model, generator, clock):
    """Feeds events until the kill; gives the models of all prefixes and how many lines were acknowledged."""
    process = subprocess.Popen(register.command("register", "record"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    acknowledged = []
    reader = threading.Thread(target=lambda: acknowledged.extend(process.stdout))
    reader.start()
    timer = kill_later(process, register.start_up * generator.uniform(0.5, 3))
    models = [model]
    try:
        while process.poll() is None:
            line = next_line(models[-1], generator, clock + len(models))
            models.append(models[-1].after(line))
            process.stdin.write((json.dumps(line, ensure_ascii=False) + "\n").encode())
            process.stdin.flush()
            # A few lines are always under way, so that the kill falls into every part of the work.
            while len(models) - len(acknowledged) > 4 and process.poll() is None:
                time.sleep(0.0005)
    except (BrokenPipeError, OSError):
        pass
    process.wait()
    timer.cancel()
    reader.join()
    # A line cut in the middle is no acknowledgement.
    outcomes = [json.loads(text) for text in acknowledged if text.endswith(b"\n")]
    for outcome in outcomes:
        if outcome["outcome"] != "recorded":
            raise Lost(f"a fitting line was refused: {outcome}")
    return models, len(outcomes)


def load_and_kill(register, model, generator, clock):
    """Loads a file of new addresses for everybody known, killed on the way; all of it is there or nothing."""
    path = os.path.join(register.folder, "load.csv")
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS + ["資格喪失日"])
    after = Model(model.members)
    for number, (name, _, lost_on) in model.members.items():
        address = f"取込{clock}の{number}"
        writer.writerow([INSURER, number, name, BORN, "", "2024-04-01", "本人", address, lost_on])
        after.members[number] = (name, address, lost_on)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text.getvalue())
    process = subprocess.Popen(register.command("import", path), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    timer = kill_later(process, register.start_up * generator.uniform(0.5, 2))
    output, _ = process.communicate()
    timer.cancel()
    # The report comes after the commit: whoever saw it may rely on it.
    return [model, after], 1 if output else 0


def one_kill(register, model, generator, clock):
    """One round; gives the model of what the register holds."""
    run = load_and_kill if model.members and generator.random() < 0.25 else record_and_kill
    models, acknowledged = run(register, model, generator, clock)
    held = register.held()
    for applied in (acknowledged, acknowledged + 1):
        if applied < len(models) and models[applied].members == held:
            register.verify()
            return models[applied], applied, applied > acknowledged
    raise Lost(f"{acknowledged} lines were acknowledged, but the register holds something else than after {acknowledged} or {acknowledged + 1}")


def main():
    parser = argparse.ArgumentParser(description="Kills the program at random points and looks whether anything was lost.")
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--register", help="an empty register's address (default: a new SQLite file)")
    options = parser.parse_args()
    generator = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        address = options.register or "sqlite:" + os.path.join(folder, "register.sqlite")
        register = Register(os.path.abspath(options.program), address, folder)
        model, lines, ahead = Model(), 0, 0
        started = time.monotonic()
        for kill in range(1, options.kills + 1):
            try:
                model, applied, is_ahead = one_kill(register, model, generator, lines)
            except Lost as lost:
                print(f"kill {kill} of seed {options.seed}: {lost}", file=sys.stderr)
                return 1
            lines += applied
            ahead += is_ahead
            if kill % 100 == 0:
                print(f"{kill} kills", flush=True)
        seconds = time.monotonic() - started
        print(f"{options.kills} kills in {seconds:.0f} s: {lines} changes kept, {ahead} of them committed before their acknowledgement got out; nothing lost.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
