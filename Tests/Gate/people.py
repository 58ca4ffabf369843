"""People before a real gate: every role on every address over TLS, sign-in by a hospital's own service, and guesses from one address."""

import argparse
import base64
import contextlib
import hashlib
import hmac
import http.client
import json
import pathlib
import re
import sys
import time
import urllib.parse

from place import PATIENCE, Place, Reply, expect
from provider import Provider

CODE = "1312345675"
SECRET = "a secret of two services"

# Who may take which address, by the names of the roles; None for everybody. The Swift tests have the same table by the names of the routes.
EVERYBODY = None
VERIFIERS = {"reception", "doctor", "program"}
LISTERS = {"reception", "program"}
PEOPLE = {"reception", "doctor", "clerk", "approver", "crew", "operator", "auditor", "person"}
ID = "a" * 32
ADDRESSES = [
    ("GET", "/", EVERYBODY), ("GET", "/health", EVERYBODY), ("GET", "/ready", EVERYBODY), ("GET", "/metrics", {"operator"}),
    ("GET", "/ja/status", EVERYBODY), ("GET", "/ja/sandbox", "missing"),
    ("GET", "/style.css", EVERYBODY), ("GET", "/schemas/error.json", EVERYBODY),
    ("GET", "/sign-in/return", "outside"), ("GET", "/ja/sign-in/service", "outside"), ("POST", "/sign-out/service", "token"),
    ("GET", "/ja", EVERYBODY), ("GET", "/en/rules", EVERYBODY), ("GET", "/easy/rules/diff", EVERYBODY),
    ("GET", "/ja/rules/counter/provisional-measure", EVERYBODY),
    ("GET", "/ja/insurers", EVERYBODY), ("GET", "/ja/insurers/kyokai-kenpo", "missing"), ("GET", "/ja/contradictions", EVERYBODY),
    ("GET", "/ja/held", EVERYBODY), ("GET", "/ja/ask/bring", EVERYBODY), ("GET", "/ja/sign-in", EVERYBODY), ("GET", "/ja/sign-in/code", EVERYBODY),
    ("GET", "/ja/password", "password"), ("GET", "/ja/counter", VERIFIERS), ("POST", "/ja/counter", VERIFIERS),
    ("GET", "/ja/own-record", {"person"}), ("POST", "/ja/own-record", {"person"}), ("GET", "/ja/appointments", LISTERS), ("GET", f"/ja/appointments/{ID}", LISTERS),
]


def code(secret, drift=0):
    """The six digits of a secret at this moment (RFC 6238)."""
    counter = (int(time.time()) // 30 + drift).to_bytes(8, "big")
    mark = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    number = int.from_bytes(mark[mark[-1] & 15 :][:4], "big") & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


class Browser:
    """Keeps cookies and follows our own ways."""

    def __init__(self, place, port, certificate=None, source="127.0.0.1"):
        self.place, self.port, self.certificate, self.source = place, port, certificate, source
        self.cookies = {}

    def ask(self, method, address, fields=None, body=None, kind="application/x-www-form-urlencoded"):
        connection = http.client.HTTPSConnection(
            "localhost", self.port, context=self.place.context(self.certificate), timeout=PATIENCE, source_address=(self.source, 0))
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} if self.cookies else {}
        if fields is not None:
            body = urllib.parse.urlencode(fields)
        if body is not None:
            headers["Content-Type"] = kind
        try:
            connection.request(method, address, body=body, headers=headers)
            response = connection.getresponse()
            for name, value in response.getheaders():
                if name.lower() == "set-cookie":
                    pair, *rest = value.split("; ")
                    expect(pair.startswith("__Host-") and {"Path=/", "HttpOnly", "Secure"} <= set(rest), f"a weak cookie: {rest}")
                    key, content = pair.split("=", 1)
                    self.cookies.pop(key, None)
                    if content:
                        self.cookies[key] = content
            return Reply(response)
        finally:
            connection.close()

    def sign_in(self, name, password, secret):
        first = self.ask("POST", "/ja/sign-in", {"name": name, "password": password})
        expect(first.status == 303, f"{name}: the password is answered {first.status}")
        second = self.ask("POST", "/ja/sign-in/code", {"code": code(secret)})
        expect(second.status == 303, f"{name}: the code is answered {second.status}")

    def outside(self, provider):
        """There and back; gives the answer at the end, and the address that led back."""
        there = self.ask("GET", "/ja/sign-in/service?next=/ja/counter")
        if there.status != 303:
            return there, ""
        back = self.place.follow(there.headers["location"])
        return self.ask("GET", back), back


