"""The service under load: questions about one person, each with its durable audit entry, by HTTP, FHIR and XML, alone and through the gate."""
import contextlib
import csv
import datetime
import json
import os
import pathlib
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from register import KEYS, SERVICE_DATE, pinned

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "Tests" / part) for part in ("Gate", "Gateway", "FHIR")]
import place  # noqa: E402
import questions  # noqa: E402
import speed  # noqa: E402

PEOPLE = 1_000_000
CONNECTIONS = 64
FILES = 2_000


def output(*command):
    return subprocess.run([str(word) for word in command], check=True, text=True, stdout=subprocess.PIPE).stdout


class Bodies:
    """The same people asked in each form; a file has one question in each line."""

    def __init__(self, work, keys):
        self.json, self.fhir = work / "verify.jsonl", work / "fhir.jsonl"
        with keys.open() as rows, self.json.open("w") as verify, self.fhir.open("w") as fhir:
            for insurer, _, number, day in csv.reader(rows):
                born = (datetime.date(1970, 1, 1) + datetime.timedelta(days=int(day))).isoformat()
                numbers = {"insurerNumber": insurer, "number": number, "birthDate": born}
                verify.write(json.dumps({"serviceDate": SERVICE_DATE, "numbers": numbers}) + "\n")
                fhir.write(json.dumps(questions.request(f"{insurer}::{number}:", born, SERVICE_DATE)) + "\n")


class Load:
    """Asks by one program for every peer, on the second core."""

    def __init__(self, program, seconds):
        self.program, self.seconds = program, seconds

    def ask(self, port, path, kind, bodies, *certificate):
        text = output(*pinned(1, self.program, "localhost", port, path, kind, bodies, self.seconds, CONNECTIONS, *certificate))
        if not text.endswith("failed 0\n"):
            raise SystemExit(f"not every question to {path} was answered: {text}")
        return float(re.search(r"requests (\d+)", text).group(1)), float(re.search(r"median ([\d.]+)", text).group(1))


