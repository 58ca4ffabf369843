"""Checks the pages of a running Shikaku in Chromium. Usage: checks.py ADDRESS BROWSER LOG WORK PROGRAM [words of names to run]"""

import json
import pathlib
import signal
import socket
import subprocess
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from counter import (
    LANGUAGES, SITUATIONS, Counter, certificate, expired_card, faults, looked_up,
)
import signin
import vendor

ADDRESS, BROWSER, LOG, WORK, PROGRAM = sys.argv[1:6]
WORDS = sys.argv[6:]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
checks = []


def check(name, **browser_options):
    """Registers a check; it gets a fresh page with these options."""

    def register(function):
        checks.append((name, function, browser_options))
        return function

    return register


def axe(page, where):
    for details in page.locator("details:not([open]) > summary").all():
        if details.is_visible():
            details.click()
    found = Axe().run(page, options=RULES).response["violations"]
    assert not found, f"{where}: " + "; ".join(
        f"{item['id']}: {item['nodes'][0]['html'][:160]} {item['nodes'][0].get('failureSummary', '')[:200]}" for item in found
    )


@check("The main way with the mouse: an expired card, step by step, to a certificate")
def mouse(page):
    counter = Counter(page, ADDRESS)
    expired_card(counter)
    assert counter.verb == "次の手順へ" and counter.tone == "tone-open"
    counter.press("tried:askForCard:failed")
    assert page.locator("text=済んだ手順").count() == 1
    counter.press("show:eligibilityCertificate")
    assert page.locator(".faults a[href='#certificate-end']").count() == 1, "the missing last day is asked for"
    page.click(".faults a")
    assert page.evaluate("document.activeElement.id") == "certificate-end", "the link leads to the field"
    counter.fill(certificate_end="R9.3.31").answer()
    assert counter.verb == "受け付ける" and counter.tone == "tone-confirmed"
    assert page.locator(".because").get_attribute("open") is None
    page.click(".because summary")
    assert page.locator(".because li").count() >= 2
    counter.press("next")
    assert page.input_value("#birth-date") == "" and not page.is_checked("input[value=legacyCard]")


@check("The same by keyboard alone")
def keyboard(page):
    Counter(page, ADDRESS).open()
    keys = page.keyboard
    reach(page, "input[value=eligibilityCertificate]")
    keys.press("Space")
    reach(page, "#certificate-end")
    keys.type("2026-08-05")
    reach(page, "#service-date")
    keys.press("Control+A")
    keys.type("R8.8.5")
    reach(page, "#birth-date")
    keys.type("S60.4.2")
    keys.press("Enter")
    page.wait_for_selector("#verb")
    assert page.inner_text("#verb") == "受け付ける" and page.inner_text(".charge-share") == "3割"
    reach(page, ".because summary")
    keys.press("Enter")
    assert page.locator(".because li").first.is_visible()


def reach(page, selector):
    """Goes to an element by Tab; every stop on the way must be visible and show where it is."""
    for _ in range(80):
        page.keyboard.press("Tab")
        ring = page.evaluate(
            """() => { const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
            return {visible: b.width > 0 && b.bottom > 0 && b.top < innerHeight, ring: parseFloat(s.outlineWidth)} }"""
        )
        assert ring["visible"], "the focus is out of sight"
        assert ring["ring"] >= 3, "the focus has no ring"
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab never reaches {selector}")


@check("Without JavaScript everything works the same", java_script_enabled=False)
def without_script(page):
    counter = Counter(page, ADDRESS)
    expired_card(counter)
    assert counter.verb == "次の手順へ"
    counter.press("tried:telephoneInsurer:confirmed")
    assert counter.verb == "受け付ける"
    counter.switch("English")
    assert counter.verb == "Accept" and page.url.endswith("/en/counter")


@check("A change of language loses nothing that was typed")
def languages(page):
    counter = Counter(page, ADDRESS).open().tick("smartphone").fill(service_date="R8.8", birth_date="あ")
    counter.switch("やさしい日本語")
    assert page.input_value("#service-date") == "R8.8" and page.input_value("#birth-date") == "あ"
    assert page.is_checked("input[value=smartphone]") and page.locator(".faults").count() == 0
    counter.fill(service_date="R8.8.5", birth_date="").answer()
    assert counter.verb == "つぎの ことを します"


@check("A missing birth date is one link away, and the share on the screen one press")
def birth_date(page):
    counter = Counter(page, ADDRESS).open().tick("myNumberCard").answer().press("card:valid")
    page.click(".to-field a")
    assert page.evaluate("document.activeElement.id") == "birth-date" or page.is_visible("#birth-date")
    counter.press("online-rate:2")
    assert counter.verb == "受け付ける" and counter.share == "2割"


