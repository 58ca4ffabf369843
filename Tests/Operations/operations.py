"""Keeps the service running as an operator would, with people who do not exist, and looks whether anything is lost, told or refused."""

import argparse
import base64
import contextlib
import http.client
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.parse

from prometheus_client.parser import text_string_to_metric_families

from place import PATIENCE, Failure, Place, Reply, expect, wait_for

ROOT = pathlib.Path(__file__).resolve().parents[2]
# What a line of the log may hold; anything else could hold something that a person typed.
MEMBERS = {
    "request": {"time", "level", "event", "request", "method", "route", "status", "microseconds", "caller"},
    "notice": {"time", "level", "event", "message"},
    "refusedAtTheDoor": {"time", "level", "event", "code"},
    "takenOver": {"time", "level", "event", "by"},
}
# Somebody who does not exist, as they might stand in a question.
SECRETS = {
    "name": "髙﨑花子", "kana": "タカサキハナコ", "half": "ﾀｶｻｷﾊﾅｺ", "insurer": "06130488", "symbol": "記号七七", "number": "98765431",
    "birth": "1951-08-01", "password": "correct horse battery 9", "account": "hanako.t", "token": "f" * 64,
}
NUMBERS = {"insurerNumber": SECRETS["insurer"], "symbol": SECRETS["symbol"], "number": SECRETS["number"], "birthDate": SECRETS["birth"]}
VERIFY = json.dumps({"serviceDate": "2026-08-05", "numbers": NUMBERS})


class Service:
    """A service on a port of this machine with a register of its own."""

    def __init__(self, place, name, register=None, words=(), descriptors=None):
        self.place, self.name = place, name
        self.register = register or "sqlite:" + place.path(name + ".sqlite")
        if not register:
            place.shikaku("sample", "--people", "50", "--seed", "7", "--register", self.register)
        self.log = place.path(name + ".log")
        self.words = [
            place.program, "serve", "--register", self.register, "--schemas", str(ROOT / "Docs/Schemas"), "--book", str(ROOT / "Book"),
            "--unlimited", *words]
        self.process = None
        if not descriptors:
            self.words += ["--port", "0"]
        self.start(descriptors)

    def start(self, descriptor=None):
        """Starts it; with a listening socket as a service manager would, whose number is then the third."""
        before = self.count("Shikaku serves")
        with open(self.log, "ab") as log:
            words, more = self.words, {}
            if descriptor:
                # The shell is the process that becomes the service, so that its number is the one that is told.
                words = ["/bin/sh", "-c", f'exec 3<&{descriptor}; export LISTEN_FDS=1 LISTEN_PID=$$; exec "$@"', "sh", *words]
                more = {"pass_fds": [descriptor]}
            self.process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **more)
        self.place.services.append(self.process)
        wait_for(lambda: self.count("Shikaku serves") > before or self.process.poll() is not None, "the service")
        expect(self.process.poll() is None, "the service did not start: " + self.text())
        self.port = int(re.findall(r"http://127\.0\.0\.1:(\d+)/", self.text())[-1])

    def text(self):
        return pathlib.Path(self.log).read_text("utf-8", "replace")

    def count(self, words):
        return self.text().count(words) if os.path.exists(self.log) else 0

    def ask(self, path, method="GET", body=None, **headers):
        """One question on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body=body.encode() if body else None, headers={name.replace("_", "-"): value for name, value in headers.items()})
            return Reply(connection.getresponse())
        finally:
            connection.close()

    def metrics(self):
        """All samples by name and labels, read by Prometheus' own client."""
        reply = self.ask("/metrics")
        expect(reply.status == 200 and reply.headers["content-type"].startswith("text/plain; version=0.0.4"), f"{reply.status}")
        return list(text_string_to_metric_families(reply.text))

    def value(self, name, **labels):
        """The sum of the samples of that name that bear these labels."""
        return sum(
            sample.value for family in self.metrics() for sample in family.samples
            if sample.name == name and all(sample.labels.get(key) == value for key, value in labels.items()))

    def ready(self):
        reply = self.ask("/ready")
        return reply.status, json.loads(reply.text)

    def stop(self):
        self.process.terminate()
        expect(self.process.wait(PATIENCE) == 0, "it did not end well: " + self.text()[-500:])
        said = json.loads(self.text().splitlines()[-1])
        expect(said["level"] == "info" and said["message"].startswith("Stopped"), f"its last word is {said}")

    def lines(self):
        """The log's lines; each must be an object of a form that is known."""
        found = []
        for line in self.text().splitlines():
            if line.startswith("Shikaku serves"):
                continue
            found.append(json.loads(line))
            expect(set(found[-1]) <= MEMBERS[found[-1]["event"]], line)
        return found


