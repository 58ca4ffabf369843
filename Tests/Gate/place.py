"""A folder with an authority, a service and a gate in it, and the ways to ask through that gate."""

import contextlib
import http.client
import os
import pathlib
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time

# The longest wait for anything that has to happen; a loaded machine is slow, and that is no fault.
PATIENCE = 120


class Failure(Exception):
    """What a check found."""


def expect(condition, message):
    """Stops the check with what is wrong."""
    if not condition:
        raise Failure(message)


def wait_for(condition, what):
    """Waits for something that has to happen."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise Failure("waited in vain for: " + what)


def free_port():
    """A port that nobody uses at this moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Reply:
    """An answer, read whole."""

    def __init__(self, response):
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.text = response.read().decode("utf-8", "replace")


class Place:
    """Everything of one run; gone when the run is over."""

    def __init__(self, program):
        self.program = program
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="gate-"))
        # The gate answers as another user, who has to reach its folder.
        self.folder.chmod(0o755)
        self.services = []
        self.gates = {}

    def path(self, name):
        return str(self.folder / name)

    def shikaku(self, *words, may_fail=False):
        """Runs the program and gives what it said."""
        done = subprocess.run(
            [self.program, *words], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE, check=False)
        if done.returncode != 0 and not may_fail:
            raise Failure(f"shikaku {' '.join(words)} ended with {done.returncode}: {done.stderr.strip()}")
        return done

    # Certificates.

    def authority(self, name):
        self.shikaku("ca", "make", "--folder", self.path(name), "--name", "Authority " + name)

    def server(self, authority, name):
        self.shikaku("ca", "server", "--folder", self.path(authority), "--host-name", "localhost", "--out", self.path(name))

    def terminal(self, authority, name, institution="1312345670"):
        self.shikaku(
            "ca", "terminal", "--folder", self.path(authority), "--institution", institution, "--name", name, "--out", self.path(name))

    def expired_terminal(self, authority, name):
        """A certificate whose days are over; the program itself issues none."""
        conf = "[ca]\ndefault_ca=a\n[a]\ndatabase=%s\nnew_certs_dir=%s\nrand_serial=yes\ndefault_md=sha256\npolicy=p\nx509_extensions=x\n" % (
            self.path("index.txt"), self.folder)
        conf += "[p]\nserialNumber=supplied\ncommonName=supplied\n[x]\nextendedKeyUsage=clientAuth\n"
        (self.folder / "openssl.cnf").write_text(conf)
        (self.folder / "index.txt").write_text("")
        self.openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", self.path(name + ".key"),
                     "-subj", f"/serialNumber=1312345670/CN={name}", "-out", self.path(name + ".csr"))
        self.openssl("ca", "-batch", "-notext", "-config", self.path("openssl.cnf"), "-in", self.path(name + ".csr"), "-cert",
                     self.path(authority + "/authority.pem"), "-keyfile", self.path(authority + "/authority.key"), "-startdate",
                     "20200101000000Z", "-enddate", "20200201000000Z", "-out", self.path(name + ".pem"))

    @staticmethod
    def openssl(*words):
        done = subprocess.run(["openssl", *words], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE, check=False)
        expect(done.returncode == 0, "openssl: " + done.stderr)

    # The service and the gate.

    def serve(self, name, *words):
        """Starts the service and waits until it listens; gives its process."""
        log = open(self.path(name + ".log"), "wb")
        group = ["--socket-group", "www-data"] if os.geteuid() == 0 else []
        process = subprocess.Popen(
            [self.program, "serve", "--socket", self.path(name + ".socket"), *group, "--host-name", "localhost", *words],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.services.append(process)
        wait_for(lambda: "Shikaku serves" in self.text(name + ".log") or process.poll() is not None, "the service")
        expect(process.poll() is None, "the service did not start: " + self.text(name + ".log"))
        return process

    def gate(self, name, socket_name, *words, clients="ca/authority.pem", revoked="ca/revoked.pem"):
        """Writes and starts a gate; gives its port."""
        port = free_port()
        self.gates[name] = port
        self.shikaku("gate", "write", "--folder", self.path(name), "--name", "localhost", "--listen", f"127.0.0.1:{port}", "--certificate",
                     self.path("server.pem"), "--key", self.path("server.key"), "--clients", self.path(clients), "--revoked",
                     self.path(revoked), "--socket", self.path(socket_name), *words)
        self.shikaku("gate", "start", "--folder", self.path(name))
        return port

    def workers(self, name):
        """The processes of a gate's workers that take new connections."""
        master = self.text(name + "/nginx.pid").strip()
        found = subprocess.run(["ps", "-o", "pid=,args=", "--ppid", master], capture_output=True, text=True, check=False).stdout
        return {line.split()[0] for line in found.splitlines() if "worker process" in line and "shutting down" not in line}

    def reload(self, name):
        """Has a gate read everything anew, and waits until only new workers take connections."""
        before = self.workers(name)
        self.shikaku("gate", "reload", "--folder", self.path(name))
        wait_for(lambda: self.workers(name) and not (self.workers(name) & before), "new workers")

    def text(self, name):
        return (self.folder / name).read_text("utf-8", "replace") if (self.folder / name).exists() else ""

    def end(self):
        for name in self.gates:
            self.shikaku("gate", "stop", "--folder", self.path(name), may_fail=True)
            with contextlib.suppress(ValueError, ProcessLookupError, FileNotFoundError):
                os.kill(int(self.text(name + "/nginx.pid")), signal.SIGTERM)
        for process in self.services:
            process.terminate()
            process.wait(PATIENCE)
        shutil.rmtree(self.folder, ignore_errors=True)

    # Asking.

    def context(self, certificate=None):
        """How a client connects: it trusts our authority and shows a certificate, if it has one."""
        context = ssl.create_default_context(cafile=self.path("ca/authority.pem"))
        if certificate:
            context.load_cert_chain(self.path(certificate + ".pem"), self.path(certificate + ".key"))
        return context

    def connection(self, port, certificate=None):
        return http.client.HTTPSConnection("localhost", port, context=self.context(certificate), timeout=PATIENCE)

    def ask(self, port, address, certificate=None, method="GET", headers=None, body=None):
        """One question on a connection of its own."""
        connection = self.connection(port, certificate)
        try:
            connection.request(method, address, body=body, headers=headers or {})
            return Reply(connection.getresponse())
        finally:
            connection.close()
