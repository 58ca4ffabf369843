"""Sets the service up by the guide, word for word, on a machine with a live systemd, and keeps it running there."""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

from container import Container

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CLONE = "/srv/shikaku"
PASSWORD = "correct horse battery staple\n"
ACTIVE = ("shikaku.socket", "shikaku.service", "shikaku-gate.service", "shikaku-check.timer", "shikaku-backup.timer", "shikaku-lists.timer")
JOBS = ("shikaku-check", "shikaku-backup", "shikaku-lists", "shikaku-seal")
# Somebody of Examples/members.csv.
QUESTION = ('{"serviceDate":"2026-10-01","numbers":{"insurerNumber":"01139906","symbol":"10000001","number":"1","branchNumber":"00",'
            '"birthDate":"1990-04-01"}}')
REQUEST = ('<?xml version="1.0" encoding="UTF-8"?><XmlMsg><MessageHeader><QualificationConfirmationDate>20261001</QualificationConfirmationDate>'
           '<MedicalInstitutionCode>1312345675</MedicalInstitutionCode></MessageHeader><MessageBody><QualificationConfirmSearchInfo>'
           '<InsurerNumber>01139906</InsurerNumber><InsuredCardSymbol>10000001</InsuredCardSymbol><InsuredIdentificationNumber>1'
           '</InsuredIdentificationNumber><InsuredBranchNumber>00</InsuredBranchNumber><Birthdate>19900401</Birthdate>'
           '<LimitApplicationCertificateRelatedConsFlg>0</LimitApplicationCertificateRelatedConsFlg></QualificationConfirmSearchInfo>'
           '</MessageBody></XmlMsg>')
EXCHANGE = "/var/lib/shikaku-exchange"
ASK = ("curl -sS --max-time 30 --cacert /etc/shikaku/ca/authority.pem --cert reception-1.pem --key reception-1.key "
       "-H 'Content-Type: application/json' https://shikaku.example.jp/api/v1/verify -d '" + QUESTION + "'")
# Asks again and again until a file is there, and says how often, and how often in vain.
ASK_ON = f"""cd {CLONE}; rm -f /tmp/enough; asked=0; failed=0
while [ ! -e /tmp/enough ]; do
  asked=$((asked + 1))
  {ASK} | grep -q '"answer":"valid"' || failed=$((failed + 1))
done
echo "$asked $failed" """


def guide():
    """The commands of the guide's chapter, in their order; those that go on in a next line are one."""
    text = (ROOT / "Docs/Gate.md").read_text("utf-8")
    chapter = re.search(r"^## Setting it up.*?(?=^## )", text, re.MULTILINE | re.DOTALL).group(0)
    commands = []
    for block in re.findall(r"^```console\n(.*?)^```$", chapter, re.MULTILINE | re.DOTALL):
        commands += [line[2:] for line in block.replace("\\\n", " ").splitlines() if line[:2] in ("# ", "$ ")]
    return commands


def run_in_turn(machine, checks):
    """Runs checks one after another, up to the first that fails, since each needs those before it."""
    passed = 0
    for name, body in checks:
        try:
            body()
        except AssertionError as fault:
            journal = machine.run("journalctl -u 'shikaku*' -n 40 --no-pager", check=False).stdout
            print(f"FAIL  {name}\n{fault}\n{journal}\n{passed} passed, 1 failed", flush=True)
            return False
        passed += 1
        print(f"ok    {name}", flush=True)
    print(f"{passed} passed, 0 failed")
    return True


