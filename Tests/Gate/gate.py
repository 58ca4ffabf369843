"""Tries to get in through a real nginx: who may does, who may not doesn't, and nobody keeps the others out."""

import argparse
import contextlib
import json
import os
import pwd
import re
import resource
import socket
import ssl
import subprocess
import sys
import threading
import time
import warnings
import xml.etree.ElementTree

from place import PATIENCE, Failure, Place, expect, free_port, wait_for
from recorder import Recorder

METADATA = "/fhir/metadata"
GATE_HEADERS = ["Verify", "Subject", "Serial", "Fingerprint", "Address"]


class Checks:
    """Each method is a check; its sentence says what has to hold."""

    def __init__(self, place, idle):
        self.place = place
        self.idle = idle
        place.authority("ca")
        place.authority("foreign")
        place.server("ca", "server")
        for name in ["good", "leaving", "old"]:
            place.terminal("ca", name)
        place.terminal("foreign", "stranger")
        place.expired_terminal("ca", "expired")
        place.server("ca", "other-server")
        place.shikaku("sample", "--people", "50", "--seed", "7", "--register", place.path("register.sqlite"))
        self.tcp = free_port()
        self.service = place.serve("service", "--register", place.path("register.sqlite"), "--port", str(self.tcp))
        self.port = place.gate("gate", "service.socket", "--rate", "100000")
        self.recorder = Recorder(place.path("recorder.socket"))
        self.recording = place.gate("recording", "recorder.socket", "--rate", "100000")

    def ask(self, *words, **more):
        return self.place.ask(self.port, *words, **more)

    # Who gets in.

    def check_right_certificate(self):
        """A terminal with a certificate of the authority gets in, over TLS 1.2 and 1.3"""
        for version in [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3]:
            context = self.place.context("good")
            context.minimum_version = context.maximum_version = version
            with contextlib.closing(socket.create_connection(("localhost", self.port), PATIENCE)) as plain:
                with context.wrap_socket(plain, server_hostname="localhost") as client:
                    client.sendall(b"GET " + METADATA.encode() + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    expect(client.recv(64).startswith(b"HTTP/1.1 200"), f"refused over {version.name}")

    def check_without_certificate(self):
        """Whoever shows no certificate sees the pages, and nothing that is for programs"""
        expect(self.ask("/ja").status == 200, "the pages are for everybody")
        for address in ["/fhir", METADATA, "/api/v1/ask/counter", "/%61pi/v1/ask/counter", "//fhir/metadata", "/ja/../fhir/metadata"]:
            reply = self.ask(address)
            expect(reply.status == 403 and "certificateMissing" in reply.text, f"{address}: {reply.status}")
        expect(json.loads(self.ask("/api/v1/x").text)["code"] == "certificateMissing", "a program reads another form")
        expect(json.loads(self.ask("/fhir/x").text)["resourceType"] == "OperationOutcome", "a FHIR client reads another form")

    def check_unacceptable_certificates(self):
        """A certificate of another authority, an expired one and a server's own are refused, even for the pages"""
        for name in ["stranger", "expired", "other-server"]:
            for address in [METADATA, "/ja"]:
                reply = self.ask(address, certificate=name)
                expect(reply.status == 403 and "certificateRefused" in reply.text, f"{name} at {address}: {reply.status}")

    def check_revocation(self):
        """A revoked certificate is refused after a reload, also on a connection from before it; the others go on"""
        connection = self.place.connection(self.port, "leaving")
        connection.request("GET", METADATA)
        first = connection.getresponse()
        first.read()
        expect(first.status == 200, "it was good before")
        self.place.shikaku("ca", "revoke", "--folder", self.place.path("ca"), "--certificate", self.place.path("leaving.pem"))
        self.place.reload("gate")
        expect(self.ask(METADATA, certificate="leaving").status == 403, "a revoked certificate gets in")
        expect(self.ask(METADATA, certificate="good").status == 200, "a good certificate does not get in any more")
        connection.auto_open = 0
        with contextlib.suppress(OSError, ConnectionError):
            connection.request("GET", METADATA)
            expect(connection.getresponse().status != 200, "the old connection is still believed")

    def check_renewal(self):
        """A renewed certificate gets in beside the earlier one, and the earlier one until it is revoked"""
        self.place.shikaku("ca", "renew", "--folder", self.place.path("ca"), "--certificate", self.place.path("old.pem"), "--out", self.place.path("new"))
        expect(self.ask(METADATA, certificate="old").status == 200, "the earlier one is refused")
        expect(self.ask(METADATA, certificate="new").status == 200, "the new one is refused")

    def check_second_authority(self):
        """Two authorities side by side: terminals of both get in, when the gate has the lists of both"""
        for kind in ["authority", "revoked"]:
            both = self.place.text(f"ca/{kind}.pem") + self.place.text(f"foreign/{kind}.pem")
            (self.place.folder / f"both-{kind}.pem").write_text(both)
        self.place.gate("two", "service.socket", clients="both-authority.pem", revoked="both-revoked.pem")
        for name in ["good", "stranger"]:
            expect(self.place.ask(self.place.gates["two"], METADATA, certificate=name).status == 200, name)

    def check_old_protocols(self):
        """TLS 1.0 and 1.1 are refused by the gate"""
        for version in [ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1]:
            context = self.place.context("good")
            context.set_ciphers("ALL:@SECLEVEL=0")
            context.minimum_version = context.maximum_version = version
            expect("ALERT_PROTOCOL_VERSION" in self.handshake(context, "localhost"), f"{version.name} is spoken")

    def check_other_names(self):
        """Under another name, or none, nobody gets a connection"""
        for name in ["other.example.jp", None]:
            context = self.place.context("good")
            context.check_hostname = False
            said = self.handshake(context, name)
            expect("UNRECOGNIZED_NAME" in said, f"{name} was answered: {said}")

    def handshake(self, context, name):
        """What the gate says to a connection that it refuses; nothing where it accepts."""
        with contextlib.closing(socket.create_connection(("localhost", self.port), PATIENCE)) as plain:
            try:
                with context.wrap_socket(plain, server_hostname=name):
                    return ""
            except ssl.SSLError as error:
                return str(error).replace(" ", "_").upper()

    def check_judge(self):
        """sslscan finds TLS 1.2 and 1.3 with forward secrecy, and none of the known weaknesses"""
        scan = subprocess.run(
            ["sslscan", "--xml=-", "--no-colour", "--sni-name=localhost", f"127.0.0.1:{self.port}"], capture_output=True, timeout=PATIENCE * 2,
            check=True, text=True).stdout
        test = xml.etree.ElementTree.fromstring(scan).find("ssltest")
        spoken = {f"{part.get('type')} {part.get('version')}" for part in test.iter("protocol") if part.get("enabled") == "1"}
        expect(spoken == {"tls 1.2", "tls 1.3"}, f"it speaks {spoken}")
        ciphers = {part.get("cipher") for part in test.iter("cipher")}
        weak = {name for name in ciphers if not re.match(r"^(TLS_|ECDHE-(ECDSA|RSA)-(AES(128|256)-GCM|CHACHA20))", name)}
        expect(len(ciphers) >= 4 and not weak, f"ciphers: {sorted(ciphers)}")
        expect(all(part.get("vulnerable") == "0" for part in test.iter("heartbleed")), "heartbleed")
        expect(all(part.get("supported") == "0" for part in test.iter("compression")), "compression")
        expect(self.renegotiation_is_refused(), "renegotiation by the client")

    def renegotiation_is_refused(self):
        """Whether a client that wants a new handshake on its connection is refused."""
        done = subprocess.run(
            ["openssl", "s_client", "-tls1_2", "-connect", f"127.0.0.1:{self.port}", "-servername", "localhost", "-quiet"],
            input="R\nGET / HTTP/1.0\n\n", capture_output=True, text=True, timeout=PATIENCE, check=False)
        return "HTTP/1.1 2" not in done.stdout and "HTTP/1.1 3" not in done.stdout

    # Who is believed.

    def check_forged_headers(self):
        """Headers of the gate that a caller sends reach nobody, however they are spelled; the gate's own do"""
        forged = []
        for name in GATE_HEADERS:
            header = "Shikaku-Client-" + name
            forged += [header, header.lower(), header.upper(), header.replace("-", "_"), " " + header, header + " "]
        for certificate in [None, "good"]:
            for header in forged:
                with contextlib.suppress(ValueError):
                    self.place.ask(self.recording, "/seen", headers={header: "forged", "X-Other": "forged"})
            raw = "GET /seen HTTP/1.1\r\nHost: localhost\r\n" + "".join(f"{name}: forged\r\n" for name in forged) + "Connection: close\r\n\r\n"
            with self.raw(self.recording, certificate) as client:
                client.sendall(raw.encode())
                while client.recv(65_536):
                    pass
        self.place.ask(self.recording, METADATA, certificate="good")
        expect(self.recorder.requests, "nothing was recorded")
        for _, _, headers, _ in self.recorder.requests:
            expect(not any("forged" in value for _, value in headers), f"a forged header came through: {headers}")
        headers = dict(self.recorder.requests[-1][2])
        expect(headers["Shikaku-Client-Verify"] == "SUCCESS" and headers["Shikaku-Client-Address"] == "127.0.0.1", str(headers))
        expect(headers["Shikaku-Client-Subject"] == "CN=good,serialNumber=1312345670", str(headers))

    def check_headers_beside_the_gate(self):
        """On the port of the machine a header of the gate is refused with a trace, and so is a request at the socket without one"""
        for name in GATE_HEADERS:
            reply = self.plain(("127.0.0.1", self.tcp), f"GET {METADATA} HTTP/1.1\r\nHost: localhost\r\nshikaku-client-{name.lower()}: SUCCESS\r\n")
            expect(b" 400 " in reply and b"gateHeaderFromElsewhere" in reply, f"{name} was believed")
        expect(self.place.text("service.log").count('"refusedAtTheDoor","code":"gateHeaderFromElsewhere"') == len(GATE_HEADERS), "no trace was left")
        expect(b" 200 " in self.plain(("127.0.0.1", self.tcp), f"GET {METADATA} HTTP/1.1\r\nHost: localhost\r\n"), "the machine is refused")
        expect(b" 400 " in self.plain(self.place.path("service.socket"), "GET / HTTP/1.1\r\nHost: localhost\r\n"), "the socket believes anybody")

    def check_socket_is_private(self):
        """Another user of the machine can't open the socket file"""
        mode = os.stat(self.place.path("service.socket")).st_mode & 0o777
        expect(mode == (0o660 if os.geteuid() == 0 else 0o600), oct(mode))
        if os.geteuid() == 0:
            expect(self.as_nobody(lambda: socket.socket(socket.AF_UNIX).connect(self.place.path("service.socket"))) == "PermissionError", "nobody got in")
            expect(self.as_nobody(lambda: os.stat(self.place.path("service.socket"))) == "", "the check itself finds nothing")

    @staticmethod
    def as_nobody(action):
        """What another user of the machine meets when it tries something; nothing where it works."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            nobody = pwd.getpwnam("nobody")
            os.setgroups([])
            os.setgid(nobody.pw_gid)
            os.setuid(nobody.pw_uid)
            try:
                action()
            except OSError as error:
                os.write(writing, type(error).__name__.encode())
            os._exit(0)
        os.close(writing)
        os.waitpid(child, 0)
        with os.fdopen(reading) as found:
            return found.read()

    def plain(self, address, head):
        """What the service itself answers, asked past the gate."""
        family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
        with socket.socket(family) as client:
            client.settimeout(PATIENCE)
            client.connect(address)
            client.sendall((head + "Connection: close\r\n\r\n").encode())
            answer = b""
            while piece := client.recv(65_536):
                answer += piece
            return answer

    def raw(self, port, certificate=None):
        """A connection through the gate on which anything can be sent."""
        plain = socket.create_connection(("localhost", port), PATIENCE)
        return self.place.context(certificate).wrap_socket(plain, server_hostname="localhost")

    # What it does to requests.

    def check_http2(self):
        """HTTP/2 is spoken, and one connection serves several requests"""
        url = f"https://localhost:{self.port}/health"
        done = subprocess.run(
            ["curl", "-s", "--http2", "--cacert", self.place.path("ca/authority.pem"), "-w", "%{http_version} %{http_code} %{num_connects}\n", "-o",
             "/dev/null", url, "-o", "/dev/null", url], capture_output=True, text=True, timeout=PATIENCE, check=False)
        expect(done.stdout == "2 200 1\n2 200 0\n", done.stdout)

    def check_security_headers(self):
        """Every answer is for HTTPS alone and tells no version; an answer of the gate itself runs nothing"""
        for reply in [self.ask("/ja"), self.ask(METADATA)]:
            expect(reply.headers.get("strict-transport-security", "").startswith("max-age="), "no HSTS")
            expect(reply.headers.get("server") == "nginx", "a version is told")
            expect("default-src 'none'" in reply.headers.get("content-security-policy", ""), "no policy")

    def check_sizes(self):
        """A body of the limit reaches the service, one byte more is refused; so is a head that is too large"""
        for size, is_taken in [(65_536, True), (65_537, False)]:
            reply = self.ask("/ja/ask/bring", method="POST", body=b"x" * size)
            expect((reply.status == 413 and "tooLarge" in reply.text) != is_taken, f"{size} bytes for a page: {reply.status}")
        for address in ["/fhir/CoverageEligibilityRequest/$submit", "/api/v1/ask/counter"]:
            expect(self.ask(address, certificate="good", method="POST", body=b"x" * 60_000).status not in (403, 413), address)
            # Announced, not sent: the refusal comes before the body, and what a client hears that goes on sending depends on its speed.
            reply = self.ask(address, certificate="good", method="POST", headers={"Content-Length": "50000000"})
            expect(reply.status == 413 and "tooLarge" in reply.text, f"{address}: {reply.status}")
        expect(self.ask("/ja", headers={"X-Large": "x" * 20_000}).status == 400, "a head without end")

    def check_logs(self):
        """No log holds a query, a header or a name that was asked for"""
        secret = "12345678901"
        self.ask(f"/ja/counter?number={secret}", headers={"Cookie": secret, "Referer": secret})
        self.ask(f"/fhir/Patient/{secret}", certificate="good")
        self.ask(f"/ja/{secret}", method="POST", headers={"Content-Length": "20000000"})
        lines = self.place.text("gate/log/access.log")
        expect(re.search(r" GET pages \d+ ", lines) and re.search(r" POST pages 413 ", lines), "nothing is logged")
        for name in ["gate/log/access.log", "gate/log/error.log", "service.log"]:
            expect(secret not in self.place.text(name), f"{name} holds what was asked for")

    def check_rate(self):
        """Whoever asks too fast is told when to come again, and the others are not held up"""
        port = self.place.gate("slow", "service.socket", "--rate", "1")
        replies = [self.place.ask(port, METADATA, certificate="good") for _ in range(12)]
        refused = [reply for reply in replies if reply.status == 429]
        expect(refused and all(reply.headers.get("retry-after") for reply in refused), "nobody was slowed")
        expect(replies[0].status == 200 and self.place.ask(port, METADATA, certificate="old").status == 200, "another caller was slowed")

    def check_reload(self):
        """A reload loses no request: the one under way is answered, and so is each one beside it"""
        answers, stop = [], threading.Event()

        def held():
            answers.append(self.place.ask(self.recording, "/held").text)

        def many():
            while not stop.is_set():
                answers.append(self.place.ask(self.recording, "/").text)

        threads = [threading.Thread(target=held)] + [threading.Thread(target=many) for _ in range(3)]
        for thread in threads:
            thread.start()
        expect(self.recorder.held.wait(PATIENCE), "the request did not arrive")
        for _ in range(3):
            self.place.reload("recording")
        self.recorder.released.set()
        stop.set()
        for thread in threads:
            thread.join(PATIENCE)
        expect(len(answers) > 3 and set(answers) == {"recorded"}, f"{len(answers)} answers: {set(answers)}")

    def check_bad_reload(self):
        """A reload with a broken certificate changes nothing, and says so"""
        before = (self.place.folder / "server.pem").read_bytes()
        (self.place.folder / "server.pem").write_bytes(b"rubbish")
        done = self.place.shikaku("gate", "reload", "--folder", self.place.path("gate"), may_fail=True)
        (self.place.folder / "server.pem").write_bytes(before)
        expect(done.returncode == 1 and "nginx refuses" in done.stderr, done.stderr)
        expect(self.ask("/ja").status == 200, "the gate is gone")

    def check_new_server_certificate(self):
        """A new server certificate is shown after a reload"""
        self.place.server("ca", "next")
        self.place.shikaku(
            "gate", "write", "--folder", self.place.path("gate"), "--certificate", self.place.path("next.pem"), "--key", self.place.path("next.key"))
        self.place.reload("gate")
        with self.raw(self.port) as client:
            shown = ssl.DER_cert_to_PEM_cert(client.getpeercert(binary_form=True))
        expect(shown == self.place.text("next.pem"), "the old one is still shown")

    # Who tries to keep the others out.

    def others_are_answered(self):
        """Whether another terminal and another person get their answers."""
        for _ in range(10):
            expect(self.ask(METADATA, certificate="good").status == 200, "a terminal is kept out")
            expect(self.ask("/ja").status == 200, "a person is kept out")

    def check_idle_sockets(self):
        """Idle connections keep nobody out"""
        sockets = [socket.create_connection(("localhost", self.port), PATIENCE) for _ in range(self.idle)]
        try:
            self.others_are_answered()
        finally:
            for one in sockets:
                one.close()

    def check_slow_senders(self):
        """Clients that send a byte now and then, in the head as in the body, keep nobody out and are cut in the end"""
        heads = ["GET / HTTP/1.1\r\nHost: localhost\r\nX: ", "POST /ja/ask/bring HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n"]
        clients = [self.raw(self.port) for _ in range(60)]
        for number, client in enumerate(clients):
            client.sendall(heads[number % 2].encode())
        self.others_are_answered()
        slow_head = clients[0]
        slow_head.settimeout(0.5)

        def is_cut():
            try:
                slow_head.sendall(b"x")
                return slow_head.recv(1_000) != b"never"
            except TimeoutError:
                return False
            except OSError:
                return True

        wait_for(is_cut, "a slow sender to be cut")
        self.others_are_answered()
        for client in clients:
            client.close()

    def check_large_bodies(self):
        """Clients that send bodies without end keep nobody out"""
        stop = threading.Event()

        def flood():
            while not stop.is_set():
                with contextlib.suppress(OSError), self.raw(self.port) as client:
                    client.sendall(b"POST /ja/ask/bring HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
                    while not stop.is_set():
                        client.sendall(b"10000\r\n" + b"x" * 65_536 + b"\r\n")

        threads = [threading.Thread(target=flood) for _ in range(8)]
        for thread in threads:
            thread.start()
        try:
            self.others_are_answered()
        finally:
            stop.set()
            for thread in threads:
                thread.join(PATIENCE)

    def check_long_bodies_wait(self):
        """Long bodies of one caller wait for each other, with their refusal, too; what is short does not wait behind them"""
        begun = b"POST /api/v1/verify/bulk HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: 200000\r\n\r\n"
        with contextlib.ExitStack() as stack:
            clients = [stack.enter_context(self.raw(self.port)) for _ in range(6)]
            for client in clients:
                client.sendall(begun)
            expect(self.ask("/ja").status == 200, "a page of the same address is kept out")
            last = clients[-1]
            last.setblocking(False)
            with contextlib.suppress(ssl.SSLWantReadError):
                raise Failure(f"a long body didn't wait: {last.recv(64)}")
            for client in clients:
                client.settimeout(PATIENCE)
                expect(client.recv(64).startswith(b"HTTP/1.1 403"), "a long body never has its turn")

    # Last, since nothing is served after it.

    def check_service_gone(self):
        """When the service is gone, nobody is told "no cover", but that it could not be found out"""
        self.service.terminate()
        self.service.wait(PATIENCE)
        expect(not os.path.exists(self.place.path("service.socket")), "the socket file stayed")
        for address in ["/ja/counter", METADATA, "/api/v1/ask/counter"]:
            reply = self.ask(address, certificate="good")
            expect(reply.status == 503 and "資格なし" in reply.text and "ではありません" in reply.text, f"{address}: {reply.status} {reply.text}")
            expect(reply.headers.get("retry-after"), "nobody is told when to come again")
        self.place.serve("service", "--register", self.place.path("register.sqlite"))
        expect(self.ask(METADATA, certificate="good").status == 200, "the service came back, and the gate does not know")


def main():
    """Runs every check in the order of the file and counts."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("program")
    reader.add_argument("--idle", type=int, default=1_000, help="how many idle connections (default: 1000)")
    reader.add_argument("--only", default="", help="run the checks whose name holds this word")
    options = reader.parse_args()
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    # Python warns of the old protocols that two checks want to see refused.
    warnings.simplefilter("ignore", DeprecationWarning)
    place, failed = Place(options.program), []
    names = [name for name in vars(Checks) if name.startswith("check_") and options.only in name]
    try:
        checks = Checks(place, options.idle)
        for name in names:
            check, started = getattr(checks, name), time.monotonic()
            try:
                check()
                print(f"ok      {check.__doc__} ({time.monotonic() - started:.1f} s)", flush=True)
            except Exception as error:  # Whatever it is, the other checks are made all the same.
                failed.append(name)
                print(f"FAILED  {check.__doc__}: {type(error).__name__}: {error}", flush=True)
    finally:
        place.end()
    print(f"Gate: {len(names) - len(failed)} of {len(names)} checks passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
