"""Kills the gateway at random points while a receipt computer asks through its folders (SIGKILL, as when the power goes).

The receipt computer is played here: it writes requests, some of them slowly, takes answers away as soon as they are there, and counts. At the
end each request must have been answered once, with the person asked for, and each list must have given its answers.

    Tests/Gateway/run --kills 10              # what ./test runs
    Tests/Gateway/run --kills 500 --seed 7    # a night run
"""

import argparse
import csv
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time

INSURER = "06139992"
PEOPLE = 40
BORN = "1980-05-17"
INSTITUTION = "1312345675"
COLUMNS = ["保険者番号", "番号", "氏名", "生年月日", "性別", "資格取得日", "本人家族", "加入者ID"]
VISITED = ["7", "3", "21"]  # who agreed to visits, in this order


class Wrong(Exception):
    """An answer that is missing, doubled or another person's."""


def text_of(answer, name):
    """The text of the first element of that name; empty when there is none."""
    found = re.search(f"<{name}>([^<]*)</{name}>", answer)
    return found.group(1) if found else ""


def request(numbers):
    """The request for people by their numbers; without numbers nobody."""
    people = "".join(
        "<QualificationConfirmSearchInfo>"
        f"<InsurerNumber>{INSURER}</InsurerNumber><InsuredIdentificationNumber>{number}</InsuredIdentificationNumber>"
        f"<Birthdate>{BORN.replace('-', '')}</Birthdate>"
        "<LimitApplicationCertificateRelatedConsFlg>0</LimitApplicationCertificateRelatedConsFlg>"
        f"<ArbitraryIdentifier>{number}</ArbitraryIdentifier></QualificationConfirmSearchInfo>\r\n"
        for number in numbers
    )
    return message(
        f"<QualificationConfirmationDate>20261102</QualificationConfirmationDate><MedicalInstitutionCode>{INSTITUTION}</MedicalInstitutionCode>",
        people,
    )


def message(head, body):
    """A whole file."""
    text = (
        '<?xml version="1.0" encoding="Shift_JIS" standalone="no"?>\r\n'
        f"<XmlMsg>\r\n<MessageHeader>{head}</MessageHeader>\r\n<MessageBody>{body}</MessageBody>\r\n</XmlMsg>\r\n"
    )
    return text.encode("cp932")


class ReceiptComputer:
    """Asks through the folders and counts the answers."""

    def __init__(self, root, randomness):
        self.root, self.randomness = root, randomness
        self.asked = {}  # name of the answer -> numbers asked for
        self.answers = {}  # name of the answer -> texts
        self.count = 0

    def ask(self):
        """One person or a list, mostly at once, sometimes slowly."""
        self.count += 1
        is_list = self.randomness.random() < 0.2
        numbers = [str(self.randomness.randrange(1, PEOPLE + 1)) for _ in range(self.randomness.randrange(2, 8) if is_list else 1)]
        kind = "OQSmuquc" if is_list else "OQSsiquc"
        self.put(f"{kind}01req_k{self.count}.xml", request(numbers), numbers)

    def ask_visited(self):
        """Everybody who agreed to visits."""
        self.count += 1
        head = f"<MedicalInstitutionCode>{INSTITUTION}</MedicalInstitutionCode>"
        body = (
            "<QualificationConfirmSearchInfo><ConsentDateFrom>20261001</ConsentDateFrom><ConsentDateTo>20261031</ConsentDateTo>"
            "<MedicalTreatmentFlag>2</MedicalTreatmentFlag></QualificationConfirmSearchInfo>"
        )
        self.put(f"OQSmuhvq01req_k{self.count}.xml", message(head, body), VISITED)

    def register(self):
        """A patient's own number, which is the person's number with a letter before it."""
        self.count += 1
        number = str(self.randomness.randrange(1, PEOPLE + 1))
        head = f"<MedicalInstitutionCode>{INSTITUTION}</MedicalInstitutionCode>"
        body = (
            f"<ReferenceNumberRegistrationInfo><ReferenceNumber>P{number}</ReferenceNumber><InsurerNumber>{INSURER}</InsurerNumber>"
            f"<InsuredIdentificationNumber>{number}</InsuredIdentificationNumber></ReferenceNumberRegistrationInfo>"
        )
        self.put(f"OQSsiimm01req_k{self.count}.xml", message(head, body), [number])

    def fetch(self, kind, reception, numbers):
        """The answers to a list of a kind."""
        self.count += 1
        body = f"<ReceptionNumber>{reception}</ReceptionNumber>"
        head = f"<MedicalInstitutionCode>{INSTITUTION}</MedicalInstitutionCode>"
        self.put(f"{kind}02req_k{self.count}.xml", message(head, body), numbers)

    def put(self, name, content, numbers):
        self.asked[name.replace("req_", "res_")] = numbers
        with open(os.path.join(self.root, "req", name), "wb") as file:
            if self.randomness.random() < 0.3:
                half = self.randomness.randrange(len(content))
                file.write(content[:half])
                file.flush()
                time.sleep(0.02)
                content = content[half:]
            file.write(content)

    def collect(self):
        """Takes every answer away; a list that is received is asked for, and one that is not ready again."""
        folder = os.path.join(self.root, "res")
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            with open(path, encoding="cp932") as file:
                answer = file.read()
            os.remove(path)
            self.answers.setdefault(name, []).append(answer)
            numbers = self.asked.get(name, [])
            segment = text_of(answer, "SegmentOfResult")
            if name.startswith(("OQSmuquc01res", "OQSmuhvq01res")) or segment == "2":
                if segment == "2":
                    time.sleep(0.02)
                self.fetch(name[:8], text_of(answer, "ReceptionNumber"), numbers)

    def open_questions(self):
        return [name for name in self.asked if name not in self.answers]

    def judge(self):
        """Whether every request has one answer, and the right one."""
        for name, numbers in self.asked.items():
            answers = self.answers.get(name, [])
            if len(answers) != 1:
                raise Wrong(f"{name}: {len(answers)} answers")
            self.judge_one(name, numbers, answers[0])
        for name in self.answers:
            if name not in self.asked:
                raise Wrong(f"{name}: nobody asked for it")

    @staticmethod
    def judge_one(name, numbers, answer):
        if not answer.rstrip().endswith("</XmlMsg>"):
            raise Wrong(f"{name}: cut")
        if name.startswith("OQSsiimm"):
            if text_of(answer, "ProcessingResultStatus") != "1" or text_of(answer, "ReferenceNumber") != f"P{numbers[0]}":
                raise Wrong(f"{name}: the number is not registered")
            return
        if name.startswith(("OQSmuquc01res", "OQSmuhvq01res")) or text_of(answer, "SegmentOfResult") == "2":
            return
        told = re.findall("<Name>試験　([0-9]+)</Name>", answer)
        if told != numbers:
            raise Wrong(f"{name}: asked for {numbers}, told {told}")
        for unit in answer.split("<ResultOfQualificationConfirmation>")[1:]:
            person = re.search("<Name>試験　([0-9]+)</Name>", unit).group(1)
            if text_of(unit, "ReferenceNumber") not in ("", f"P{person}"):
                raise Wrong(f"{name}: another patient's number for {person}")


