"""The counter's page as a person uses it; the checks speak of what is shown and pressed, not of selectors."""

LANGUAGES = ["ja", "en", "easy"]


class Counter:
    """One counter page in one language."""

    def __init__(self, page, address, language="ja"):
        self.page = page
        self.address = address
        self.language = language

    def open(self):
        self.page.goto(f"{self.address}/{self.language}/counter")
        return self

    def tick(self, *kinds):
        for kind in kinds:
            name = "nothing" if kind == "nothing" else "shown"
            value = "yes" if kind == "nothing" else kind
            self.page.check(f"input[name={name}][value={value}]")
        return self

    def fill(self, **fields):
        for name, text in fields.items():
            self.page.fill("#" + name.replace("_", "-"), text)
        return self

    def choose(self, **fields):
        """Choices may lie in a part that is folded away; it is unfolded first, as a person would."""
        for name, value in fields.items():
            field = self.page.locator("#" + name.replace("_", "-"))
            if not field.is_visible():
                field.locator("xpath=ancestor::details[1]/summary").click()
            field.select_option(value)
        return self

    def answer(self):
        return self.send(".go button")

    def press(self, action):
        return self.send(f"button[value='{action}']")

    def switch(self, name):
        return self.send(f"button.language >> text={name}")

    def send(self, button):
        """Presses a button and waits for the page that comes back; until then the old one is still there."""
        with self.page.expect_navigation(wait_until="load"):
            self.page.locator(button).first.click()
        return self

    @property
    def verb(self):
        return self.page.inner_text("#verb")

    @property
    def share(self):
        return self.page.inner_text(".charge-share")

    @property
    def tone(self):
        classes = self.page.get_attribute(".banner", "class").split()
        return next(name for name in classes if name.startswith("tone-"))


def certificate(counter):
    """A 資格確認書 on its last day."""
    counter.open().tick("eligibilityCertificate")
    counter.fill(service_date="2026-08-05", certificate_end="2026-08-05", birth_date="1985-04-02").answer()


def expired_card(counter):
    """An old card after the measure has ended: several steps are open."""
    counter.open().tick("legacyCard").fill(service_date="2026-08-05", birth_date="S30.4.2")
    counter.choose(insurer="nationalHealthInsurance").answer()


def under_measure(counter):
    """An old card while the measure lasts, found by number."""
    counter.open().tick("legacyCard").fill(service_date="2026-05-01", birth_date="1985-04-02")
    counter.choose(number_lookup="valid").answer()


def declaration(counter):
    """A card at a broken reader, first visit, and a signed declaration."""
    counter.open().tick("myNumberCard").fill(service_date="2026-08-05", birth_date="1985-04-02")
    counter.choose(reader="broken").answer()
    counter.press("tried:signDeclaration:confirmed")


def could_not_find_out(counter):
    """Nothing shown, and every step failed."""
    counter.open().tick("nothing").fill(service_date="2026-08-05").answer()
    fail_all(counter)


def no_cover(counter):
    """Nothing shown, and the insurer says that there is no cover."""
    counter.open().tick("nothing").fill(service_date="2026-08-05").answer()
    counter.press("tried:telephoneInsurer:denied")
    fail_all(counter)


def unconfirmed(counter):
    """The notice alone in the months for which the sources are unsure."""
    counter.open().tick("eligibilityNotice").fill(service_date="2026-05-01", birth_date="1985-04-02")
    counter.choose(number_lookup="valid").answer()


def faults(counter):
    """Two things wrong at once."""
    counter.open().tick("nothing", "prescription").fill(service_date="x").answer()


def looked_up(counter):
    """A person in the register."""
    counter.open().fill(service_date="2026-08-05", birth_date="1990-04-01")
    counter.page.click("summary:has(+ .hint + .row #insurer-number)")
    counter.fill(insurer_number="01139906", symbol="10000001", number="1", branch="00").press("look-up")


def fail_all(counter):
    """Presses the last button of the first step until no step is left; at most once a step."""
    failed = ".steps li:first-child button[value^='tried:'][value$=':failed']"
    for _ in range(15):
        if counter.page.locator(failed).count() == 0:
            return
        counter.send(failed)


SITUATIONS = {
    "certificate": (certificate, "tone-confirmed"),
    "under measure": (under_measure, "tone-provisional"),
    "declaration": (declaration, "tone-declaration"),
    "expired card": (expired_card, "tone-open"),
    "could not find out": (could_not_find_out, "tone-unanswered"),
    "no cover": (no_cover, "tone-denied"),
    "unconfirmed": (unconfirmed, None),
}
