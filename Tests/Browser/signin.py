"""The way of somebody who signs in: a server of its own, with a sample account that has to change its first password."""

import base64
import hashlib
import hmac
import pathlib
import re
import struct
import subprocess
import time

from counter import Counter

FIRST, CHOSEN = "the first sample password", "a password of my own"


def code(secret, later=0):
    """The six digits of RFC 6238 as a telephone shows them."""
    step = int(time.time()) // 30 + later
    mark = hmac.new(base64.b32decode(secret), struct.pack(">q", step), hashlib.sha1).digest()
    start = mark[-1] & 15
    return "%06d" % ((struct.unpack(">I", mark[start : start + 4])[0] & 0x7FFFFFFF) % 10**6)


class Clinic:
    """A register of the invented people with one account, and a server for it."""

    def __init__(self, program, work):
        self.register = str(pathlib.Path(work) / "clinic.sqlite")
        known = ["--register", self.register]
        subprocess.run([program, "import", *known, "--known-at", "2024-10-01", "Examples/members.csv"], check=True, capture_output=True)
        made = subprocess.run(
            [program, "account", "add", "sato", "reception", "--institution", "1312345675", *known],
            input=FIRST + "\n", text=True, check=True, capture_output=True)
        self.secret = re.search(r"secret=([A-Z2-7]+)", made.stdout).group(1)
        self.recovery = re.findall(r"^  (\w{4}-\w{4}-\w{4})$", made.stdout, re.M)
        self.server = subprocess.Popen([program, "serve", "--port", "0", *known], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.address = re.search(r"http://[0-9.:]+", self.server.stdout.readline()).group(0)

    def stop(self):
        """Ends the server; what it wrote to its log."""
        self.server.terminate()
        return self.server.communicate(timeout=60)[1]


def walk(page, clinic, axe, work):
    """From the counter's address to a verified person, in Japanese, with the keyboard's Enter."""
    picture = lambda name: page.screenshot(path=str(pathlib.Path(work) / f"{name}.png"), full_page=True)
    page.goto(clinic.address + "/ja/counter")
    assert page.locator("h1").inner_text() == "サインイン", "who has not signed in gets the page to sign in"
    axe(page, "sign in")
    picture("sign-in")
    page.fill("#name", "sato")
    page.fill("#password", "not the password")
    page.press("#password", "Enter")
    assert page.locator("[role=alert]").inner_text().startswith("利用者ID、パスワード、確認コードのどれか")
    assert page.input_value("#password") == "" and page.input_value("#name") == "sato"
    axe(page, "refused")
    page.fill("#password", FIRST)
    page.press("#password", "Enter")
    axe(page, "code")
    picture("code")
    page.fill("#code", code(clinic.secret))
    page.press("#code", "Enter")
    assert page.locator("h1").inner_text() == "パスワードの変更", "the first password has to be changed"
    axe(page, "first password")
    page.fill("#new-password", CHOSEN)
    page.fill("#new-password-again", CHOSEN)
    page.press("#new-password-again", "Enter")
    counter = Counter(page, clinic.address)
    assert page.locator(".visitor span").inner_text() == "sato (受付)"
    counter.fill(service_date="2026-08-05", birth_date="1990-04-01")
    page.click("summary:has(+ .hint + .row #insurer-number)")
    counter.fill(insurer_number="01139906", symbol="10000001", number="1", branch="00").press("look-up")
    assert page.inner_text(".register-word") == "有効" and page.inner_text("dd.name") == "髙﨑　蓮"
    axe(page, "signed in, looked up")
    picture("signed-in")
    page.click(".visitor a")
    axe(page, "password")
    page.click(".visitor button")
    page.goto(clinic.address + "/ja/counter")
    assert page.locator("h1").inner_text() == "サインイン", "signed out"
    with page.expect_response(lambda answer: True) as answer:
        page.goto(clinic.address + "/easy/counter")
    assert answer.value.status == 401
    axe(page, "easy")
