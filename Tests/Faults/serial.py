"""Looks whether a history fits a serial order: as if every operation had happened at one moment between its invocation and its response.

A history is a file of JSON lines, one an operation:

    {"client": 3, "person": "1", "do": "set", "part": "name", "value": "…", "invoked": 1.25, "answered": 1.31}
    {"client": 4, "person": "1", "do": "read", "value": {"name": "…", "rate": "…"}, "invoked": 1.27, "answered": 1.30}

A read may have seen one part only. The first operation on a person is a read of all parts that began before all others ended: what the person was at the start. `answered` is null for a
change whose client died: it may have happened at any later moment, or never. Changes that were refused stand in no history.

    python3 serial.py HISTORY…      ends with 0 when every history fits, 1 when one does not, and names the person

The search is Wing and Gong's, with the memory of Lowe's: it never looks twice at the same set of operations done with the same outcome. Persons
are independent of each other, so each is searched alone.
"""

import collections
import json
import math
import sys


def fits(operations):
    """Whether the operations on one person fit a serial order."""
    start, rest = operations[0], sorted(operations[1:], key=lambda operation: operation["invoked"])
    ends = [math.inf if operation["answered"] is None else operation["answered"] for operation in rest]
    needed = sum(1 << at for at, end in enumerate(ends) if end < math.inf)
    waiting = [(0, frozen(start["value"]))]
    seen = set(waiting)
    while waiting:
        done, value = waiting.pop()
        done, possible = take_reads(rest, ends, done, value)
        if done & needed == needed:
            return True
        for at in possible:
            if rest[at]["do"] != "set":
                continue
            following = (done | 1 << at, changed(value, rest[at]))
            if following not in seen:
                seen.add(following)
                waiting.append(following)
    return False


def take_reads(rest, ends, done, value):
    """Takes every read that may be next and saw this value, which never spoils a later choice; gives what may be next after them."""
    while True:
        possible = next_ones(rest, ends, done)
        reads = [at for at in possible if rest[at]["do"] == "read" and rest[at]["value"].items() <= dict(value).items()]
        if not reads:
            return done, possible
        for at in reads:
            done |= 1 << at


def next_ones(rest, ends, done):
    """The operations that began before any other that is not done had ended."""
    found, earliest = [], math.inf
    for at, operation in enumerate(rest):
        if operation["invoked"] > earliest:
            break
        if not done >> at & 1:
            found.append(at)
            earliest = min(earliest, ends[at])
    return [at for at in found if rest[at]["invoked"] <= earliest]


def frozen(value):
    return tuple(sorted(value.items()))


def changed(value, operation):
    return frozen({**dict(value), operation["part"]: operation["value"]})


def misfits(history):
    """The persons whose operations fit no serial order."""
    people = collections.defaultdict(list)
    for operation in history:
        people[operation["person"]].append(operation)
    return [person for person, operations in sorted(people.items()) if not fits(operations)]


def main(paths):
    code = 0
    for path in paths:
        with open(path, encoding="utf-8") as file:
            history = [json.loads(line) for line in file]
        for person in misfits(history):
            print(f"{path}: what happened to person {person} fits no serial order", file=sys.stderr)
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