@check("Details of a thing show only while it is ticked")
def details(page):
    counter = Counter(page, ADDRESS).open()
    assert not page.is_visible("#certificate-end")
    counter.tick("eligibilityCertificate")
    assert page.is_visible("#certificate-end") and not page.is_visible("#elderly-rate")


def is_logged(log, route, status):
    """Whether a request sent to a route was answered so, by the lines of the log."""
    lines = [json.loads(line) for line in log.splitlines() if line.startswith("{")]
    return any((line.get("method"), line.get("route"), line.get("status")) == ("POST", route, status) for line in lines)


@check("A person is found in the register, the name exact, and nothing of it in an address or the log")
def register(page):
    counter = Counter(page, ADDRESS)
    looked_up(counter)
    assert page.inner_text(".register-word") == "有効"
    assert page.inner_text("dd.name") == "髙﨑　蓮"
    counter.tick("legacyCard").answer()
    assert page.input_value("#number-lookup") == "valid" and page.inner_text("dd.name") == "髙﨑　蓮"
    assert page.url == ADDRESS + "/ja/counter"
    log = pathlib.Path(LOG).read_text()
    assert is_logged(log, "counter", 200), "requests are logged"
    assert not any(secret in log for secret in ["01139906", "10000001", "髙﨑", "1990-04-01"]), "the log holds personal data"


@check("Every outcome has its own colour, sign and verb, and none but the insurer's word is 'no cover'")
def outcomes(page):
    seen = set()
    for name, (go, tone) in SITUATIONS.items():
        counter = Counter(page, ADDRESS)
        go(counter)
        assert tone is None or counter.tone == tone, f"{name}: {counter.tone} {counter.verb}"
        if tone:
            seen.add((counter.tone, counter.verb, page.get_attribute(".sign path", "d"), page.evaluate(
                "getComputedStyle(document.querySelector('.banner')).backgroundColor")))
    assert len({item[0] for item in seen}) == len({item[1] for item in seen}) == len({item[3] for item in seen}) == 6


@check("Verb and share can be read from two metres: at least 60 pixels high on a usual screen")
def large(page):
    certificate(Counter(page, ADDRESS))
    for selector in [".verb", ".charge-share"]:
        size = page.evaluate("s => parseFloat(getComputedStyle(document.querySelector(s)).fontSize)", selector)
        assert size >= 60, f"{selector}: {size}"
    box = page.locator(".charge").bounding_box()
    assert box["y"] + box["height"] <= page.viewport_size["height"], "the share is on the first screen"


@check("At 320 pixels nothing runs out of the page", viewport={"width": 320, "height": 640})
def narrow(page):
    for language in LANGUAGES:
        for go in [Counter.open, certificate, expired_card, faults, looked_up]:
            go(Counter(page, ADDRESS, language))
            width = page.evaluate("document.documentElement.scrollWidth")
            assert width <= 320, f"{language} {go.__name__}: {width}"


@check("No text is smaller than 16 pixels")
def text_size(page):
    for go in [Counter.open, expired_card, faults]:
        go(Counter(page, ADDRESS))
        small = page.evaluate(
            """() => [...document.querySelectorAll('body *')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
            .filter(e => parseFloat(getComputedStyle(e).fontSize) < 16).map(e => e.outerHTML.slice(0, 80))"""
        )
        assert not small, small


@check("The sheet for the file is one page, with the answer and its sources")
def printed(page):
    for language in LANGUAGES:
        for name, (go, _) in SITUATIONS.items():
            go(Counter(page, ADDRESS, language))
            file = pathlib.Path(WORK) / "sheet.pdf"
            page.pdf(path=str(file), prefer_css_page_size=True)
            assert pages(file) == 1, f"{language} {name}: {pages(file)} pages"
    page.emulate_media(media="print")
    assert page.is_visible(".verb") and page.is_visible(".because li") and not page.is_visible(".languages")


def pages(file):
    """The number of pages, as the file itself says it."""
    return file.read_bytes().count(b"/Type /Page\n") or file.read_bytes().count(b"/Type /Page ")


@check("A page that does not exist says so in two languages and leads back")
def missing(page):
    response = page.goto(ADDRESS + "/nowhere")
    assert response.status == 404
    axe(page, "404")
    page.click("main a >> nth=0")
    assert page.url.endswith("/ja/counter")