class Load:
    """Callers that ask without a pause until they are told to stop, and count."""

    def __init__(self, address, callers=6):
        self.address, self.answered, self.failed, self.stopped = address, [0] * callers, [], False
        self.threads = [threading.Thread(target=self.run, args=(number,)) for number in range(callers)]
        for thread in self.threads:
            thread.start()

    def run(self, number):
        connection = http.client.HTTPConnection("127.0.0.1", self.address, timeout=PATIENCE)
        while not self.stopped:
            try:
                connection.request("POST", "/api/v1/verify", VERIFY.encode(), {"Content-Type": "application/json"})
                response = connection.getresponse()
                response.read()
                if response.status == 200:
                    self.answered[number] += 1
                else:
                    self.failed.append(str(response.status))
            except (OSError, http.client.HTTPException) as error:
                self.failed.append(repr(error))
                connection.close()
        connection.close()

    def end(self):
        self.stopped = True
        for thread in self.threads:
            thread.join()
        return sum(self.answered)

    def has_gone_on(self):
        """Waits until every caller was answered twenty times more."""
        before = list(self.answered)
        wait_for(lambda: self.failed or all(now >= then + 20 for now, then in zip(self.answered, before)), "answers")


class Checks:
    """Each method is a check; its sentence says what has to hold."""

    def __init__(self, place):
        self.place = place
        self.service = Service(place, "service")

    # The log and the measurements.

    def check_log(self):
        """Every route is asked with a made-up person in every place; no line of the log holds any of it, each has its number"""
        service = Service(self.place, "logged")
        planned = set(re.findall(r'"([a-z-]+)":', (ROOT / "Tests/WebTests/Access/AccessTableTests.swift").read_text().split("row(_ route")[0]))
        for path, method, body, kind in requests():
            reply = service.ask(path, method, body, Content_Type=kind, Cookie=f"shikaku-session={SECRETS['token']}", Accept=SECRETS["half"].encode(),
                                Idempotency_Key=SECRETS["number"], If_None_Match=SECRETS["number"])
            expect(reply.headers["shikaku-request"] in service.text(), f"{path} has no line")
        log = service.text()
        for what, secret in SECRETS.items():
            for form in [secret, urllib.parse.quote(secret), json.dumps(secret)[1:-1], base64.b64encode(secret.encode()).decode()]:
                expect(form not in log, f"{what} stands in the log")
        seen = {line["route"] for line in service.lines() if line["event"] == "request"}
        missed = planned - seen
        expect(not missed, f"not asked: {sorted(missed)}")
        numbers = [line["request"] for line in service.lines() if line["event"] == "request"]
        expect(len(set(numbers)) == len(numbers), "a number twice")

    def check_level(self):
        """With --log-level warning, or --quiet, an answer leaves no line, and is counted all the same"""
        for name, words in [("quiet", ["--quiet"]), ("warning", ["--log-level", "warning"])]:
            service = Service(self.place, name, words=words)
            service.ask("/health")
            expect(not [line for line in service.lines() if line["event"] == "request"], name)
            expect(service.value("shikaku_requests_total", route="health", status="200") == 1, name)

    def check_metrics(self):
        """Prometheus' own client reads the measurements; counts are those of what was asked, and each name is documented"""
        service, count = Service(self.place, "measured"), 7
        for _ in range(count):
            expect(service.ask("/api/v1/verify", "POST", VERIFY, Content_Type="application/json").status == 200, "no answer")
        service.ask("/nowhere")
        expect(service.value("shikaku_requests_total", route="verify", status="200") == count, "requests")
        expect(service.value("shikaku_requests_total", route="none", status="404") == 1, "addresses that do not exist")
        expect(service.value("shikaku_request_seconds_bucket", route="verify", le="+Inf") == count, "durations")
        expect(service.value("shikaku_audit_questions_total") == count, "questions of the desk")
        expect(0 < service.value("shikaku_audit_groups_total") <= count, "groups of the desk")
        documented = (ROOT / "Docs/Operations.md").read_text()
        for family in service.metrics():
            expect(family.samples and family.documentation, family.name)
            expect(family.name in documented, f"{family.name} is not in Docs/Operations.md")
            by_route = {}
            for sample in family.samples:
                if sample.name.endswith("_bucket"):
                    by_route.setdefault(sample.labels["route"], []).append(sample.value)
            for route, counts in by_route.items():
                expect(counts == sorted(counts), f"{family.name} of {route} falls")

    def check_metrics_are_private(self):
        """Through the socket of the gate nobody reads the measurements without the right; health and readiness everybody"""
        path = self.place.path("private.socket")
        Service(self.place, "private", words=["--socket", path])
        for address, status in [("/metrics", 401), ("/health", 200), ("/ready", 200), ("/ja/status", 200)]:
            with socket.socket(socket.AF_UNIX) as client:
                client.settimeout(PATIENCE)
                client.connect(path)
                head = f"GET {address} HTTP/1.1\r\nHost: localhost\r\nShikaku-Client-Verify: NONE\r\nShikaku-Client-Address: 10.0.0.1\r\nConnection: close\r\n\r\n"
                client.sendall(head.encode())
                found = client.recv(12).decode()
            expect(found == f"HTTP/1.1 {status}", f"{address}: {found}")

    # Readiness.

    def check_seal_key(self):
        """A seal key that others may read is no key: not ready until it is mended, and alive all the while"""
        key = self.place.path("seal.key")
        self.place.shikaku("audit", "keys", "new", "--key", key)
        service = Service(self.place, "sealed", words=["--seal-key", key, "--witness", self.place.path("sealed.witness")])
        expect(service.ready()[0] == 200, "it was ready")
        os.chmod(key, 0o644)
        self.wait_for_trouble(service, "sealKeyUnreadable")
        expect(service.ask("/health").status == 200, "it lives")
        expect(service.value("shikaku_ready") == 0 and service.value("shikaku_state", part="sealKey") == 0, "the measurements say so")
        os.chmod(key, 0o600)
        wait_for(lambda: service.ready()[0] == 200, "readiness")

    @staticmethod
    def wait_for_trouble(service, code):
        found = wait_for(lambda: service.ready() if service.ready()[0] == 503 else None, code)
        expect(code in [check.get("code") for check in found[1]["checks"]], f"{code}: {found}")
        page = service.ask("/ja/status")
        expect("使えません" in page.text, "the page says that everything works")

    def check_server_and_clock(self):
        """PostgreSQL's clock 40 s ahead: refused as not to be found out; back: answered; the server killed: said, and healed by itself"""
        cluster, folder = str(ROOT / "Tests/PostgreSQL/cluster"), self.place.path("cluster")
        address = subprocess.run([cluster, "start", folder], capture_output=True, text=True, timeout=PATIENCE, check=True).stdout.strip().splitlines()[-1]
        try:
            self.place.shikaku("sample", "--people", "50", "--seed", "7", "--register", address)
            # A function of that name before the server's own is what the register's clock says from then on.
            service = Service(self.place, "served", address + "&options=-csearch_path%3Dpublic%2Cpg_catalog")
            expect(abs(service.value("shikaku_clock_ahead_seconds")) < 2, "the clocks agree")
            self.sql(address, "CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS "
                              "'SELECT pg_catalog.clock_timestamp() + interval ''40 s'''")
            self.wait_for_trouble(service, "clockOff")
            reply = service.ask("/api/v1/verify", "POST", VERIFY, Content_Type="application/json")
            expect(reply.status == 503 and json.loads(reply.text)["code"] == "registerUnavailable", f"{reply.status} {reply.text}")
            expect(38 < service.value("shikaku_clock_ahead_seconds") < 42, "the measurements say by how much")
            self.sql(address, "DROP FUNCTION public.clock_timestamp()")
            wait_for(lambda: service.ready()[0] == 200, "readiness")
            expect(service.ask("/api/v1/verify", "POST", VERIFY, Content_Type="application/json").status == 200, "it answers again")
            subprocess.run([cluster, "kill", folder], capture_output=True, timeout=PATIENCE, check=True)
            self.wait_for_trouble(service, "registerSilent")
            subprocess.run([cluster, "start", folder], capture_output=True, timeout=PATIENCE, check=True)
            wait_for(lambda: service.ready()[0] == 200, "readiness")
            service.stop()
        finally:
            subprocess.run([cluster, "kill", folder], capture_output=True, timeout=PATIENCE, check=False)

    @staticmethod
    def sql(address, text):
        done = subprocess.run(["psql", "-qX", address, "-c", text], capture_output=True, text=True, timeout=PATIENCE, check=False)
        expect(done.returncode == 0, done.stderr)

    # Starting anew.

    def check_take_over(self):
        """Three processes take over from each other under load: no request fails, and each answer has exactly one entry of the trail"""
        service = Service(self.place, "renewed")
        load, process = Load(service.port), service.process.pid
        for round_number in range(1, 4):
            load.has_gone_on()
            os.kill(process, signal.SIGUSR2)
            wait_for(lambda: service.count('"takenOver"') == round_number or load.failed, "the next process")
            process = [line["by"] for line in service.lines() if line["event"] == "takenOver"][-1]
        load.has_gone_on()
        answered = load.end()
        self.settle(service, load, answered)
        os.kill(process, signal.SIGTERM)
        wait_for(lambda: not alive(process), "the end of the last process")
        expect(service.process.wait(PATIENCE) == 0, "the first process did not end well")
        runs = {line["request"].split("-")[0] for line in service.lines() if line["event"] == "request"}
        expect(len(runs) == 4, f"{len(runs)} processes answered")

    def settle(self, service, load, answered):
        """Compares what was answered with the trail."""
        expect(not load.failed, f"{len(load.failed)} of {answered} failed: {load.failed[:3]}")
        exported = self.place.shikaku("audit", "export", "--register", service.register).stdout
        entries = [json.loads(json.loads(line)["line"]) for line in exported.splitlines() if '"kind":"entry"' in line]
        asked = [entry for entry in entries if entry["subject"].get("number") == SECRETS["number"]]
        expect(len(asked) == answered, f"{answered} answers and {len(asked)} entries")

    def check_refused_successor(self):
        """A new process that can't start changes nothing: the old one goes on and says so"""
        book = self.place.path("book")
        subprocess.run(["cp", "-r", str(ROOT / "Book"), book], check=True)
        service = Service(self.place, "kept", words=["--log-level", "info"])
        service.stop()
        service.words[service.words.index("--book") + 1] = book
        service.start()
        pathlib.Path(book, "national", "broken.yaml").write_text("no: rule\n")
        os.kill(service.process.pid, signal.SIGUSR2)
        wait_for(lambda: service.count("did not start; this one goes on"), "word that it goes on")
        expect(service.ask("/health").status == 200, "it is gone")
        service.stop()

    def check_socket_of_the_manager(self):
        """On a socket that a service manager keeps, stop and start lose no request: who asks in between waits"""
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            listener.listen(512)
            listener.set_inheritable(True)
            service = Service(self.place, "managed", descriptors=listener.fileno())
            expect(service.port == listener.getsockname()[1], "it listens elsewhere")
            load = Load(service.port, callers=4)
            for _ in range(2):
                load.has_gone_on()
                service.stop()
                service.start(listener.fileno())
            load.has_gone_on()
            self.settle(service, load, load.end())

    # Folders and keys.

    def check_folders(self):
        """A gateway at work is seen with its files by kind and outcome; before it was started nobody knows; who waits for it is not refused"""
        root = self.place.path("exchange")
        service = Service(self.place, "watching", words=["--exchange", root])
        state = {check["check"]: check for check in service.ready()[1]["checks"]}["folders"]
        expect(state.get("code") == "foldersUnknown" and service.ready()[0] == 200, str(state))
        log = open(self.place.path("gateway.log"), "wb")
        gateway = subprocess.Popen([self.place.program, "gateway", "--root", root, "--register", service.register, "--book", str(ROOT / "Book"),
                                    "--patience", "1"], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.place.services.append(gateway)
        wait_for(lambda: pathlib.Path(root, "req").is_dir() or gateway.poll() is not None, "the folders")
        pathlib.Path(root, "req", "OQSsiqucreq_broken.xml").write_text("<broken")
        wait_for(lambda: service.value("shikaku_folder_files_total", outcome="refused") == 1, "the refused file")
        wait_for(lambda: "foldersUnknown" not in service.ask("/ready").text, "a gateway that is known")

    def check_seal_rotation(self):
        """The seal key is changed while the service seals: it goes on, takes the new key with the next process, and the whole trail verifies"""
        key, witness = self.place.path("turned.key"), self.place.path("turned.witness")
        self.place.shikaku("audit", "keys", "new", "--key", key)
        service = Service(self.place, "turned", words=["--seal-key", key, "--witness", witness])
        ask = lambda: expect(service.ask("/api/v1/verify", "POST", VERIFY, Content_Type="application/json").status == 200, "no answer")
        ask()
        self.place.shikaku("audit", "keys", "rotate", "--key", key, "--register", service.register, "--witness", witness)
        ask()
        # The process that ends seals by the old key, within the overlap; the one that follows by the new one.
        os.kill(service.process.pid, signal.SIGUSR2)
        wait_for(lambda: service.count('"takenOver"') == 1 and service.process.poll() is not None, "the next process")
        ask()
        successor = [line["by"] for line in service.lines() if line["event"] == "takenOver"][-1]
        os.kill(successor, signal.SIGTERM)
        wait_for(lambda: not alive(successor), "its end")
        done = self.place.shikaku("audit", "verify", "--register", service.register, "--keys", key + ".ring", "--witness", witness)
        expect("no fault" in done.stdout and "0 entries behind" in done.stdout, done.stdout)
        keys = {json.loads(line)["key"] for line in pathlib.Path(witness).read_text().splitlines()}
        ring = [json.loads(line) for line in pathlib.Path(key + ".ring").read_text().splitlines()]
        expect(keys == {entry["key"] for entry in ring} and len(keys) == 2, "both keys have sealed")
        alone = self.place.shikaku("audit", "verify", "--register", service.register, "--key", key + ".pub", may_fail=True)
        expect(alone.returncode == 2 and "sealInvalid" in alone.stdout, "the new key alone vouches for the old one's seals")

    # Units.

    def check_units(self):
        """systemd accepts every unit, and finds the service and the jobs well confined"""
        place = self.place
        place.authority("ca")
        place.server("ca", "server")
        place.shikaku("gate", "write", "--folder", place.path("gate"), "--name", "localhost", "--certificate", place.path("server.pem"), "--key",
                      place.path("server.key"), "--clients", place.path("ca/authority.pem"), "--revoked", place.path("ca/revoked.pem"), "--socket",
                      "/run/shikaku/web.socket")
        units = sorted(pathlib.Path(place.path("gate/units")).iterdir())
        names = {unit.name for unit in units}
        expect({"shikaku.service", "shikaku.socket", "shikaku-gate.service", "shikaku-seal.timer", "shikaku-backup.timer"} <= names, str(names))
        done = subprocess.run(["systemd-analyze", "verify", "--man=no", *map(str, units)], capture_output=True, text=True, timeout=PATIENCE,
                              check=False)
        said = [line for line in done.stderr.splitlines() if place.path("gate/units") in line or line.startswith("shikaku")]
        expect(done.returncode == 0 and not said, "\n".join(said) or done.stderr)
        for unit in units:
            if unit.suffix == ".service":
                score = self.exposure(unit)
                print(f"        {unit.name}: exposure {score} of 10", flush=True)
                expect(score <= (3.0 if unit.name == "shikaku-gate.service" else 2.5), f"{unit.name}: {score}")

    @staticmethod
    def exposure(unit):
        done = subprocess.run(["systemd-analyze", "security", "--offline=true", "--no-pager", str(unit)], capture_output=True, text=True,
                              timeout=PATIENCE, check=False)
        found = re.search(r"Overall exposure level for .*: ([0-9.]+)", done.stdout)
        expect(found, done.stderr)
        return float(found.group(1))


def alive(process):
    """Whether a process is still there."""
    try:
        os.kill(process, 0)
        return pathlib.Path(f"/proc/{process}/stat").read_text().split(") ")[1][0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def requests():
    """Every route with a made-up person in every place: path, method, body, type."""
    name = urllib.parse.quote(SECRETS["name"])
    query = f"?name={name}&number={SECRETS['number']}&birthDate={SECRETS['birth']}"
    form = urllib.parse.urlencode({
        "do": "look-up", "service-date": "2026-08-05", "insurer-number": SECRETS["insurer"], "symbol": SECRETS["symbol"], "number": SECRETS["number"],
        "birth-date": SECRETS["birth"], "name": SECRETS["account"], "password": SECRETS["password"], "code": "123456"})
    plain, program, fhir = "application/x-www-form-urlencoded", "application/json", "application/fhir+json"
    for path in ["/", "/health", "/ready", "/metrics", "/style.css", "/sign-in/return", "/" + name, "/schemas/error.json", "/" + SECRETS["number"] * 40]:
        yield path + query, "GET", None, plain
    for language in ["ja", "en", "easy"]:
        for page in ["", "/counter", "/rules", "/rules/diff", "/insurers", "/contradictions", "/held", "/status", "/sandbox", "/appointments",
                     "/appointments/" + SECRETS["token"][:32], "/own-record", "/sign-in", "/sign-in/code", "/sign-in/service", "/password"]:
            yield f"/{language}{page}{query}", "GET", None, plain
        for page in ["/counter", "/appointments", "/sign-in", "/sign-in/code", "/password", "/sign-out"]:
            yield f"/{language}{page}", "POST", form, plain
    for page in ["/ja/insurers/health-insurance-society", "/ja/rules/claim/remarks", "/ja/ask/copayment", "/ja/rules/" + name + "/x"]:
        yield page + query, "GET", None, plain
    described = json.loads((ROOT / "Docs/OpenAPI.json").read_text())["paths"]
    for path, methods in described.items():
        for method in methods:
            yield path.replace("{job}", SECRETS["token"][:32]) + query, method.upper(), VERIFY, "text/csv" if path.endswith("bulk") else program
    yield "/sign-out/service" + query, "POST", form + "&logout_token=" + SECRETS["token"], plain
    yield "/api/v1/verify", "POST", VERIFY, program
    yield "/api/v1/verify/bulk", "POST", "serviceDate,insurerNumber,symbol,number,birthDate\n2026-08-05," + ",".join(NUMBERS.values()), "text/csv"
    patient = json.dumps({"resourceType": "Patient", "name": [{"text": SECRETS["name"]}], "birthDate": SECRETS["birth"]})
    for path in FHIR_PATHS:
        yield path, "POST", patient, fhir
        yield path + query, "GET", None, fhir


FHIR_PATHS = ["/fhir", "/fhir/metadata", "/fhir/CoverageEligibilityRequest/$submit", "/fhir/Patient", "/fhir/Patient/_search", "/fhir/Patient/" + SECRETS["token"][:32], "/fhir/Patient/" + SECRETS["token"][:32] + "/_history/1",
              "/fhir/Patient/$validate", "/fhir/AuditEvent/_search", "/fhir/AuditEvent", "/fhir/Consent", "/fhir/Consent/_search", "/fhir/Consent/1", "/fhir/MedicationDispense/_search",
              "/fhir/CoverageEligibilityRequest", "/fhir/Coverage/_search"]


def main():
    """Runs every check in the order of the file and counts."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("program")
    reader.add_argument("--only", default="", help="run the checks whose name holds this word")
    options = reader.parse_args()
    place, failed = Place(options.program), []
    names = [name for name in vars(Checks) if name.startswith("check_") and options.only in name]
    try:
        checks = Checks(place)
        for name in names:
            check, started = getattr(checks, name), time.monotonic()
            try:
                check()
                print(f"ok      {check.__doc__} ({time.monotonic() - started:.1f} s)", flush=True)
            except Exception as error:  # Whatever it is, the other checks are made all the same.
                failed.append(name)
                print(f"FAILED  {check.__doc__}: {type(error).__name__}: {error}", flush=True)
    finally:
        with contextlib.suppress(Failure):
            place.end()
    print(f"Operations: {len(names) - len(failed)} of {len(names)} checks passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
