"""Lets each file operation of the program fail in turn: no room on the disk, or an error of the device, once or from then on.

A library loaded before the C library (failing.c) counts the operations on the register, its log, the witness of the seals, the files that are
written and the answers, and lets the Nth fail. Each trial begins with a fresh copy of the same state. After it the program must have ended by
itself and said why; what it acknowledged is there once, nothing is there by half, the audit trail verifies, and the next start works.
"""

import concurrent.futures
import filecmp
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

from register import INSURER, BORN, PATIENCE, TODAY, Lost, Model, Register, encoded, members_of, next_line

HERE = os.path.dirname(os.path.abspath(__file__))
ERRORS = ["EIO", "ENOSPC"]
PEOPLE = 12


class Scene:
    """One command on one state; `template` is the folder of that state, copied for each trial."""

    # Exit codes of a run without a fault.
    right_codes = (0,)
    # The result that only its user asked for and that must be whole wherever it stands.
    whole_file = None
    def __init__(self, program, template):
        self.program, self.template = program, template
        os.makedirs(template)
        self.model = Model()
        self.prepare(self.register(template))

    def register(self, folder):
        return Register(self.program, "sqlite:" + os.path.join(folder, "register.sqlite"), folder)

    def prepare(self, register):
        """Fills the template."""
        generator = random.Random(5)
        data = b""
        for clock in range(3 * PEOPLE):
            line = next_line(self.model, generator, clock, PEOPLE)
            self.model = self.model.after(line)
            data += encoded(line)
        register.run("register", "record", data=data).check_returncode()
        # Folds the log into the file, so that the trials don't spend their time on its pages.
        migrate(register)

    def words(self, folder):
        """The words of the command."""
        raise NotImplementedError

    def data(self):
        """What it reads from standard input."""
        return b""

    def environment(self, folder):
        return {}

    def states(self):
        """What the register may hold, from before to after."""
        return [self.model.members]

    def acknowledged(self, output):
        """How many states were acknowledged."""
        return 0

    def next_start(self, folder):
        """The next start, before anything is looked at."""

    def check(self, done, output, folder):
        """Looks at what the trial left behind."""
        self.next_start(folder)
        register = self.register(folder)
        held = self.held(register)
        states = self.states()
        at_least = len(states) - 1 if done.returncode in self.right_codes else self.acknowledged(output)
        if held not in states[at_least : at_least + 2]:
            raise Lost(f"{at_least} of {len(states) - 1} steps were acknowledged, but the register holds {held}")
        register.verify()
        self.check_look_up(register, held)
        self.check_files(done, folder)
        self.check_again(folder)

    def held(self, register):
        return register.held()

    def check_look_up(self, register, held):
        number = sorted(held)[0] if held else "1"
        if register.look_up(number) != held.get(number, (None,))[0]:
            raise Lost("a look-up differs from the export")

    def check_files(self, done, folder):
        if self.whole_file is None:
            return
        written, reference = (os.path.join(place, self.whole_file) for place in (folder, self.reference))
        if os.path.exists(written) and not filecmp.cmp(written, reference, shallow=False):
            raise Lost(f"{self.whole_file} is there and not whole")
        if done.returncode in self.right_codes and not os.path.exists(written):
            raise Lost(f"{self.whole_file} is missing")

    def check_again(self, folder):
        """The same command without a fault, where it can be given twice."""
        path = self.whole_file and os.path.join(folder, self.whole_file)
        if path and os.path.exists(path):
            os.remove(path)
        done = run(self, folder)
        if done.returncode not in self.right_codes:
            raise Lost(f"the next try fails: {done.stderr.decode()}")