@check("The rulebook without JavaScript: a search, a rule on its time line, an insurer, a difference", java_script_enabled=False)
def rulebook(page):
    page.goto(ADDRESS + "/ja")
    page.click("main a[href='/ja/rules']")
    page.fill("#q", "暫定措置")
    page.press("#q", "Enter")
    assert "q=" in page.url and 1 <= page.locator("main .links a").count() <= 10
    page.click("main a[href='/ja/rules/counter/provisional-measure']")
    assert page.locator(".timeline > li").count() == 5 and page.locator(".timeline > .now").count() == 1
    page.click(".menu a[href='/ja/contradictions']")
    assert page.locator("section.contradiction").count() == 37


@check("A question's form keeps what was typed, answers in sentences, and each reason leads to its rule")
def question(page):
    page.goto(ADDRESS + "/ja/ask/copayment")
    page.fill("#serviceDate", "2026-08-05")
    page.fill("#birthDate", "きのう")
    page.click("main .primary")
    assert page.input_value("#birthDate") == "きのう"
    page.click(".faults a")
    assert page.evaluate("document.activeElement.id") == "birthDate"
    page.fill("#birthDate", "S30.4.2")
    page.click("main .primary")
    assert page.locator(".sentence").count() >= 1
    page.click(".because summary")
    page.click(".because .rule a >> nth=0")
    assert "/ja/rules/" in page.url and page.locator(".timeline").count() == 1


APPOINTMENTS = {
    "name": "appointments.csv",
    "mimeType": "text/csv",
    "buffer": (
        "整理番号,保険者番号,記号,番号,枝番,生年月日,診療日\n"
        "A1,01139906,10000001,1,00,1990-04-01,2026-08-06\n"
        "A2,01139906,10000001,999,,1990-04-01,2026-08-06\n"
        "A3,01139906,10000001,,,1990-04-01,2026-08-06\n"
    ).encode(),
}


@check("Tomorrow's appointments without JavaScript: a file is sent, the page looks again by itself, exceptions stand first", java_script_enabled=False)
def appointments(page):
    page.goto(ADDRESS + "/ja")
    page.click("main a[href='/ja/appointments']")
    page.set_input_files("#list", APPOINTMENTS)
    page.click("main .primary")
    page.wait_for_selector("#exceptions")
    rows = page.locator("section[aria-labelledby=exceptions] tbody tr")
    assert rows.count() == 1 and "A2" in rows.first.inner_text(), "whoever is covered stands in no row"
    assert page.locator("section[aria-labelledby=refused] tbody tr").count() == 1
    with page.expect_download() as download:
        page.click("a[download]")
    assert "A1" in pathlib.Path(download.value.path()).read_text(encoding="utf-8-sig")
    page.click("main a[href='/ja/appointments']")
    page.set_input_files("#list", APPOINTMENTS | {"buffer": "氏名,番号\n山田,1\n".encode()})
    page.click("main .primary")
    assert page.locator("#fault").count() == 1 and "山田" not in page.content()
    assert not any(secret in pathlib.Path(LOG).read_text() for secret in ["A2", "10000001", "山田"]), "the log holds what was sent"


def appointments_by_keyboard(language):
    """The same by keyboard, with axe on each page."""

    def run(page):
        page.goto(f"{ADDRESS}/{language}/appointments")
        page.set_input_files("#list", APPOINTMENTS)
        reach(page, "main .primary")
        page.keyboard.press("Enter")
        page.wait_for_selector("#exceptions")
        axe(page, f"{language} exceptions")
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, f"{language} exceptions"
        reach(page, ".scroll")

    return run


for one in LANGUAGES:
    check(f"Tomorrow's appointments by keyboard, and axe finds nothing, in '{one}'")(appointments_by_keyboard(one))


BOOK = [
    "",
    "/appointments",
    "/rules",
    "/rules/counter/provisional-measure",
    "/rules/diff",
    "/rules/diff?from=2026-07-31&to=2026-08-01",
    "/rules/diff?from=2026-08-01&to=x",
    "/insurers",
    "/insurers/municipal-nhi",
    "/contradictions",
    "/held",
]
FORMS = ["bring", "enrolment", "ceiling", "contact"]