@contextlib.contextmanager
def running(command, port, **options):
    process = subprocess.Popen([str(word) for word in pinned(0, *command)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    try:
        for _ in range(600):
            with contextlib.suppress(OSError):
                place.socket.create_connection(("127.0.0.1", port), 0.2).close()
                break
            time.sleep(0.05)
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)


def configuration(folder, port, body, certificate=None):
    """nginx with one static answer of the size of ours; with a certificate it asks for the visitor's."""
    (folder / "body").mkdir(exist_ok=True)
    (folder / "body/answer.json").write_bytes(body)
    tls = "" if certificate is None else (
        f"ssl_certificate {certificate('server.pem')}; ssl_certificate_key {certificate('server.key')}; ssl_verify_client on; "
        f"ssl_client_certificate {certificate('ca/authority.pem')}; ssl_crl {certificate('ca/revoked.pem')}; "
        "ssl_session_cache shared:s:1m; ")
    path = folder / f"nginx-{port}.conf"
    path.write_text(
        f"worker_processes 1; pid {folder}/nginx-{port}.pid; error_log {folder}/nginx.log; daemon off; user root;\n"
        "events { worker_connections 1024; use epoll; multi_accept on; }\n"
        f"http {{ access_log off; keepalive_requests 100000000; sendfile on; tcp_nopush on; open_file_cache max=10; {tls}"
        f"server {{ listen 127.0.0.1:{port}{' ssl' if tls else ''}; location / {{ root {folder}/body; }} }} }}\n")
    return "nginx", "-c", path


class Service:
    """Our program behind its port and behind the gate, nginx with a static answer, and the FastAPI program, all on the first core."""

    def __init__(self, bin_dir, work, register, keys, seconds):
        self.program, self.work, self.register = f"{bin_dir}/shikaku", work, register
        self.bodies = Bodies(work, keys)
        self.load = Load(work / "load", seconds)
        self.port, self.static, self.static_tls, self.fastapi, self.fastapi_audited = (place.free_port() for _ in range(5))

    def measure(self, rounds):
        with contextlib.ExitStack() as stack:
            here = place.Place(self.program)
            stack.callback(here.end)
            here.authority("ca")
            here.server("ca", "server")
            here.terminal("ca", "desk")
            here.serve("web", "--port", str(self.port), "--register", self.register, "--book", str(ROOT / "Book"), "--quiet", "--unlimited")
            # One terminal stands for a whole country of them here.
            gate = here.gate("gate", "web.socket", "--rate", "100000")
            self.pin(here)
            certificate = [here.path(name) for name in ("desk.pem", "desk.key", "ca/authority.pem")]
            body = self.one_answer()
            folder = here.folder
            stack.enter_context(running(configuration(folder, self.static, body), self.static))
            stack.enter_context(running(configuration(folder, self.static_tls, body, here.path), self.static_tls))
            stack.enter_context(self.peer(self.fastapi, {}))
            stack.enter_context(self.peer(self.fastapi_audited, {"AUDIT": str(folder / "peer-trail.sqlite")}))
            return len(body), [self.one_round(gate, certificate) for _ in range(rounds)]

    def peer(self, port, more):
        command = (
            self.work / "fastapi/bin/uvicorn", "--app-dir", ROOT / "Benchmarks/Service/fastapi", "peer:app", "--port", port,
            "--log-level", "critical", "--no-access-log")
        return running(command, port, env=os.environ | {"REGISTER": str(self.register)} | more)

    @staticmethod
    def pin(here):
        """The service and the gate share the first core with each other, as the peers have it alone."""
        workers = [int(pid) for name in here.gates for pid in here.workers(name)]
        for pid in [process.pid for process in here.services] + workers:
            subprocess.run(["taskset", "-a", "-c", "-p", "0", str(pid)], check=True, stdout=subprocess.DEVNULL)

    def one_answer(self):
        with self.bodies.json.open() as lines:
            question = lines.readline()
        return output("curl", "-sS", "-H", "Content-Type: application/json", "-d", question, f"http://127.0.0.1:{self.port}/api/v1/verify").encode()

    def one_round(self, gate, certificate):
        verify, static = ("/api/v1/verify", "application/json", self.bodies.json), ("/answer.json", "-", "-")
        submit = ("/fhir/CoverageEligibilityRequest/$submit", "application/fhir+json", self.bodies.fhir)
        ask = self.load.ask
        return {
            "verify": ask(self.port, *verify), "static": ask(self.static, *static), "fastapi": ask(self.fastapi, *verify),
            "fastapi audited": ask(self.fastapi_audited, *verify),
            "fhir": ask(self.port, *submit), "gate": ask(gate, *verify, *certificate), "static tls": ask(self.static_tls, *static, *certificate),
            "gate fhir": ask(gate, *submit, *certificate)}


def xml(program):
    """Request files a second: as many as are there at once, from the first to the last answer."""
    with tempfile.TemporaryDirectory() as folder:
        address, root = f"{folder}/members.sqlite", f"{folder}/oqs"
        speed.make_register(program, address, folder, FILES)
        process = subprocess.Popen([program, "gateway", "--root", root, "--register", address], stdout=subprocess.PIPE, text=True)
        try:
            process.stdout.readline()
            folders, start = speed.Folders(root), time.monotonic()
            for number in range(1, FILES + 1):
                folders.put(f"OQSsiquc01req_{number}.xml", speed.message(speed.search(number), speed.DATE))
            for number in range(1, FILES + 1):
                folders.take(f"OQSsiquc01res_{number}.xml")
            return FILES / (time.monotonic() - start)
        finally:
            process.terminate()
            process.wait(60)


def prepare(bin_dir, work):
    register, keys = work / "service.sqlite", work / "service.keys"
    for end in ("", "-wal", "-shm"):
        pathlib.Path(f"{register}{end}").unlink(missing_ok=True)
    own = f"{bin_dir}/register-benchmark"
    output(own, "fill", f"sqlite:{register}", PEOPLE)
    output(own, "keys", PEOPLE, KEYS, keys)
    return register, keys


def section(bin_dir, work, seconds, rounds):
    register, keys = prepare(bin_dir, work)
    size, figures = Service(bin_dir, work, register, keys, seconds).measure(rounds)
    files = statistics.median(xml(f"{bin_dir}/shikaku") for _ in range(rounds))
    return text(size, figures, files)


def row(what, figures, own, peer, aim=None):
    ratios = [figure[own][0] / figure[peer][0] for figure in figures]
    middle = statistics.median(ratios)
    verdict = "" if aim is None else f"{aim} or more: {'reached' if middle >= aim else '**missed**'}"
    rate, wait = (statistics.median(figure[own][place] for figure in figures) for place in (0, 1))
    against = statistics.median(figure[peer][0] for figure in figures)
    return f"| {what} | {rate:,.0f} | {wait:.1f} ms | {against:,.0f} | {middle:.2f} | {min(ratios):.2f} to {max(ratios):.2f} | {verdict} |"


def text(size, figures, files):
    return "\n".join([
        f"## The service, {PEOPLE:,} people in SQLite, each answer with its durable audit entry", "",
        "| Asked | answered a second | median | peer a second | ratio | range | aim |", "|---|---|---|---|---|---|---|",
        row("`POST /api/v1/verify` against nginx with a static answer", figures, "verify", "static", 0.25),
        row("`POST /api/v1/verify` against FastAPI with SQLAlchemy, same lookup, no audit entry", figures, "verify", "fastapi", 20),
        row("`POST /api/v1/verify` against the same program with an audit row on the disk before each answer", figures, "verify", "fastapi audited"),
        row("FHIR `CoverageEligibilityRequest/$submit` against nginx with a static answer", figures, "fhir", "static"),
        row("`POST /api/v1/verify` through the gate, mutual TLS, against nginx with a static answer, mutual TLS", figures, "gate", "static tls"),
        row("FHIR `$submit` through the gate, mutual TLS, against the same", figures, "gate fhir", "static tls"), "",
        f"XML in folders: {files:,.0f} request files a second, from the first of {FILES:,} put into `req` to the last answer taken from `res`.", "",
        f"{CONNECTIONS} connections that stay open, one request under way on each, by `Benchmarks/Service/load.c` on the second core, which never",
        "sleeps, so that nobody pays for waking it; what is asked has the first core, the service and its gate together.",
        f"The static answer is as long as ours, {size:,} bytes. FastAPI has one worker with uvloop and httptools.", ""])
