"""Kills the program at random points while it loads a member file of many batches (SIGKILL), and runs it again until the file is loaded.

At the end every line is in the register once, the file of refused rows holds each refused row once, and the audit trail verifies.

    python3 Tests/Faults/loads.py PROGRAM --rows 60000 --kills 20
    python3 Tests/Faults/loads.py PROGRAM --register postgresql://user@host/database   # an empty database
"""

import argparse
import csv
import os
import random
import subprocess
import sys
import tempfile
import threading
import time

HEADER = ["insurer_number", "number", "branch_number", "name", "birth_date", "sex", "eligible_from", "role", "address"]


def write_members(path, rows, lineage):
    """Members with numbers of their own; every hundredth has a day that the calendar does not have."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for number in range(1, rows + 1):
            born = "1990-02-31" if number % 100 == 0 else "1990-02-28"
            writer.writerow(["06139992", number, "00", f"見本 {number}号", born, "男", "2024-04-01", "本人", f"{lineage}{number}"])


def run_and_kill(command, generator, longest):
    """Runs the command; gives its exit code, or None when it was killed before its end."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    timer = threading.Timer(generator.uniform(0.02, longest), process.kill)
    timer.start()
    code = process.wait()
    timer.cancel()
    return code if code >= 0 else None


def load(program, register, members, refused, generator, kills, longest):
    """Loads the file, killed again and again; gives how often."""
    command = [program, "import", members, "--register", register, "--skip-bad", "--refused", refused, "--as", "試験係"]
    for kill in range(kills):
        if run_and_kill(command, generator, longest) is not None:
            return kill
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 2:
        sys.exit(f"the load does not go on: {done.stderr[-500:]}")
    return kills


def check(program, register, members, refused, folder):
    exported = os.path.join(folder, f"export-{time.monotonic_ns()}.csv")
    subprocess.run([program, "export", exported, "--register", register, "--as", "試験係"], check=True, stdout=subprocess.DEVNULL)
    with open(members, encoding="utf-8", newline="") as file:
        given = list(csv.DictReader(file))
    with open(exported, encoding="utf-8", newline="") as file:
        held = sorted((int(row["番号"]), row["住所"]) for row in csv.DictReader(file))
    good = sorted((int(row["number"]), row["address"]) for row in given if row["birth_date"] != "1990-02-31")
    bad = [row["number"] for row in given if row["birth_date"] == "1990-02-31"]
    if held != good:
        sys.exit(f"the register holds {len(held)} members, the file {len(good)}")
    with open(refused, encoding="utf-8", newline="") as file:
        handed_back = [row["number"] for row in csv.DictReader(file)]
    if handed_back != bad:
        sys.exit(f"{len(handed_back)} rows were handed back, {len(bad)} are faulty")
    verified = subprocess.run([program, "audit", "verify", "--register", register], capture_output=True, text=True)
    if verified.returncode != 0:
        sys.exit(f"the audit trail does not verify: {verified.stdout}")


def main():
    parser = argparse.ArgumentParser(description="Kills a load of many batches at random points until it is complete.")
    parser.add_argument("program")
    parser.add_argument("--rows", type=int, default=60_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--longest", type=float, default=1.5, help="the longest life before a kill, in seconds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--register", help="an empty register's address (default: a new SQLite file)")
    options = parser.parse_args()
    generator = random.Random(options.seed)
    program = os.path.abspath(options.program)
    with tempfile.TemporaryDirectory() as folder:
        register = options.register or "sqlite:" + os.path.join(folder, "register.sqlite")
        members, refused = os.path.join(folder, "members.csv"), os.path.join(folder, "refused.csv")
        total = 0
        # The second file corrects every member, so that rows are closed as well as added.
        for lineage in ("東京", "大阪"):
            write_members(members, options.rows, lineage)
            total += load(program, register, members, refused, generator, options.kills, options.longest)
            check(program, register, members, refused, folder)
        print(f"{total} kills of two loads of {options.rows} lines: every line is there once, every refused row was handed back once.")


if __name__ == "__main__":
    main()
