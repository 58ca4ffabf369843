"""A small sign-in service (OpenID Connect) that can also misbehave; its keys are made and used by openssl."""

import base64
import hashlib
import hmac
import http.server
import json
import secrets
import ssl
import subprocess
import threading
import time
import urllib.parse


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def openssl(*words, data=None):
    return subprocess.run(["openssl", *words], input=data, capture_output=True, check=True).stdout


class Key:
    """A key of one kind, with its public half as a JWK."""

    def __init__(self, folder, name, kind):
        self.name, self.kind, self.path = name, kind, str(folder / f"{name}.pem")
        words = ["RSA", "-pkeyopt", "rsa_keygen_bits:2048"] if kind == "RS256" else ["EC", "-pkeyopt", "ec_paramgen_curve:P-256"]
        openssl("genpkey", "-quiet", "-algorithm", *words, "-out", self.path)

    def public_text(self):
        return openssl("pkey", "-in", self.path, "-pubout")

    def public(self):
        if self.kind == "RS256":
            modulus = openssl("rsa", "-in", self.path, "-noout", "-modulus").decode().strip().split("=")[1]
            return {"kty": "RSA", "kid": self.name, "use": "sig", "alg": "RS256", "n": encoded(bytes.fromhex(modulus)), "e": "AQAB"}
        point = openssl("pkey", "-in", self.path, "-pubout", "-outform", "DER")[-64:]
        return {"kty": "EC", "kid": self.name, "crv": "P-256", "x": encoded(point[:32]), "y": encoded(point[32:])}

    def sign(self, message):
        signature = openssl("dgst", "-sha256", "-sign", self.path, data=message)
        if self.kind == "RS256":
            return signature
        numbers, rest = b"", signature[2:]
        for _ in range(2):
            length = rest[1]
            numbers += rest[2 : 2 + length].lstrip(b"\0").rjust(32, b"\0")
            rest = rest[2 + length :]
        return numbers


class Provider:
    """The service; what it does wrong is set from outside."""

    def __init__(self, folder, certificate, key, client, secret):
        self.client, self.secret = client, secret
        self.keys = {"r1": Key(folder, "r1", "RS256"), "e1": Key(folder, "e1", "ES256"), "r2": Key(folder, "r2", "RS256")}
        self.published, self.signer = ["r1", "e1"], "r1"
        self.claims, self.header, self.wrong = {}, {}, None
        self.codes = {}
        service = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                service.get(self)

            def do_POST(self):
                service.post(self)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        # A client that hangs up is what some checks want.
        self.server.handle_error = lambda *_: None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.issuer = f"https://localhost:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    def reply(self, handler, status, body, headers=None):
        data = json.dumps(body).encode()
        handler.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(data)), **(headers or {})}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(data)

    def get(self, handler):
        address = urllib.parse.urlsplit(handler.path)
        if address.path == "/.well-known/openid-configuration":
            where = {"location": "https://localhost:1/elsewhere"} if self.wrong == "redirect" else {}
            self.reply(handler, 302 if where else 200, {
                "issuer": self.issuer, "authorization_endpoint": self.issuer + "/authorize", "token_endpoint": self.issuer + "/token",
                "jwks_uri": self.issuer + "/keys", "end_session_endpoint": self.issuer + "/end",
                "response_types_supported": ["code"], "padding": "x" * (1_000_000 if self.wrong == "huge" else 0)}, where)
        elif address.path == "/keys":
            self.reply(handler, 200, {"keys": [self.keys[name].public() for name in self.published]})
        elif address.path == "/authorize":
            asked = dict(urllib.parse.parse_qsl(address.query))
            code = hashlib.sha256(f"{asked['state']} {time.monotonic()}".encode()).hexdigest()
            self.codes[code] = asked
            query = urllib.parse.urlencode({"code": code, "state": asked["state"]})
            self.reply(handler, 302, {}, {"Location": asked["redirect_uri"] + "?" + query})
        else:
            self.reply(handler, 404, {})

    def post(self, handler):
        form = dict(urllib.parse.parse_qsl(handler.rfile.read(int(handler.headers["Content-Length"])).decode()))
        pair = base64.b64decode(handler.headers.get("Authorization", "Basic ").split(" ")[1]).decode()
        asked = self.codes.pop(form.get("code"), None)
        challenge = encoded(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        known = [urllib.parse.unquote(part) for part in pair.split(":")] == [self.client, self.secret]
        if not known or not asked or asked["code_challenge"] != challenge or asked["redirect_uri"] != form.get("redirect_uri"):
            self.reply(handler, 400, {"error": "invalid_grant"})
            return
        self.reply(handler, 200, {"access_token": "x", "token_type": "Bearer", "id_token": self.token(asked)})

    def token(self, asked):
        return self.signed({"nonce": asked["nonce"], **self.claims})

    def logout_token(self, claims):
        """What it sends when somebody signed out."""
        event = {"http://schemas.openid.net/event/backchannel-logout": {}}
        return self.signed({"jti": secrets.token_hex(8), "events": event, **claims})

    def signed(self, claims):
        now = int(time.time())
        key = self.keys[self.signer]
        header = {"alg": key.kind, "kid": key.name, **self.header}
        claims = {"iss": self.issuer, "aud": self.client, "exp": now + 300, "iat": now, **claims}
        message = ".".join(encoded(json.dumps(part).encode()) for part in [header, claims])
        if self.wrong == "unsigned":
            signature = b""
        elif self.wrong == "shared":
            # The public key taken for a shared secret, as some libraries once did.
            signature = hmac.new(key.public_text(), message.encode(), hashlib.sha256).digest()
        else:
            signature = key.sign(message.encode() + (b"x" if self.wrong == "signature" else b""))
        return message + "." + encoded(signature)