class Household(Place):
    """A place whose service knows people."""

    def follow(self, address):
        """What a browser is sent back to by the service."""
        parts = urllib.parse.urlsplit(address)
        connection = http.client.HTTPSConnection(parts.hostname, parts.port, context=self.context(), timeout=PATIENCE)
        connection.request("GET", f"{parts.path}?{parts.query}")
        target = urllib.parse.urlsplit(connection.getresponse().getheader("Location"))
        connection.close()
        return f"{target.path}?{target.query}"


class Checks:
    """Each method is a check; its sentence says what has to hold."""

    def __init__(self, place):
        self.place = place
        place.authority("ca")
        place.server("ca", "server")
        place.terminal("ca", "terminal", CODE)
        register = ["--register", place.path("register.sqlite")]
        place.shikaku("sample", "--people", "200", "--seed", "7", *register)
        said = place.shikaku("sample", "accounts", *register).stdout
        self.password = re.search(r": (\S+)\n", said).group(1)
        self.secrets = dict(re.findall(r"(?m)^  (\S+) .* ([A-Z2-7]{32})$", said))
        expect(set(self.secrets) == PEOPLE, f"accounts: {sorted(self.secrets)}")
        self.provider = Provider(place.folder, place.path("server.pem"), place.path("server.key"), "shikaku", SECRET)
        self.port = place.gate("gate", "service.socket", "--rate", "100000")
        (place.folder / "secret").write_text(SECRET + "\n")
        (place.folder / "open-id.json").write_text(json.dumps(self.settings()))
        place.serve("service", *register, "--open-id", place.path("open-id.json"), "--unlimited")
        self.people = {}

    def settings(self):
        return {
            "issuer": self.provider.issuer, "client": "shikaku", "secretFile": self.place.path("secret"), "address": f"https://localhost:{self.port}",
            "authoritiesFile": self.place.path("ca/authority.pem"), "name": {"ja": "病院のサインイン", "en": "Sign in of the hospital"},
            "secondFactor": {"amr": ["otp"]}, "accounts": {"claim": "sub", "map": [{"value": "s-1", "account": "doctor"}]},
            "roles": {"claim": "groups", "nameClaim": "preferred_username", "suffix": "@hospital",
                      "map": [{"value": "uketsuke", "role": "reception", "institution": CODE}]},
        }

    def browser(self, name=None, certificate=None):
        """Somebody who signed in, with or without a terminal's certificate."""
        if name and name not in self.people:
            self.people[name] = Browser(self.place, self.port)
            self.people[name].sign_in(name, self.password, self.secrets[name])
        browser = Browser(self.place, self.port, certificate)
        if name:
            browser.cookies = dict(self.people[name].cookies)
        return browser

    def log(self):
        return self.place.text("service.log")

    # Roles.

    def check_pages_by_role(self):
        """Every role on every page over TLS: who may gets it, who may not gets 403, who has not signed in 401"""
        for name in [None, *sorted(PEOPLE)]:
            browser = self.browser(name)
            for method, address, allowed in ADDRESSES:
                fields = {"service-date": "2026-08-05", "form-token": self.token(browser, name)} if method == "POST" else None
                status = browser.ask(method, address, fields).status
                self.judge(name, address, allowed, status)

    def token(self, browser, name):
        found = re.search(r'name="form-token" value="([0-9a-f]+)"', browser.ask("GET", "/ja/password").text) if name else None
        return found.group(1) if found else ""

    def judge(self, name, address, allowed, status):
        if allowed == "outside":
            expect(status in (401, 303), f"{name} at {address}: {status}")
        elif allowed == "token":
            expect(status == 400, f"{name} at {address}: {status}")
        elif allowed == "missing":
            expect(status in (200, 404), f"{name} at {address}: {status}")
        elif allowed == "password":
            expect(status == (200 if name else 401), f"{name} at {address}: {status}")
        elif allowed is EVERYBODY or name in allowed:
            expect(status not in (401, 403) and status < 500, f"{name} at {address}: {status}")
        else:
            expect(status == (403 if name else 401), f"{name} at {address}: {status}")

    def check_programs_by_role(self):
        """Every role on every address for programs over mutual TLS; the institution's own certificate is a role, too"""
        for name in ["program", *sorted(PEOPLE)]:
            browser = self.browser(None if name == "program" else name, "terminal")
            for method, address, body, allowed in self.programs():
                kind = "application/fhir+json" if address.startswith("/fhir") else "application/json"
                status = browser.ask(method, address, body=body, kind=kind).status
                may = allowed is EVERYBODY or name in allowed
                expect(status < 500 and (status not in (401, 403)) == may, f"{name} at {method} {address}: {status}")

    @staticmethod
    def programs():
        number = {"serviceDate": "2026-08-05", "insurerNumber": "39139902", "number": "1", "birthDate": "1951-08-01"}
        trail = {"auditor", "person"}
        return [
            ("GET", "/api/v1/problems", None, EVERYBODY), ("GET", "/api/v1/openapi.json", None, EVERYBODY),
            ("POST", "/api/v1/ask/counter", "{}", EVERYBODY), ("POST", "/api/v1/verify", json.dumps(number), VERIFIERS),
            ("POST", "/api/v1/verify/bulk", "{}", LISTERS), ("GET", f"/api/v1/verify/bulk/{ID}", None, LISTERS),
            ("GET", f"/api/v1/verify/bulk/{ID}/rows", None, LISTERS), ("GET", f"/api/v1/verify/bulk/{ID}/rows.csv", None, LISTERS),
            ("POST", "/api/v1/consents", "{}", VERIFIERS), ("POST", "/api/v1/consents/withdraw", "{}", VERIFIERS | {"person"}),
            ("POST", "/api/v1/consents/show", "{}", VERIFIERS | {"person"}), ("POST", "/api/v1/audit", "{}", trail), ("GET", "/fhir/metadata", None, EVERYBODY), ("POST", "/fhir/CoverageEligibilityRequest/$submit", "{}", VERIFIERS),
            ("POST", "/fhir/Patient/$validate", "{}", EVERYBODY), ("POST", "/fhir/CoverageEligibilityRequest", "{}", VERIFIERS),
            ("POST", "/fhir/Patient/_search", "", VERIFIERS), ("GET", f"/fhir/CoverageEligibilityResponse/{ID}", None, VERIFIERS),
            ("POST", "/fhir", "{}", LISTERS), ("POST", "/fhir/AuditEvent/_search", "", trail), ("POST", "/fhir/Consent", "{}", VERIFIERS),
            ("POST", "/fhir/Consent/_search", "", VERIFIERS | {"person"}), ("GET", "/fhir/Consent/1", None, VERIFIERS | {"person"}),
            ("POST", "/fhir/MedicationDispense/_search", "", {"doctor", "crew", "person"}),
        ]

    def check_every_route(self):
        """Each route that the table of the Swift tests plans was asked in the checks before"""
        plan = pathlib.Path("Tests/WebTests/Access/AccessTableTests.swift").read_text("utf-8")
        names = set(re.findall(r'"([a-z-]+)":', plan.split("static func row")[0]))
        missing = {name for name in names if not re.search(rf'[ "]{name}[ "]', self.log())}
        expect(len(names) > 20 and missing <= {"sign-out"}, f"not asked: {sorted(missing)}")

    def check_other_institution(self):
        """Behind the certificate of another institution a session opens nothing"""
        self.place.terminal("ca", "elsewhere", "1319999999")
        body = json.dumps({"serviceDate": "2026-08-05"})
        expect(self.browser("reception", "elsewhere").ask("POST", "/api/v1/verify", body=body, kind="application/json").status == 401, "it is believed")

    # A hospital's own sign-in.

    def check_outside_sign_in(self):
        """Somebody signs in by the hospital's service, RS256 or ES256, and has the mapped role or account and no other"""
        for signer in ["r1", "e1"]:
            self.good(signer)
            browser = Browser(self.place, self.port)
            reply, back = browser.outside(self.provider)
            expect(reply.status == 200 and reply.headers.get("refresh") == "0; url=/ja/counter", f"{signer}: {reply.status} {self.log()[-300:]}")
            expect("tanaka@hospital" in browser.ask("GET", "/ja/counter").text, "the page does not know who it is")
            expect(browser.ask("GET", "/sign-in/return?" + back.split("?")[1]).status == 401, "the way back is good twice")
        self.provider.claims = {"sub": "s-1", "amr": ["otp"]}
        browser = Browser(self.place, self.port)
        browser.outside(self.provider)
        expect("doctor" in browser.ask("GET", "/ja/counter").text, "the account of the row is not open")

    def good(self, signer="r1"):
        self.provider.signer, self.provider.header, self.provider.wrong = signer, {}, None
        self.provider.claims = {"sub": "s-9", "preferred_username": "tanaka", "groups": ["uketsuke"], "amr": ["otp"]}

    def check_forged_tokens(self):
        """A token with a wrong signature, none, a shared secret's, out of date, for others or by an unknown key opens nothing"""
        now = int(time.time())
        cases = [
            ("signature", {}, {}, "signature"), ("unsigned", {"alg": "none"}, {}, "algorithm"), ("shared", {"alg": "HS256"}, {}, "algorithm"),
            ("unsigned", {}, {}, "signature"), ("shared", {}, {}, "signature"), (None, {}, {"exp": now - 100}, "expired"),
            (None, {}, {"iat": now - 800}, "expired"), (None, {}, {"iat": now + 200}, "notYet"), (None, {}, {"aud": "other"}, "audience"),
            (None, {}, {"aud": ["shikaku", "other"]}, "audience"), (None, {}, {"azp": "other"}, "audience"),
            (None, {}, {"iss": "https://other.example"}, "issuer"), (None, {}, {"nonce": "x"}, "nonce"), (None, {"kid": "e1"}, {}, "unknownKey"),
            (None, {"kid": "r9"}, {}, "unknownKey"), (None, {"alg": "ES256", "kid": "e1"}, {}, "signature"),
        ]
        for wrong, header, claims, word in cases:
            self.good()
            self.provider.wrong, self.provider.header = wrong, header
            self.provider.claims.update(claims)
            browser = Browser(self.place, self.port)
            reply, _ = browser.outside(self.provider)
            expect(reply.status == 401 and f"({word})" in self.log().splitlines()[-2] + self.log().splitlines()[-1], f"{word}: {reply.status}")
            expect(not any("session" in name for name in browser.cookies), f"{word}: a session was opened")
        self.good()

    def check_outside_sign_out(self):
        """The hospital's service ends what began there, by session or person; a token that is forged, sent again or of another kind ends nothing"""
        now = int(time.time())

        def signed_in(session):
            self.good()
            self.provider.claims["sid"] = session
            browser = Browser(self.place, self.port)
            browser.outside(self.provider)
            expect(browser.ask("GET", "/ja/counter").status == 200, "nobody is in")
            return browser

        def say(claims=None, header=None, wrong=None):
            self.provider.header, self.provider.wrong, self.provider.claims = header or {}, wrong, {}
            token = self.provider.logout_token(claims or {})
            reply = Browser(self.place, self.port).ask("POST", "/sign-out/service", {"logout_token": token})
            self.good()
            return reply, token

        one, two = signed_in("a"), signed_in("b")
        event = {"http://schemas.openid.net/event/backchannel-logout": {}}
        cases = [
            ({}, {"alg": "none"}, "unsigned", "algorithm"), ({}, {"alg": "HS256"}, "shared", "algorithm"), ({}, {}, "shared", "signature"),
            ({}, {}, "signature", "signature"), ({"nonce": "n"}, {}, None, "nonce"), ({"exp": now - 100}, {}, None, "expired"),
            ({"iat": now - 800}, {}, None, "expired"), ({"iat": now + 200}, {}, None, "notYet"), ({"aud": "other"}, {}, None, "audience"),
            ({"iss": "https://other.example"}, {}, None, "issuer"), ({"events": {}}, {}, None, "event"), ({"events": [event]}, {}, None, "event"),
            ({"jti": ""}, {}, None, "number"), ({"sub": 7}, {}, None, "subject"), ({}, {"kid": "r9"}, None, "unknownKey"),
            ({}, {"typ": "at+jwt"}, None, "form"),
        ]
        for claims, header, wrong, word in cases:
            reply, _ = say({"sub": "s-9", **claims}, header, wrong)
            expect(reply.status == 400 and f'"{word}"' in reply.text, f"{word}: {reply.status} {reply.text}")
        expect(one.ask("GET", "/ja/counter").status == 200 and two.ask("GET", "/ja/counter").status == 200, "a forged token ended a session")
        reply, token = say({"sub": "s-9", "sid": "a"})
        expect(reply.status == 200 and reply.text == "" and reply.headers.get("cache-control") == "no-store", f"{reply.status} {reply.text}")
        expect(one.ask("GET", "/ja/counter").status == 401 and two.ask("GET", "/ja/counter").status == 200, "the wrong session ended")
        again = Browser(self.place, self.port).ask("POST", "/sign-out/service", {"logout_token": token})
        expect(again.status == 400 and '"jti"' in again.text, f"sent again: {again.status}")
        expect(say({"sub": "s-8"})[0].status == 200 and two.ask("GET", "/ja/counter").status == 200, "somebody else's sign-out counts")
        expect(say({"sub": "s-9"})[0].status == 200 and two.ask("GET", "/ja/counter").status == 401, "a person's sign-out does not count")

    def check_forged_ways_back(self):
        """A code with another state, without the cookie, or taken from somebody else opens nothing"""
        self.good()
        browser, other = Browser(self.place, self.port), Browser(self.place, self.port)
        there = browser.ask("GET", "/ja/sign-in/service")
        back = self.place.follow(there.headers["location"])
        other.ask("GET", "/ja/sign-in/service")
        for one in [Browser(self.place, self.port), other]:
            expect(one.ask("GET", back).status == 401, "somebody else's way back is taken")
        expect(browser.ask("GET", back.replace("state=", "state=0")).status == 401, "another state is taken")

    def check_key_rotation(self):
        """A key that the service changed is found by itself"""
        self.good("r2")
        self.provider.published = ["r2", "e1"]
        replies = []

        def is_in():
            replies.append(Browser(self.place, self.port).outside(self.provider)[0].status)
            return replies[-1] == 200

        # An unknown key is asked for once a minute; the check before has asked.
        end = time.monotonic() + PATIENCE
        while not is_in() and time.monotonic() < end:
            time.sleep(5)
        expect(replies[-1] == 200 and set(replies) <= {200, 401}, f"{replies}")

    def check_service_misbehaves(self):
        """A description that leads elsewhere or has no end is not followed, and the operator is told why"""
        self.good()
        self.place.serve("third", "--register", self.place.path("register.sqlite"), "--open-id", self.place.path("open-id.json"))
        port = self.place.gate("other-side", "third.socket")
        for wrong, word in [("redirect", "302"), ("huge", "too large")]:
            self.provider.wrong = wrong
            reply = Browser(self.place, port).ask("GET", "/ja/sign-in/service")
            expect(reply.status == 503 and word in self.place.text("third.log"), f"{wrong}: {reply.status} {self.place.text('third.log')[-200:]}")
        self.good()
        expect(Browser(self.place, port).ask("GET", "/ja/sign-in/service").status == 303, "it does not recover")

    def check_service_down(self):
        """While the hospital's service is down that is said, and whoever has a password here goes on"""
        self.provider.stop()
        fresh = self.place.serve("second", "--register", self.place.path("register.sqlite"), "--open-id", self.place.path("open-id.json"))
        port = self.place.gate("beside", "second.socket")
        reply = Browser(self.place, port).ask("GET", "/ja/sign-in/service")
        expect(reply.status == 503 and "利用者IDとパスワード" in reply.text, f"{reply.status}")
        expect("nobody can be reached there" in self.place.text("second.log"), "the operator is not told")
        expect(fresh.poll() is None and self.browser("reception").ask("GET", "/ja/counter").status == 200, "people with a password are out")

    # Guessing.

    def check_guesses(self):
        """Guesses at many names from one address are slowed; another address and a terminal's certificate are not"""
        guesser = Browser(self.place, self.port, source="127.0.0.9")
        statuses = [guesser.ask("POST", "/ja/sign-in", {"name": f"name{number}", "password": "a wrong password"}).status for number in range(24)]
        expect(statuses[:21] == [401] * 21 and 429 in statuses[21:], f"{statuses}")
        for other in [Browser(self.place, self.port, source="127.0.0.10"), Browser(self.place, self.port, "terminal", source="127.0.0.9")]:
            expect(other.ask("POST", "/ja/sign-in", {"name": "sato", "password": "a wrong password"}).status == 401, "others are slowed, too")

    def check_sign_out(self):
        """After a sign-out the session opens nothing, whoever holds its cookie"""
        browser, held = self.browser("auditor"), self.browser("auditor")
        expect(browser.ask("POST", "/ja/sign-out", {"form-token": self.token(browser, "auditor")}).status == 303 and not browser.cookies, "still in")
        expect(held.ask("GET", "/ja/password").status == 401, "the session goes on")

    def check_no_secrets_in_logs(self):
        """No log holds a password, a code, a state or a name of whoever signed in"""
        for name in ["service.log", "second.log", "gate/log/access.log"]:
            for word in [self.password, "state=", "code=", "tanaka", SECRET, "eyJ"]:
                expect(word not in self.place.text(name), f"{name} holds {word}")


def main():
    """Runs every check in the order of the file and counts."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("program")
    reader.add_argument("--only", default="", help="run the checks whose name holds this word")
    options = reader.parse_args()
    place, failed = Household(options.program), []
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
        with contextlib.suppress(Exception):
            checks.provider.stop()
    finally:
        place.end()
    print(f"People: {len(names) - len(failed)} of {len(names)} checks passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
