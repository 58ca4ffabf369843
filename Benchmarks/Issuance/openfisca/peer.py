"""Times the same decisions in OpenFisca, from the columns that the benchmark program wrote.

Usage: peer.py FOLDER DAY PROCESSES PEOPLE_A_SIMULATION

Reads and decodes the columns and fills the simulations first. Then each line `run` on standard input is answered with the seconds in which
all processes calculated the four decisions of all people and the seconds of processor time, and `compare` with how many people the two sides decide differently.
"""
import multiprocessing
import os
import pathlib
import sys
import time

import numpy
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.parameters import ParameterNode
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

import inputs
import rules
import words

NO_DAY = numpy.iinfo(numpy.int32).min
# Where each state stands in the packed number: first bit and how many.
STATES = {
    "attached": (2, 2), "status_day": (4, 2), "holding": (6, 3), "registration": (9, 2), "cancellation": (11, 2),
    "card_certificate": (13, 3), "application": (17, 4), "old_card": (21, 2), "event": (23, 5), "certificate_in_hand": (28, 2)}
DAYS = {
    "birth_date": "birthDate", "joined_on": "joinedOn", "card_certificate_end": "cardCertificateEnd", "old_card_end": "legacyCardEnd",
    "certificate_end": "certificateEnd", "event_day": "eventDay"}
OUTCOMES = {formula.__name__: values for formula, values in rules.DECIDED.items()}


class System(TaxBenefitSystem):
    def __init__(self):
        super().__init__([inputs.Person])
        self.add_variables(*inputs.VARIABLES, *rules.VARIABLES)
        folder = pathlib.Path(__file__).resolve().parent / "parameters"
        self.parameters = ParameterNode("", directory_path=str(folder))


def column(folder, name, kind, part):
    return numpy.memmap(folder / name, kind, "r")[part]


def fill(system, folder, part, day):
    """A simulation of one stretch of people with all that is known of them."""
    states = column(folder, "states", numpy.uint32, part)
    simulation = SimulationBuilder().build_default_simulation(system, len(states))
    given = {name: (states >> first) & ((1 << bits) - 1) for name, (first, bits) in STATES.items()}
    listed = (folder / "insurers").read_text().split()
    order = numpy.array([words.Insurer(name).index for name in listed], numpy.uint8)
    given["insurer"] = order[column(folder, "insurer", numpy.uint8, part)]
    for name, values in given.items():
        simulation.set_input(name, day, EnumArray(values.astype(numpy.uint8), inputs.ENUMERATED[name]))
    for name, source in DAYS.items():
        days = column(folder, source, numpy.int32, part)
        dates = days.astype("i8").astype("M8[D]")
        dates[days == NO_DAY] = numpy.datetime64("NaT")
        simulation.set_input(name, day, dates)
    simulation.set_input("needs_support", day, ((states >> 16) & 1).astype(bool))
    simulation.set_input("notice_in_hand", day, ((states >> 1) & 1) == 0)
    return simulation


def forget(simulation):
    for variable in rules.VARIABLES:
        simulation.delete_arrays(variable.__name__)


def outcomes(folder):
    """The program's outcome of each person as four numbers, from its list of outcomes in words."""
    lines = [line.split() for line in (folder / "outcomes").read_text().splitlines()]
    table = numpy.array([[values(word).index for word, values in zip(line, OUTCOMES.values())] for line in lines], numpy.uint8)
    return numpy.memmap(folder / "outcome", numpy.uint32, "r"), table


def work(folder, day, parts, pipe):
    system = System()
    simulations = [fill(system, folder, part, day) for part in parts]
    pipe.send("ready")
    while (order := pipe.recv()) != "end":
        if order == "run":
            start = time.process_time()
            for simulation in simulations:
                for name in OUTCOMES:
                    simulation.calculate(name, day)
            pipe.send(time.process_time() - start)
        elif order == "forget":
            for simulation in simulations:
                forget(simulation)
            pipe.send("done")
        else:
            places, table = outcomes(folder)
            differing = 0
            for part, simulation in zip(parts, simulations):
                expected = table[places[part]]
                same = numpy.ones(len(expected), bool)
                for place, name in enumerate(OUTCOMES):
                    same &= numpy.asarray(simulation.calculate(name, day)) == expected[:, place]
                differing += int((~same).sum())
            pipe.send(differing)


def ask(pipes, order):
    for pipe in pipes:
        pipe.send(order)
    return [pipe.recv() for pipe in pipes]


def main():
    folder, day, processes, size = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    people = os.path.getsize(folder / "insurer")
    parts = [slice(start, min(start + size, people)) for start in range(0, people, size)]
    pipes = []
    for place in range(processes):
        here, there = multiprocessing.Pipe()
        multiprocessing.Process(target=work, args=(folder, day, parts[place::processes], there), daemon=True).start()
        there.close()
        pipes.append(here)
    for pipe in pipes:
        pipe.recv()
    print(f"ready {people}", flush=True)
    for line in sys.stdin:
        if line.strip() == "run":
            ask(pipes, "forget")
            start = time.perf_counter()
            worked = sum(ask(pipes, "run"))
            print(time.perf_counter() - start, worked, flush=True)
        else:
            print(sum(ask(pipes, "compare")), flush=True)


if __name__ == "__main__":
    main()