class Corrections(Scene):
    """Corrections, each acknowledged by a line; the register has a log with something in it."""

    def prepare(self, register):
        super().prepare(register)
        register.made()

    def __init__(self, program, template):
        super().__init__(program, template)
        generator = random.Random(9)
        self.steps, self.lines = [self.model], []
        for clock in range(100, 106):
            self.lines.append(next_line(self.steps[-1], generator, clock, PEOPLE + 4))
            self.steps.append(self.steps[-1].after(self.lines[-1]))

    def words(self, folder):
        return ["register", "record"]

    def data(self):
        return b"".join(encoded(line) for line in self.lines)

    def states(self):
        return [step.members for step in self.steps]

    def acknowledged(self, output):
        lines = [json.loads(line) for line in output.splitlines(keepends=True) if line.endswith(b"\n")]
        if any(line["outcome"] != "recorded" for line in lines):
            raise Lost(f"a fitting line was refused: {output.decode()}")
        return len(lines)

    def check_again(self, folder):
        """The lines are no second time as they were; that the register can be written is enough."""
        self.register(folder).made()


class Load(Scene):
    """A load into a register that is there; all of it or nothing."""

    def words(self, folder):
        Model(self.states()[-1]).write(os.path.join(folder, "load.csv"))
        return ["import", os.path.join(folder, "load.csv")]

    def states(self):
        return [self.model.members, self.model.moved("取込").members]

    def acknowledged(self, output):
        return 1 if output else 0


class FirstLoad(Load):
    """A load that makes the register."""

    def prepare(self, register):
        for number in range(1, PEOPLE + 1):
            self.model.members[str(number)] = (f"見本 {number}号", f"住所{number}", "")

    def states(self):
        return [{}, self.model.members]

    def next_start(self, folder):
        migrate(self.register(folder))


class LoadWithRefusals(Load):
    """A load that leaves out a faulty line and writes it to a file."""

    right_codes = (2,)

    def words(self, folder):
        words = super().words(folder)
        with open(words[1], "a", encoding="utf-8") as file:
            file.write(f"{INSURER},9999,見本 誤り,19日,,2024-04-01,本人,,\r\n")
        return words + ["--skip-bad", "--refused", os.path.join(folder, "refused.csv")]

    def check_files(self, done, folder):
        if done.returncode in self.right_codes:
            self.check_refused(folder)

    def check_again(self, folder):
        """A load that failed is done again; then the file is complete."""
        super().check_again(folder)
        self.check_refused(folder)

    def check_refused(self, folder):
        if not filecmp.cmp(os.path.join(folder, "refused.csv"), os.path.join(self.reference, "refused.csv"), shallow=False):
            raise Lost("the file of refused rows is not complete")


class LookUp(Scene):
    """A question; its answer leaves only when its entry stands."""

    def words(self, folder):
        question = ["--insurer", INSURER, "--number", "1", "--birth-date", BORN, "--service-date", TODAY]
        return ["lookup", *question, "--json"]

    def check(self, done, output, folder):
        if output.endswith(b"\n") and json.loads(output)["coverage"]["name"] != self.model.members["1"][0]:
            raise Lost("the answer is wrong")
        added = self.entries(folder) - self.entries(self.template)
        if output and added != 1:
            raise Lost(f"an answer left, and {added} entries tell of it")
        super().check(done, output, folder)

    def entries(self, folder):
        return self.register(folder).entries()


class Migration(Scene):
    """The steps from nothing to this version's register."""

    def prepare(self, register):
        pass

    def words(self, folder):
        return ["migrate", "--create"]

    def next_start(self, folder):
        migrate(self.register(folder))


class Export(Scene):
    """An unload; a cut one must not look whole."""

    whole_file = "export.csv"

    def words(self, folder):
        return ["export", os.path.join(folder, self.whole_file)]

    def check_files(self, done, folder):
        super().check_files(done, folder)
        path = os.path.join(folder, self.whole_file)
        if os.path.exists(path) and members_of(path) != self.model.members:
            raise Lost("the export differs from the register")


class Sample(Scene):
    """A sample in place of a register that is there: the old one or the new one, never neither."""

    def __init__(self, program, template):
        self.known = {}
        super().__init__(program, template)

    def words(self, folder):
        return ["sample", "--people", "20", "--seed", "7", "--replace"]

    def states(self):
        return [self.rows(self.template), self.rows(self.reference)]

    def rows(self, folder):
        """The rows of a folder's register, read once."""
        if folder not in self.known:
            self.known[folder] = self.held(self.register(folder))
        return self.known[folder]

    def held(self, register):
        """Its people share numbers, so the rows are compared as they are written."""
        register.held()
        with open(os.path.join(register.folder, "held.csv"), encoding="utf-8") as file:
            return sorted(file)

    def check_look_up(self, register, held):
        """The rows were compared already."""


