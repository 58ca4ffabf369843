"""Runs the guide of the sandbox as a vendor would: each command as it is written, in a folder that was empty before."""

import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

# The longest wait for anything that has to happen; a loaded machine is slow, and that is no fault.
PATIENCE = 240

PROGRAM, GUIDE, BOOK = sys.argv[1:4]
# What fhirclient has to find for each scenario: outcome and whether the cover is in force; a status where there is no answer.
SCENARIOS = {
    "valid": ("complete", True), "invalid": ("complete", False), "invalidWithNewer": ("complete", False), "none": ("complete", None),
    "several": ("partial", None), "notYet": ("complete", None), "reported": ("error", None), "noBranchNumber": ("complete", True),
    "unknownCharacters": ("complete", True), "expiredCertificate": ("complete", True), "slowCentre": ("complete", True),
    "centreDown": 503, "badXML": 502, "halfZip": "half", "cardExpired": ("complete", True), "cardInGrace": ("complete", True),
    "assistance": 422,
}
# What the card reader says of whom it reads, and what the file of it has to hold.
CARDS = {
    "valid": ('"consent":"recorded"', "<PharmacistsInfoConsFlg>1<"), "cardInGrace": ('"consent":"eligibilityAlone"', "<PharmacistsInfoConsFlg>0<"),
    "cardExpired": ('"outcome":"unreadable"', None),
}


def free_port():
    """A port that nobody uses at this moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def blocks(text, kind):
    """The blocks of a kind in the guide."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def commands(block):
    """The commands of a block, each with what has to come back."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif line:
            found[-1][1].append(line.removesuffix("…"))
    return found


class Guide:
    """One run through the guide."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sandbox-"))
        # The gate answers as another user, who has to reach its folder.
        self.folder.chmod(0o755)
        (self.folder / "bin").mkdir()
        (self.folder / "bin" / "shikaku").symlink_to(PROGRAM)
        self.ports = {"8080": str(free_port()), "8443": str(free_port())}
        self.environment = dict(
            os.environ, SHIKAKU_BOOK=BOOK, PATH=f"{self.folder / 'bin'}:{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}")
        self.environment.pop("SHIKAKU_REGISTER", None)
        self.process = None
        self.passed, self.failed = 0, 0

    def text(self):
        """The guide, with ports that are free here."""
        text = pathlib.Path(GUIDE).read_text("utf-8")
        for known, free in self.ports.items():
            text = text.replace(known, free)
        return text

    def start(self, command, expected):
        """Starts the sandbox as the first command says, and waits for the line that it shows."""
        self.log = self.folder / "log"
        words = command + f" --gate-port {self.ports['8443']}"
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                ["bash", "-c", "exec " + words], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            if expected[0] in self.log.read_text("utf-8"):
                return True
            time.sleep(0.1)
        return False

    def run(self, command, expected):
        """Runs a command, again for a while if it does not show yet what it has to."""
        end = time.monotonic() + 60
        while True:
            done = subprocess.run(
                ["bash", "-c", command], cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=PATIENCE, check=False)
            good = done.returncode == 0 and all(line in done.stdout for line in expected)
            if good or not expected or time.monotonic() > end:
                return good, done
            time.sleep(1)

    def check(self, good, name, detail=""):
        """Counts, and tells what failed."""
        self.passed, self.failed = self.passed + bool(good), self.failed + (not good)
        if not good:
            print(f"FAILED {name}\n       {detail}")

    def end(self):
        """Stops the sandbox as Ctrl+C would."""
        if self.process:
            self.process.send_signal(signal.SIGINT)
            self.check(self.process.wait(PATIENCE) == 0, "Ctrl+C stops the sandbox", self.log.read_text("utf-8")[-500:])
        shutil.rmtree(self.folder, ignore_errors=True)


