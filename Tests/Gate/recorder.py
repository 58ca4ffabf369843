"""A service behind the gate that keeps what reaches it, and answers when it is told to."""

import http.server
import os
import socketserver
import threading


class Recorder(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    """Listens on a socket file."""

    daemon_threads = True

    def __init__(self, path):
        super().__init__(path, Handler)
        os.chmod(path, 0o666)
        self.requests = []
        self.held = threading.Event()
        self.released = threading.Event()
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers everything with its name; `/held` only when it is let go."""

    protocol_version = "HTTP/1.1"

    def answer(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        self.server.requests.append((self.command, self.path, list(self.headers.items()), len(body)))
        if self.path == "/held":
            self.server.held.set()
            self.server.released.wait()
        text = b"recorded"
        self.send_response(200)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    do_GET = do_POST = answer

    def log_message(self, *_):
        """Nobody reads it."""
