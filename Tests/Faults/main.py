"""What can be asked of Tests/Faults/run."""

import argparse
import sys


def options():
    parser = argparse.ArgumentParser(prog="Tests/Faults/run", description="Lets things fail while the program works on a register, and looks whether anything was lost.")
    parser.add_argument("program")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--kills", type=int, metavar="N", help="kill the program N times")
    what.add_argument("--file-faults", action="store_true", help="let each file operation fail in turn")
    what.add_argument("--server-faults", type=int, metavar="N", help="N rounds of cut connections, restarts, freezes and fail-overs of PostgreSQL")
    what.add_argument("--histories", type=int, metavar="N", help="N rounds of many clients on one person, checked for a serial order")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same choices (default: 1)")
    parser.add_argument("--engine", choices=["sqlite", "postgresql"], default="sqlite", help="where the register stands (default: sqlite)")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="so many rounds or trials at a time (default: 2)")
    parser.add_argument("--trials", type=int, metavar="N", help="of the file faults only so many, spread evenly (default: all)")
    parser.add_argument("--scene", action="append", metavar="NAME", help="of the file faults only this command (may be repeated)")
    return parser.parse_args()


def main():
    chosen = options()
    if chosen.kills is not None:
        import kills

        return kills.main(chosen)
    if chosen.file_faults:
        import file_faults

        return file_faults.main(chosen.program, chosen.trials, chosen.jobs, chosen.scene)
    if chosen.server_faults is not None:
        import server_faults

        return server_faults.main(chosen)
    import histories

    return histories.main(chosen)


if __name__ == "__main__":
    sys.exit(main())