class Gateway:
    """The program with its folders."""

    def __init__(self, program, folder):
        self.command = [program, "gateway", "--root", os.path.join(folder, "oqs"), "--register", os.path.join(folder, "members.sqlite"), "--patience", "60"]
        self.process = None

    def start(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if "Shikaku answers" not in self.process.stdout.readline():
            raise Wrong("the gateway did not start")

    def kill(self):
        self.process.kill()
        self.process.wait()


def make_register(program, folder):
    """A register of a few made-up people."""
    path = os.path.join(folder, "members.csv")
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        for number in range(1, PEOPLE + 1):
            rows.writerow([INSURER, number, f"試験　{number}", BORN, "男", "2020-04-01", "本人", f"P{number}"])
    register = ["--register", os.path.join(folder, "members.sqlite")]
    subprocess.run([program, "import", path, *register], check=True, capture_output=True)
    for number in VISITED:
        person = ["--person", f"P{number}", "--born", BORN, "--institution", INSTITUTION]
        consent = ["--answer", "yes", "--way", "patientDevice", "--scene", "visit", "--at", "2026-10-15T10:00"]
        subprocess.run([program, "consent", "record", *register, *person, *consent], check=True, capture_output=True)


def judge_numbers(program, folder, registered):
    """Whether each patient whose number was acknowledged has it, once, after the last start."""
    gateway = Gateway(program, folder)
    gateway.start()
    computer = ReceiptComputer(os.path.join(folder, "oqs"), random.Random(0))
    for number in sorted(registered):
        name = f"OQSsiquc01req_last{number}.xml"
        computer.put(name, request([number]), [number])
    deadline = time.monotonic() + 60
    while computer.open_questions() and time.monotonic() < deadline:
        computer.collect()
        time.sleep(0.01)
    gateway.kill()
    computer.judge()
    for name, answers in computer.answers.items():
        if text_of(answers[0], "ReferenceNumber") != f"P{computer.asked[name][0]}":
            raise Wrong(f"{name}: the number that was registered is gone")


def run(program, kills, seed):
    """As many kills as wanted, while a thread asks and collects."""
    randomness = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        make_register(program, folder)
        gateway = Gateway(program, folder)
        gateway.start()
        computer = ReceiptComputer(os.path.join(folder, "oqs"), random.Random(seed + 1))
        stopped = threading.Event()

        def work():
            while not stopped.is_set():
                if len(computer.open_questions()) < 20:
                    choice = computer.randomness.random()
                    if choice < 0.2:
                        computer.register()
                    elif choice < 0.3:
                        computer.ask_visited()
                    else:
                        computer.ask()
                computer.collect()
                time.sleep(0.002)

        worker = threading.Thread(target=work)
        worker.start()
        for number in range(kills):
            time.sleep(randomness.uniform(0.05, 0.8))
            gateway.kill()
            gateway.start()
            if (number + 1) % 50 == 0:
                print(f"{number + 1} kills, {len(computer.answers)} answers", flush=True)
        stopped.set()
        worker.join()
        deadline = time.monotonic() + 60
        while computer.open_questions() and time.monotonic() < deadline:
            computer.collect()
            time.sleep(0.01)
        gateway.kill()
        computer.collect()
        computer.judge()
        registered = {numbers[0] for name, numbers in computer.asked.items() if name.startswith("OQSsiimm")}
        judge_numbers(program, folder, registered)
        print(f"{kills} kills, {len(computer.asked)} requests, each answered once")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("--kills", type=int, default=10)
    arguments.add_argument("--seed", type=int, default=int(time.time()))
    chosen = arguments.parse_args()
    print(f"seed {chosen.seed}")
    try:
        run(chosen.program, chosen.kills, chosen.seed)
    except Wrong as wrong:
        sys.exit(f"wrong: {wrong}")


if __name__ == "__main__":
    main()