def ask_scenarios(guide):
    """Each scenario by a library that knows nothing of us."""
    from fhirclient import client
    from fhirclient.models.coverageeligibilityrequest import CoverageEligibilityRequest
    from fhirclient.models.coverageeligibilityresponse import CoverageEligibilityResponse

    base = f"http://127.0.0.1:{guide.ports['8080']}/fhir"
    connection = client.FHIRClient(settings={"app_id": "vendor", "api_base": base + "/"})
    connection.prepare()
    for name, expected in SCENARIOS.items():
        body = json.loads((guide.folder / f"sandbox/requests/{name}.fhir.json").read_text("utf-8"))
        try:
            answered = connection.server.post_json("CoverageEligibilityRequest/$submit", CoverageEligibilityRequest(body).as_json())
            answer = CoverageEligibilityResponse(answered.json())
            found = (answer.outcome, answer.insurance[0].inforce if answer.insurance else None)
        except ValueError:
            found = "half"
        except Exception as error:
            found = error.response.status_code
        guide.check(found == expected, f"fhirclient, {name}", f"{found} instead of {expected}")


def read_cards(guide):
    """Each card as its reader would; where it can't be read no file comes."""
    folder = guide.folder / "sandbox/oqs/face"
    for name, (said, held) in CARDS.items():
        before = set(folder.iterdir())
        good, done = guide.run(
            "shikaku face --root sandbox/oqs --institution 1312345675 --register sandbox/register.sqlite < "
            f"sandbox/requests/{name}.face.json", [said])
        guide.check(good, f"card reader, {name}", done.stdout[:300] + done.stderr[:300])
        texts = [path.read_text("cp932") for path in set(folder.iterdir()) - before]
        wanted = [True] if held else []
        guide.check([held in text and "<QualificationValidity>1<" in text for text in texts] == wanted, f"face, {name}", str(texts)[:300])


def ask_certificates(guide):
    """The gate lets in whom it should; only where it is open."""
    if "The gate is not open" in guide.log.read_text("utf-8"):
        print("The gate is not open here; its certificates were not tried.")
        return
    for name, expected in {"reception": "200", "other": "200", "expired": "403", "revoked": "403"}.items():
        files = f"sandbox/certificates/{name}"
        _, done = guide.run(
            f"curl -s -o answer -w '%{{http_code}}' --cacert sandbox/ca/authority.pem --cert {files}.pem --key {files}.key"
            f" https://localhost:{guide.ports['8443']}/fhir/metadata", [])
        guide.check(done.stdout == expected, f"certificate {name}", f"{done.stdout} instead of {expected}")


def run_guide(guide):
    """All that the guide says, in its order."""
    text = guide.text()
    first, *others = [command for block in blocks(text, "console") for command in commands(block)]
    started = guide.start(*first)
    guide.check(started, first[0], guide.log.read_text("utf-8")[-500:])
    if not started:
        return
    has_gate = "The gate is not open" not in guide.log.read_text("utf-8")
    for command, expected in others:
        if has_gate or "https://" not in command:
            good, done = guide.run(command, expected)
            guide.check(good, command, done.stdout[:300] + done.stderr[:300])
    for block in blocks(text, "python"):
        (guide.folder / "client.py").write_text(block, "utf-8")
        good, done = guide.run("python3 client.py", ["complete True 有効"])
        guide.check(good, "the FHIR client of the guide", done.stdout[:300] + done.stderr[-300:])
    ask_scenarios(guide)
    read_cards(guide)
    ask_certificates(guide)
    good, done = guide.run(f"curl -s http://127.0.0.1:{guide.ports['8080']}/ja/sandbox", ["90000017", "✓"])
    guide.check(good, "the page", done.stdout[:300])


def main():
    """Runs it, and stops the sandbox whatever happens."""
    guide = Guide()
    try:
        run_guide(guide)
    finally:
        guide.end()
        print(f"{guide.passed} passed, {guide.failed} failed")
    sys.exit(1 if guide.failed else 0)


main()