def readable(language):
    """axe on every kind of page of the rulebook and on some forms, empty, faulty and answered."""

    def run(page):
        for path in BOOK:
            page.goto(f"{ADDRESS}/{language}{path}")
            axe(page, language + path)
            page.set_viewport_size({"width": 320, "height": 640})
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, language + path
            page.set_viewport_size({"width": 1280, "height": 800})
        for topic in FORMS:
            page.goto(f"{ADDRESS}/{language}/ask/{topic}")
            axe(page, f"{language} {topic}")
            page.click("main .primary")
            axe(page, f"{language} {topic} answered")
            page.fill("#serviceDate", "x")
            page.click("main .primary")
            axe(page, f"{language} {topic} faulty")

    return run


for one in LANGUAGES:
    check(f"axe finds nothing in the rulebook and the forms in '{one}'")(readable(one))


@check("A request under way gets its answer although the program is told to stop, and the exit code is 0")
def stop(page):
    for number in [signal.SIGTERM, signal.SIGINT]:
        server = subprocess.Popen([PROGRAM, "serve", "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        port = int(server.stdout.readline().split("127.0.0.1:")[1].split("/")[0])
        body = b"nothing=yes&service-date=2026-08-05"
        head = (f"POST /ja/counter HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                f"Content-Length: {len(body)}\r\n\r\n").encode()
        with socket.create_connection(("127.0.0.1", port), timeout=60) as client:
            client.sendall(head + body[:5])
            page.wait_for_timeout(300)
            server.send_signal(number)
            page.wait_for_timeout(300)
            client.sendall(body[5:])
            answer = client.recv(64)
        assert answer.startswith(b"HTTP/1.1 200"), answer
        assert server.wait(timeout=60) == 0
        server.stdout.close()


def accessible(language):
    """axe on every kind of page in one language, with everything unfolded."""

    def run(page):
        counter = Counter(page, ADDRESS, language)
        for kind in ["open", "ticked"]:
            counter.open()
            if kind == "ticked":
                for box in page.locator(".tile input").all():
                    box.check()
            axe(page, kind)
        for go in [faults, looked_up] + [go for go, _ in SITUATIONS.values()]:
            go(counter)
            axe(page, f"{language} {go.__name__}")

    return run


for one in LANGUAGES:
    check(f"axe finds nothing on any page in '{one}'")(accessible(one))


@check("Signing in with password and code, verifying a person, signing out; nothing of it in the log")
def signed_in(page):
    clinic = signin.Clinic(PROGRAM, WORK)
    try:
        signin.walk(page, clinic, axe, WORK)
    finally:
        log = clinic.stop()
    assert is_logged(log, "sign-in", 401) and is_logged(log, "second-factor", 303)
    for secret in ["sato", signin.FIRST, signin.CHOSEN, clinic.secret, "1990-04-01"]:
        assert secret not in log, "a name or a secret stands in the log"


def status(language):
    """The page for staff, with every function and what it does."""

    def run(page):
        page.goto(f"{ADDRESS}/{language}/status")
        assert page.locator("h1").count() == 1 and page.locator("section.box").count() >= 5
        assert "✓" in page.locator("#function-verification").inner_text(), "the register answers"
        page.screenshot(path=str(pathlib.Path(WORK) / f"status-{language}.png"), full_page=True)
        axe(page, f"status {language}")

    return run


for one in LANGUAGES:
    check(f"The status page tells of every function, and axe finds nothing, in '{one}'")(status(one))


@check("The sandbox's page in every language, with ticks for what was asked; its person withdraws what they agreed to")
def vendors(page):
    sandbox = vendor.Sandbox(PROGRAM, WORK)
    picture = lambda name: page.screenshot(path=str(pathlib.Path(WORK) / f"{name}.png"), full_page=True)
    try:
        vendor.scenarios(page, sandbox, axe, picture)
        vendor.withdrawal(page, sandbox, axe, picture)
    finally:
        sandbox.stop()


def run(browser):
    failed = 0
    chosen = [item for item in checks if not WORDS or any(word in item[0] for word in WORDS)]
    for name, function, options in chosen:
        context = browser.new_context(**({"viewport": {"width": 1280, "height": 800}, "locale": "ja-JP"} | options))
        page = context.new_page()
        page.set_default_timeout(60000)
        problems = []
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" and "422" not in message.text
                and "404" not in message.text and "401" not in message.text else None)
        try:
            function(page)
            assert not problems, f"the browser complains: {problems}"
            print(f"ok    {name}")
        except Exception as error:  # a check must never stop the others
            failed += 1
            print(f"FAIL  {name}\n      {type(error).__name__}: {error}")
        context.close()
    print(f"{len(chosen) - failed} passed, {failed} failed")
    return failed


with sync_playwright() as playwright:
    chromium = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
    failures = run(chromium)
    chromium.close()
sys.exit(1 if failures else 0)