class Seal(Scene):
    """A seal with its witness outside the register."""

    def prepare(self, register):
        super().prepare(register)
        key = os.path.join(self.template, "key.pem")
        subprocess.run([self.program, "audit", "keys", "new", "--key", key], check=True, capture_output=True)
        # A seal and a witness that are there already, and something that is not sealed yet.
        subprocess.run(self.sealing(self.template), check=True, capture_output=True)
        register.look_up("1")

    def sealing(self, folder):
        return [self.program, *self.words(folder), "--register", self.register(folder).address]

    def words(self, folder):
        return ["audit", "seal", "--seal-key", os.path.join(folder, "key.pem"), "--witness", os.path.join(folder, "witness")]

    def check(self, done, output, folder):
        super().check(done, output, folder)
        self.register(folder).verify("--key", os.path.join(folder, "key.pem.pub"), "--witness", os.path.join(folder, "witness"))


class Backup(Scene):
    """A backup; a cut one must not look whole, and what has the name can be restored."""

    def words(self, folder):
        return ["backup", "--to", os.path.join(folder, "backup")]

    def check_files(self, done, folder):
        path = os.path.join(folder, "backup")
        if done.returncode == 0 and not os.path.exists(path):
            raise Lost("the backup is missing")
        if os.path.exists(path):
            checked = subprocess.run([self.program, "restore", "--check", "--from", path], capture_output=True, timeout=PATIENCE)
            if checked.returncode != 0:
                raise Lost(f"the backup is there and not whole: {checked.stderr.decode()}")
            os.remove(path)


class Restore(Scene):
    """A register from a backup: whole or not at all."""

    def prepare(self, register):
        super().prepare(register)
        register.run("backup", "--to", os.path.join(self.template, "backup")).check_returncode()
        for suffix in ("", "-wal", "-shm"):
            path = os.path.join(self.template, "register.sqlite" + suffix)
            if os.path.exists(path):
                os.remove(path)

    def words(self, folder):
        return ["restore", "--from", os.path.join(folder, "backup")]

    def states(self):
        return [{}, self.model.members]

    def acknowledged(self, output):
        return 1 if output else 0

    def check(self, done, output, folder):
        """A register that is there is the whole one; after that the restore may be given again only where it failed."""
        if os.path.exists(os.path.join(folder, "register.sqlite")):
            return super().check(done, output, folder)
        if done.returncode == 0 or output:
            raise Lost("the register is missing")
        done = run(self, folder)
        if done.returncode != 0:
            raise Lost(f"the next try fails: {done.stderr.decode()}")
        return super().check(done, b"restored", folder)

    def check_again(self, folder):
        """Nothing is restored over a register."""


SCENES = [Corrections, Load, FirstLoad, LoadWithRefusals, LookUp, Migration, Export, Sample, Seal, Backup, Restore]


def migrate(register):
    done = subprocess.run([register.program, "migrate", "--create", "--register", register.address], capture_output=True, timeout=PATIENCE)
    if done.returncode != 0:
        raise Lost(f"the register can't be made: {done.stderr.decode()}")


def run(scene, folder, fault=None):
    """Runs a scene's command; its answers go to a file of the folder, which a fault may hit, too."""
    environment = dict(os.environ, SHIKAKU_REGISTER=scene.register(folder).address, SHIKAKU_ACTOR="試験係", **(fault or {}))
    with open(os.path.join(folder, "answers"), "wb") as answers:
        return subprocess.run(
            [scene.program, *scene.words(folder)], input=scene.data(), stdout=answers, stderr=subprocess.PIPE, env=environment,
            timeout=PATIENCE)


