"""Servers of PostgreSQL for the faults, and a way to them that can be cut."""

import os
import re
import select
import signal
import socket
import subprocess
import threading
import time

CLUSTER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "PostgreSQL", "cluster")


def cluster(*words):
    done = subprocess.run([CLUSTER, *words], capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        raise RuntimeError(f"cluster {words[0]}: {done.stderr}")
    return done.stdout.strip()


class Server:
    """A server of its own in a folder, reached over its Unix socket."""

    def __init__(self, folder, replica_of=None):
        self.folder = folder
        if replica_of is None:
            cluster("start", folder)
        else:
            cluster("replica", replica_of.folder, folder)

    def address(self, database="postgres"):
        return f"postgresql://shikaku@/{database}?host={self.folder}"

    def ask(self, sql, database="postgres"):
        """The first column of the answer's first row, as a text."""
        done = subprocess.run(
            ["psql", "-XAtq", "-d", self.address(database), "-c", sql], capture_output=True, text=True, timeout=60)
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        return done.stdout.split("\n")[0]

    def make_database(self, name):
        self.ask(f"CREATE DATABASE {name}")
        return self.address(name)

    def wait_until_quiet(self, database):
        """Waits until no client is left: what a killed one sent last may still be under way."""
        others = f"SELECT count(*) FROM pg_stat_activity WHERE datname = '{database}' AND pid <> pg_backend_pid()"
        wait_until(lambda: self.ask(others) == "0", "a client's session does not end")

    def end_sessions(self, database):
        return self.ask(f"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{database}' AND pid <> pg_backend_pid()")

    def stop(self, how="stop"):
        cluster(how, self.folder)

    def start(self):
        cluster("start", self.folder)

    def promote(self):
        cluster("promote", self.folder)

    def freeze(self, seconds):
        """Nothing of it runs for so long, as on a machine that hangs: connections stand, and are made, and nobody answers."""
        with open(os.path.join(self.folder, "data", "postmaster.pid"), encoding="utf-8") as file:
            first = int(file.readline())
        frozen = [first]
        try:
            # The first process makes the others; stopped before them, it makes no more.
            os.kill(first, signal.SIGSTOP)
            found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(first)], capture_output=True, text=True, timeout=60, check=False)
            frozen += [int(line) for line in found.stdout.split()]
            self.tell(frozen[1:], signal.SIGSTOP)
            time.sleep(seconds)
        finally:
            self.tell(frozen, signal.SIGCONT)

    @staticmethod
    def tell(processes, what):
        for process in processes:
            try:
                os.kill(process, what)
            except ProcessLookupError:
                continue


def wait_until(condition, complaint, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise RuntimeError(complaint)
        time.sleep(0.02)


class Way:
    """A TCP port that leads to a server's Unix socket and can be cut in the middle of anything.

    `cut_at` decides over each piece that a client sends: "pass" lets it through, "before" cuts without it, "after" lets it through and cuts
    when the server's answer comes, which the client then never sees.
    """

    def __init__(self, server):
        self.target = os.path.join(server.folder, ".s.PGSQL.5432")
        self.cut_at = lambda data: "pass"
        self.cuts = 0
        self.open = True
        self.pairs = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def address(self, database):
        return f"postgresql://shikaku@127.0.0.1:{self.port}/{database}"

    def accept(self):
        while self.open:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.carry, args=(client,), daemon=True).start()

    def carry(self, client):
        server = socket.socket(socket.AF_UNIX)
        try:
            server.connect(self.target)
        except OSError:
            client.close()
            return
        pair = (client, server)
        self.pairs.append(pair)
        is_ending = False
        try:
            while True:
                for ready in select.select(pair, [], [])[0]:
                    data = ready.recv(65536)
                    if not data:
                        return
                    if ready is server:
                        if is_ending:
                            self.cuts += 1
                            return
                        client.sendall(data)
                        continue
                    what = self.cut_at(data)
                    if what == "before":
                        self.cuts += 1
                        return
                    is_ending = is_ending or what == "after"
                    server.sendall(data)
        except (OSError, ValueError):
            return
        finally:
            for side in pair:
                side.close()

    def cut(self):
        """Cuts every connection now."""
        for pair in self.pairs:
            for side in pair:
                try:
                    side.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue
        self.pairs = []

    def close(self):
        self.open = False
        self.listener.close()
        self.cut()


def is_commit(data):
    """Whether a client's piece holds the statement that commits."""
    return re.search(rb"Q....COMMIT\0", data, re.DOTALL) is not None
