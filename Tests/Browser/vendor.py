"""The sandbox in a browser: its page, a scenario that is asked, and a person who withdraws what they agreed to."""

import datetime
import json
import pathlib
import re
import socket
import subprocess
import urllib.request

import signin
from counter import LANGUAGES

NUMBERS = {"insurerNumber": "01139906", "symbol": "20000001", "number": "90000001", "branchNumber": "00", "birthDate": "1980-05-17"}


def free_port():
    """A port that nobody uses at this moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Sandbox:
    """A sandbox in a folder of its own."""

    def __init__(self, program, work):
        folder = pathlib.Path(work) / "sandbox"
        words = [program, "sandbox", "--folder", str(folder), "--port", "0", "--gate-port", str(free_port()), "--book", "Book"]
        self.log = pathlib.Path(work) / "sandbox.log"
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, text=True)
        self.address = re.search(r"http://[0-9.:]+", self.process.stdout.readline()).group(0)

    def stop(self):
        """Ends it with its gate."""
        self.process.terminate()
        self.process.communicate(timeout=60)

    def post(self, path, value):
        """Asks as a program of the sandbox's institution."""
        request = urllib.request.Request(self.address + path, json.dumps(value).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)


def scenarios(page, sandbox, axe, picture):
    """The page in each language; a question that is asked gets its tick, and the button takes all ticks away."""
    ticks = page.locator("td", has_text="✓")
    for language in LANGUAGES:
        page.goto(f"{sandbox.address}/{language}/sandbox")
        assert page.locator("h1").count() == 1 and page.locator("code", has_text="90000015").count() > 1
        assert ticks.count() == 0
        picture(f"sandbox-{language}")
        axe(page, f"sandbox {language}")
    today = page.locator("dl.facts code").first.inner_text()
    assert sandbox.post("/api/v1/verify", {"serviceDate": today, "numbers": NUMBERS})["answer"] == "valid"
    page.goto(f"{sandbox.address}/ja/sandbox")
    assert ticks.all_inner_texts() == ["✓ 回答済み"], "what was asked is ticked"
    picture("sandbox-asked")
    page.click("text=記録を消して最初から始める")
    assert page.url.endswith("/ja/sandbox") and ticks.count() == 0


def withdrawal(page, sandbox, axe, picture):
    """The person of the sandbox finds what was agreed to, withdraws it, and it is gone."""
    now = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=9)))
    consent = {"on": f"{now:%Y-%m-%d}", "at": f"{now:%H:%M}", "kind": "individual", "items": ["drugs", "care"]}
    assert sandbox.post("/api/v1/consents", {"numbers": NUMBERS, "consent": consent}) == {"state": "recorded"}
    page.goto(f"{sandbox.address}/ja/own-record")
    page.fill("#name", "person")
    page.fill("#password", "mihon-only-2026")
    page.press("#password", "Enter")
    page.fill("#code", signin.code("GYZDKYJWMMZTAYRRMI2GINRZGE2TCYLF"))
    page.press("#code", "Enter")
    for language in LANGUAGES:
        page.goto(f"{sandbox.address}/{language}/own-record")
        picture(f"own-record-{language}")
        axe(page, f"own record {language}")
    page.goto(f"{sandbox.address}/ja/own-record")
    assert page.locator("tbody td", has_text="見本クリニック (").count() > 1, "whoever looked is named by their place"
    assert page.locator("section.box h3").inner_text() == "見本クリニック" and page.locator("section.box li").count() == 2
    page.press("section.box button", "Enter")
    assert page.locator("h1").inner_text() == "同意を撤回しますか"
    picture("withdrawal")
    axe(page, "withdrawal")
    page.click("text=撤回しないで戻る")
    assert page.locator("section.box li").count() == 2, "nothing is withdrawn by looking"
    page.press("section.box button", "Enter")
    page.press("button.primary", "Enter")
    assert page.locator("[role=status]").inner_text() == "同意を撤回しました。"
    assert page.locator("section.box").count() == 1 and page.locator("section.box button").count() == 0
    picture("withdrawn")
    axe(page, "withdrawn")
