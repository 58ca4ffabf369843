"""Starts the program with the example members, checks the description of its API and lets schemathesis ask."""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).resolve().parent
APPOINTMENTS = (
    "整理番号,保険者番号,記号,番号,枝番,生年月日,診療日\n"
    "A1,01139906,10000001,1,00,1990-04-01,2026-08-06\n"
    "A2,01139906,10000001,999,,1990-04-01,2026-08-06\n"
    "A3,01139906,10000001,,,1990-04-01,2026-08-06\n"
)
# Check digits, days that the calendar lacks and the like can't be said in a schema, so a question that fits may be refused by these.
CONFIGURATION = """
[checks.positive_data_acceptance]
expected-statuses = ["2xx", 400, 404, 410, 422]
"""


def start(program, folder):
    register = f"{folder}/register.sqlite"
    members = str(ROOT / "Examples" / "members.csv")
    subprocess.run([program, "import", members, "--register", register], capture_output=True, check=True, timeout=300)
    command = [program, "serve", "--port", "0", "--register", register, "--unlimited", "--quiet", "--book", str(ROOT / "Book")]
    command += ["--schemas", str(ROOT / "Docs" / "Schemas")]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    line = process.stdout.readline()
    address = re.search(r"http://[0-9.:]+", line)
    if not address:
        sys.exit(f"the program does not serve: {line}")
    return process, address.group()


def finished_list(address):
    """A list that is worked off, to be looked at."""
    request = urllib.request.Request(
        address + "/api/v1/verify/bulk", data=APPOINTMENTS.encode(), headers={"Content-Type": "text/csv"}, method="POST")
    with urllib.request.urlopen(request, timeout=60) as answer:
        place = answer.headers["Location"]
    while True:
        with urllib.request.urlopen(address + place, timeout=60) as answer:
            if json.load(answer)["state"] == "done":
                return place.rsplit("/", 1)[1]
        time.sleep(0.05)


def fetch(url, path):
    with urllib.request.urlopen(url, timeout=60) as answer:
        path.write_bytes(answer.read())


def main(program, bin_folder, examples):
    bin_folder = Path(bin_folder).resolve()
    with tempfile.TemporaryDirectory() as folder:
        process, address = start(program, folder)
        try:
            description = Path(folder) / "openapi.json"
            fetch(address + "/api/v1/openapi.json", description)
            for path in (description, ROOT / "Docs" / "OpenAPI.json"):
                subprocess.run([f"{bin_folder}/openapi-spec-validator", str(path)], check=True, timeout=300)
            Path(folder, "schemathesis.toml").write_text(CONFIGURATION, encoding="utf-8")
            environment = {**os.environ, "SHIKAKU_JOB": finished_list(address), "SCHEMATHESIS_HOOKS": "hooks", "PYTHONPATH": str(HERE)}
            command = [f"{bin_folder}/schemathesis", "--config-file", f"{folder}/schemathesis.toml", "run", str(description)]
            phases = "examples,coverage,fuzzing" if int(examples) else "examples,coverage"
            command += ["--url", address, "--checks", "all", "--max-examples", str(max(1, int(examples))), "--phases", phases]
            if not int(examples):
                # The questions to the rules alone are many and alike; one of them stands for all where time is short.
                command += ["--exclude-operation-id-regex", "^ask-(?!copayment$)"]
            command += ["--seed", "1", "--no-color", "--continue-on-failure", "--suppress-health-check", "all", "--warnings", "off"]
            return subprocess.run(command, env=environment, cwd=folder, check=False, timeout=3600).returncode
        finally:
            process.terminate()
            process.wait(60)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
