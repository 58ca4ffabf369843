"""What a register must hold, by a model of its own, and the program that is asked what it holds."""

import csv
import json
import os
import subprocess
import urllib.parse

INSURER = "06139992"
BORN = "1980-05-17"
COLUMNS = ["保険者番号", "番号", "氏名", "生年月日", "性別", "資格取得日", "本人家族", "住所", "資格喪失日"]
# A day on which every change made here holds.
TODAY = "2026-09-01"
PATIENCE = 120


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

    def moved(self, word):
        """The model with a new address for everybody."""
        return Model({number: (name, f"{word}の{number}", lost_on) for number, (name, _, lost_on) in self.members.items()})

    def write(self, path):
        """Writes a member file."""
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            for number, (name, address, lost_on) in self.members.items():
                writer.writerow([INSURER, number, name, BORN, "", "2024-04-01", "本人", address, lost_on])


def next_line(model, generator, clock, people):
    """An event that fits the model and changes something."""
    number = str(generator.randrange(1, people + 1))
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


def encoded(line):
    return (json.dumps(line, ensure_ascii=False) + "\n").encode()


class Register:
    """The program with one register; `folder` takes the files it writes beside it."""

    def __init__(self, program, address, folder):
        self.program, self.address, self.folder = program, address, folder

    def command(self, *words):
        return [self.program, *words, "--register", self.address, "--as", "試験係"]

    def run(self, *words, data=b""):
        return subprocess.run(self.command(*words), input=data, capture_output=True, timeout=PATIENCE)

    def made(self):
        """Makes the register, empty."""
        done = self.run("register", "record")
        if done.returncode != 0:
            raise Lost(f"the register can't be made: {done.stderr.decode()}")
        return self

    def held(self):
        """What the register says now, read back by an export."""
        path = os.path.join(self.folder, "held.csv")
        if os.path.exists(path):
            os.remove(path)
        done = self.run("export", path)
        if done.returncode != 0:
            raise Lost(f"the register can't be read: {done.stderr.decode()}")
        return members_of(path)

    def look_up(self, number):
        """The name under which the register knows a member today; None for nobody."""
        question = ["--insurer", INSURER, "--number", number, "--birth-date", BORN, "--service-date", TODAY, "--json"]
        done = self.run("lookup", *question)
        if done.returncode != 0:
            raise Lost(f"the register does not answer: {done.stderr.decode()}")
        answer = json.loads(done.stdout)
        return answer["coverage"]["name"] if answer["answer"] == "valid" else None

    def entries(self):
        """How many entries the audit trail has."""
        done = subprocess.run(
            [self.program, "audit", "verify", "--register", self.address, "--json"], capture_output=True, timeout=PATIENCE)
        if done.returncode != 0:
            raise Lost(f"the audit trail does not verify: {done.stdout.decode()}{done.stderr.decode()}")
        return sum(json.loads(line)["entries"] for line in done.stdout.splitlines())

    def verify(self, *words):
        """The audit trail has no fault."""
        done = subprocess.run(
            [self.program, "audit", "verify", "--register", self.address, *words], capture_output=True, timeout=PATIENCE)
        if done.returncode != 0:
            raise Lost(f"the audit trail does not verify: {done.stdout.decode()}{done.stderr.decode()}")


def ask(connection, number):
    """Asks a server's counter about a member; the page of its answer."""
    form = {"do": "look-up", "insurer-number": INSURER, "number": number, "birth-date": BORN, "service-date": TODAY}
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", "/ja/counter", urllib.parse.urlencode(form), kind)
    return connection.getresponse().read().decode()


def members_of(path):
    """The members in a member file."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    members = {row["番号"]: (row["氏名"], row["住所"], row["資格喪失日"]) for row in rows}
    if len(members) != len(rows) and all(row["保険者番号"] == INSURER for row in rows):
        raise Lost("somebody is there twice")
    return members
