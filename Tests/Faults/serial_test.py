"""Histories that fit and histories that must be refused; a checker that passes everything checks nothing."""

import sys

import serial


def read(invoked, answered, name, rate="3"):
    return {"person": "1", "do": "read", "value": {"name": name, "rate": rate}, "invoked": invoked, "answered": answered}


def write(invoked, answered, value, part="name"):
    return {"person": "1", "do": "set", "part": part, "value": value, "invoked": invoked, "answered": answered}


START = read(0, 0, "a")
FITTING = {
    "one after another": [write(1, 2, "b"), read(3, 4, "b")],
    "a read during a change may see the old": [write(1, 4, "b"), read(2, 3, "a")],
    "a read during a change may see the new": [write(1, 4, "b"), read(2, 3, "b")],
    "two changes at once, in either order": [write(1, 4, "b"), write(1, 4, "c"), read(5, 6, "b")],
    "two changes at once, the order seen on the way": [write(1, 9, "b"), write(1, 9, "c"), read(2, 3, "c"), read(4, 5, "b")],
    "a change whose client died may never happen": [write(1, None, "b"), read(2, 3, "a"), read(4, 5, "a")],
    "a change whose client died may happen late": [write(1, None, "b"), read(2, 3, "a"), read(4, 5, "b")],
    "changes of two parts at once are both kept": [write(1, 4, "b"), write(1, 4, "2", "rate"), read(5, 6, "b", "2")],
}
REFUSED = {
    "a stale read": [write(1, 2, "b"), read(3, 4, "a")],
    "a value that nobody wrote": [write(1, 2, "b"), read(3, 4, "c")],
    "a value from the future": [read(1, 2, "b"), write(3, 4, "b")],
    "a lost update: one of two parts fell back": [write(1, 4, "b"), write(1, 4, "2", "rate"), read(5, 6, "a", "2")],
    "a change that is forgotten later": [write(1, 2, "b"), read(3, 4, "b"), read(5, 6, "a")],
    "new and then old during one change": [write(1, 9, "b"), read(2, 3, "b"), read(4, 5, "a")],
    "two readers who saw two orders": [
        write(1, 2, "b"), write(3, 20, "c"), write(3, 20, "d"), read(4, 5, "c"), read(6, 7, "d"), read(8, 9, "c")],
    "a dead client's change that comes and goes": [write(1, None, "b"), read(2, 3, "b"), read(4, 5, "a")],
    "a stale read of one part": [write(1, 2, "2", "rate"), {**read(3, 4, ""), "value": {"rate": "3"}}],
    "half of two changes that came one after another": [write(1, 2, "b"), write(3, 4, "2", "rate"), read(5, 6, "a", "2")],
}


def many(last):
    """Forty rounds of three changes at once, each round read once; a search without memory would not end."""
    history, time = [], 1
    for turn in range(40):
        names = [f"{turn}{letter}" for letter in "xyz"]
        history += [write(time, time + 2, name) for name in names] + [read(time + 3, time + 4, names[turn % 3])]
        time += 5
    return history + [read(time, time + 1, last)]


def main():
    wrong = [words for words, history in FITTING.items() if serial.misfits([START] + history)]
    wrong += [words for words, history in REFUSED.items() if not serial.misfits([START] + history)]
    wrong += ["a long history"] if serial.misfits([START] + many("39x")) else []
    wrong += ["a long history with a stale end"] if not serial.misfits([START] + many("39y")) else []
    for words in wrong:
        print(f"serial.py judges wrongly: {words}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