class SetUp:
    def __init__(self, machine):
        self.machine = machine

    def run(self, command, **more):
        return self.machine.run(f"cd {CLONE}; {command}", **more).stdout

    def installed(self):
        """Every command of the guide ends well; the program itself was built before, by the guide's own command."""
        build, *commands = guide()
        assert build.startswith("swift build "), build
        # Functions that the guide defines last as long as its shell; a password is asked for once.
        script = "set -eo pipefail\n" + "\n".join(f"echo '+ {number}'; {command}" for number, command in enumerate(commands))
        told = self.run(script, given=PASSWORD)
        assert "CapabilityStatement" in told, told[-2000:]

    def active(self):
        for unit in ACTIVE:
            assert self.run(f"systemctl is-active {unit}", check=False).strip() == "active", self.run(f"systemctl status {unit}", check=False)
            assert self.run(f"systemctl is-enabled {unit}").strip() == "enabled", unit
        failed = self.run("systemctl list-units 'shikaku*' --failed --no-legend").strip()
        assert failed == "", failed

    def answers(self):
        assert '"answer":"valid"' in self.run(ASK)
        for page in ("ja/sign-in", "ja/rules", "schemas/counter.question.json"):
            status = self.run("curl -sS -o /dev/null -w '%{http_code}' --cacert /etc/shikaku/ca/authority.pem https://shikaku.example.jp/" + page)
            assert status == "200", f"{page}: {status}"

    def jobs(self):
        self.run("shikaku audit keys new --key /etc/shikaku/seal.key && chown shikaku /etc/shikaku/seal.key")
        for job in JOBS:
            self.run(f"systemctl start {job}.service")
            result = self.run(f"systemctl show -p Result --value {job}.service").strip()
            assert result == "success", f"{job}: {result}"
        assert self.run("ls /var/lib/shikaku/backup").startswith("register-")
        assert self.run("wc -l < /var/lib/shikaku/witness.jsonl").strip() == "1"

    def folders(self):
        """A file that a receipt computer puts into its share is answered there."""
        self.run("systemctl enable --now shikaku-gateway")
        self.run(f"cat > /tmp/request && install -o shikaku /tmp/request {EXCHANGE}/req/OQSsiquc01req_1.xml", given=REQUEST)
        self.run(f"for i in $(seq 100); do [ -e {EXCHANGE}/res/OQSsiquc01res_1.xml ] && break; sleep 0.1; done")
        assert "<QualificationValidity>1<" in self.run(f"iconv -f CP932 -t UTF-8 {EXCHANGE}/res/OQSsiquc01res_1.xml")

    def process(self):
        return self.run("systemctl show -p MainPID --value shikaku.service").strip()

    def changed_under_load(self):
        asker, before = self.machine.start(ASK_ON), self.process()
        for change in ("reload shikaku", "reload shikaku-gate", "restart shikaku", "reload shikaku"):
            time.sleep(1)
            self.run(f"systemctl {change}")
        time.sleep(1)
        self.run("touch /tmp/enough")
        asked, failed = (int(word) for word in asker.communicate(timeout=60)[0].split())
        assert asked > 20 and failed == 0, f"{failed} of {asked} questions were not answered"
        assert self.process() not in ("0", before)
        print(f"      {asked} questions, each answered", flush=True)

    def crash(self):
        before = self.process()
        self.run(f"kill -9 {before}")
        # The socket stands all the while, so that the question waits for the new process.
        assert '"answer":"valid"' in self.run(ASK)
        assert self.process() not in ("0", before)

    def journal(self):
        # As Docs/Operations.md reads it.
        told = self.run("journalctl _SYSTEMD_UNIT=shikaku.service _TRANSPORT=stdout -o cat --no-pager")
        others = [line for line in told.splitlines() if not line.startswith("{")]
        assert others == [], others
        events = [json.loads(line) for line in told.splitlines()]
        ended = [event for event in events if "every request was answered" in event.get("message", "")]
        assert len(ended) >= 3, told
        everything = self.run("journalctl --no-pager")
        for secret in ("1990-04-01", "10000001", "髙﨑", PASSWORD.strip()):
            assert secret not in everything, "a person stands in the journal"

    def again(self):
        """The machine starts anew, and all of it is there again by itself."""
        self.machine.reboot()
        self.active()
        self.run("systemctl is-active shikaku-gateway")
        assert '"answer":"valid"' in self.run(ASK)

    def stopped(self):
        self.run("systemctl stop shikaku-gate shikaku.service shikaku.socket")
        for unit in ("shikaku-gate", "shikaku"):
            result = self.run(f"systemctl show -p Result --value {unit}.service").strip()
            assert result == "success", f"{unit}: {result}"


def prepare(machine, program):
    """What somebody has who follows the guide: a clone with the program built, a list of members, and a name for the machine."""
    clone = pathlib.Path(f"{machine.root}{CLONE}")
    clone.mkdir(parents=True)
    for folder in ("Book", "Cases", "Docs", "Examples"):
        shutil.copytree(ROOT / folder, clone / folder)
    (clone / ".build/release").mkdir(parents=True)
    shutil.copy(program, clone / ".build/release/shikaku")
    shutil.copy(ROOT / "Examples/members.csv", clone / "members.csv")
    machine.run("echo '127.0.0.1 shikaku.example.jp' >> /etc/hosts")
    # The packages are this machine's, which ./test installs; the container reaches no network to look for newer ones.
    machine.run("echo 'APT::Get::Upgrade \"false\";' > /etc/apt/apt.conf.d/99installed")
    # Nothing of Swift's is there: the program has to do without.
    machine.run("umount -l /opt/swift 2>/dev/null; rm -rf /opt/swift", check=False)


def main():
    build = guide()[0]
    if len(sys.argv) > 1:
        program = pathlib.Path(sys.argv[1])
    else:
        subprocess.run(build.split(), cwd=ROOT, check=True)
        program = ROOT / ".build/release/shikaku"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, Container(folder) as machine:
        prepare(machine, program)
        set_up = SetUp(machine)
        done = run_in_turn(machine, [
            ("The guide's commands set the service up, and a terminal with its certificate gets in", set_up.installed),
            ("Every unit is active and enabled, none has failed", set_up.active),
            ("A person is verified through the gate, and pages and schemas are there", set_up.answers),
            ("The jobs of each day and week end well: check, backup, lists, seal", set_up.jobs),
            ("A request in the exchange folders is answered there", set_up.folders),
            ("Reloads and a restart under load lose no question", set_up.changed_under_load),
            ("A process that is killed is started anew, and who asks meanwhile waits", set_up.crash),
            ("Each line of the service in the journal is JSON, and no person stands in it", set_up.journal),
            ("After a new start of the machine all is there by itself", set_up.again),
            ("What is stopped ends well", set_up.stopped),
        ])
    sys.exit(0 if done else 1)


if __name__ == "__main__":
    main()