class FileFaults:
    """All trials."""

    def __init__(self, program, folder):
        self.program, self.folder = os.path.abspath(program), os.path.realpath(folder)
        self.library = os.path.join(self.folder, "failing.so")
        compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
        if compiler is None:
            sys.exit("A C compiler is needed (Debian: gcc, or the clang of the Swift toolchain on the search path).")
        source = os.path.join(HERE, "failing.c")
        subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", self.library, source, "-ldl"], check=True)

    def trials(self, names):
        """Every trial: scene, number of the operation, error, whether it lasts."""
        found = []
        for kind in SCENES:
            if names and kind.__name__ not in names:
                continue
            scene = kind(self.program, os.path.join(self.folder, kind.__name__))
            for error in ERRORS:
                count = self.count(scene, error)
                # A little beyond the end, so that runs without any fault are among them.
                found += [(scene, at, error, lasts) for at in range(1, count + 2) for lasts in (False, True)]
        return found

    def count(self, scene, error):
        """How many operations the command needs where none fails; leaves the folder of that run as the reference."""
        scene.reference = os.path.join(self.folder, f"{type(scene).__name__}-reference")
        shutil.rmtree(scene.reference, ignore_errors=True)
        shutil.copytree(scene.template, scene.reference)
        log = scene.reference + ".log"
        done = run(scene, scene.reference, self.fault(scene.reference, log, 0, error, False))
        if done.returncode not in scene.right_codes:
            sys.exit(f"{type(scene).__name__} fails without a fault: {done.stderr.decode()}")
        return int(read_log(log).splitlines()[-1].split()[1])

    def fault(self, folder, log, at, error, lasts):
        return {
            "LD_PRELOAD": self.library, "FAULT_FOLDER": folder, "FAULT_LOG": log, "FAULT_AT": str(at), "FAULT_ERROR": error,
            "FAULT_LASTS": "1" if lasts else "0",
        }

    def trial(self, number, scene, at, error, lasts):
        """One trial; gives what is wrong, None for nothing, and the operation that failed."""
        folder = os.path.join(self.folder, f"trial{number}")
        log = folder + ".log"
        shutil.copytree(scene.template, folder)
        title = f"{type(scene).__name__}, operation {at}, {error} {'from then on' if lasts else 'once'}"
        failed = ""
        try:
            done = run(scene, folder, self.fault(folder, log, at, error, lasts))
            failed = next((line for line in read_log(log).splitlines() if not line.startswith("operations")), "")
            with open(os.path.join(folder, "answers"), "rb") as file:
                output = file.read()
            self.check_end(scene, done, failed)
            scene.check(done, output, folder)
        except subprocess.TimeoutExpired:
            return f"{title} ({failed}): the program hangs"
        except (Lost, subprocess.CalledProcessError, ValueError, KeyError) as fault:
            return f"{title} ({failed}): {fault}"
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return None

    def check_end(self, scene, done, failed):
        """The program ended by itself and said why."""
        words = done.stderr.decode()
        if done.returncode < 0:
            raise Lost(f"signal {-done.returncode}: {words}")
        if done.returncode in scene.right_codes:
            return
        if not failed:
            raise Lost(f"it fails without a fault: {words}")
        if "Error: " not in words or "unexpected" in words:
            raise Lost(f"code {done.returncode} without a clear message: {words!r}")


def read_log(path):
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as file:
        return file.read()


def main(program, most, jobs, names):
    """Runs all trials, or so many spread over all."""
    with tempfile.TemporaryDirectory() as folder:
        faults = FileFaults(program, folder)
        trials = faults.trials(names)
        chosen = trials if most is None or most >= len(trials) else [trials[at * len(trials) // most] for at in range(most)]
        # In no order, so that a run that is broken off has seen something of everything.
        random.Random(1).shuffle(chosen)
        started = time.monotonic()
        wrong = 0
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            for number, words in enumerate(pool.map(lambda pair: faults.trial(pair[0], *pair[1]), enumerate(chosen)), 1):
                if words:
                    wrong += 1
                    print(words, file=sys.stderr, flush=True)
                if number % 500 == 0:
                    print(f"{number} trials", flush=True)
    print(
        f"{len(chosen)} of {len(trials)} file operations failed in turn in {time.monotonic() - started:.0f} s: "
        f"{wrong} left something wrong.")
    return 1 if wrong else 0
