"""Measures the gateway: from a request dropped into `req` to its answer in `res`, and how long a list takes; judges nothing.

    Tests/Gateway/speed [--people 20000] [--singles 200] [--register ADDRESS]

The program must be built for release (SHIKAKU_PROGRAM names it). Without --register a register of made-up people is made in a folder of its own.
"""

import argparse
import csv
import os
import statistics
import subprocess
import tempfile
import time

INSURER = "06139992"
BORN = "1980-05-17"
INSTITUTION = "1312345675"
COLUMNS = ["保険者番号", "番号", "氏名", "生年月日", "性別", "資格取得日", "本人家族"]


def search(number):
    """The question about one person."""
    return (
        f"<QualificationConfirmSearchInfo><InsurerNumber>{INSURER}</InsurerNumber>"
        f"<InsuredIdentificationNumber>{number}</InsuredIdentificationNumber><Birthdate>{BORN.replace('-', '')}</Birthdate>"
        "<LimitApplicationCertificateRelatedConsFlg>0</LimitApplicationCertificateRelatedConsFlg>"
        f"<ArbitraryIdentifier>{number}</ArbitraryIdentifier></QualificationConfirmSearchInfo>\r\n"
    )


def registration(number):
    """A patient's own number."""
    return (
        f"<ReferenceNumberRegistrationInfo><ReferenceNumber>P{number}</ReferenceNumber><InsurerNumber>{INSURER}</InsurerNumber>"
        f"<InsuredIdentificationNumber>{number}</InsuredIdentificationNumber></ReferenceNumberRegistrationInfo>\r\n"
    )


def message(body, date=""):
    """A whole file."""
    head = f"{date}<MedicalInstitutionCode>{INSTITUTION}</MedicalInstitutionCode>"
    text = (
        '<?xml version="1.0" encoding="Shift_JIS" standalone="no"?>\r\n'
        f"<XmlMsg>\r\n<MessageHeader>{head}</MessageHeader>\r\n<MessageBody>{body}</MessageBody>\r\n</XmlMsg>\r\n"
    )
    return text.encode("cp932")


DATE = "<QualificationConfirmationDate>20261102</QualificationConfirmationDate>"


class Folders:
    """The folders as a receipt computer uses them."""

    def __init__(self, root):
        self.root = root

    def put(self, name, content):
        """A file appears whole, as most programs write it."""
        half = os.path.join(self.root, name + ".half")
        with open(half, "wb") as file:
            file.write(content)
        os.rename(half, os.path.join(self.root, "req", name))

    def take(self, name):
        """Waits for an answer and takes it away."""
        path = os.path.join(self.root, "res", name)
        while not os.path.exists(path):
            time.sleep(0.0005)
        with open(path, "rb") as file:
            answer = file.read()
        os.remove(path)
        return answer.decode("cp932")

    def exchange(self, kind, unique, content):
        """The seconds from a request to its answer, and the answer."""
        begin = time.monotonic()
        self.put(f"{kind}req_{unique}.xml", content)
        answer = self.take(f"{kind}res_{unique}.xml")
        return time.monotonic() - begin, answer


def text_of(answer, name):
    """The text of the first element of that name."""
    return answer.split(f"<{name}>")[1].split("<")[0]


def bulk(folders, kind, content, people, unique):
    """The seconds until a list is received, and until its answers are there."""
    begin = time.monotonic()
    received, receipt = folders.exchange(f"{kind}01", unique, content)
    body = f"<ReceptionNumber>{text_of(receipt, 'ReceptionNumber')}</ReceptionNumber>"
    count = 0
    while True:
        count += 1
        _, answer = folders.exchange(f"{kind}02", f"{unique}-{count}", message(body))
        if text_of(answer, "SegmentOfResult") != "2":
            break
    assert text_of(answer, "NumberOfNormalProcessing") == str(people), text_of(answer, "NumberOfError")
    return received, time.monotonic() - begin


def make_register(program, address, folder, people):
    """A register of made-up people."""
    path = os.path.join(folder, "members.csv")
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        rows.writerows([INSURER, number, f"試験　{number}", BORN, "男", "2020-04-01", "本人"] for number in range(1, people + 1))
    subprocess.run([program, "import", path, "--register", address], check=True, capture_output=True)


def run(program, chosen):
    """One after another: single requests, a list, a list of patients' numbers, the list again, single requests while a list is worked off."""
    with tempfile.TemporaryDirectory() as folder:
        address = chosen.register or os.path.join(folder, "members.sqlite")
        make_register(program, address, folder, chosen.people)
        root = os.path.join(folder, "oqs")
        process = subprocess.Popen([program, "gateway", "--root", root, "--register", address], stdout=subprocess.PIPE, text=True)
        try:
            process.stdout.readline()
            measure(Folders(root), chosen)
        finally:
            process.terminate()
            process.wait()


def measure(folders, chosen):
    """Prints one line a figure."""
    people = range(1, chosen.people + 1)
    singles(folders, "single request, nothing else under way", chosen.singles, "s")
    numbers = message("".join(search(number) for number in people), DATE)
    print("list of %d, %d KiB: received after %.2f s, answered after %.2f s" % (len(people), len(numbers) >> 10, *bulk(folders, "OQSmuquc", numbers, len(people), "1")))
    if chosen.numbers:
        own = message("".join(registration(number) for number in people))
        print("%d patients' numbers: received after %.2f s, registered after %.2f s" % (len(people), *bulk(folders, "OQSmuimm", own, len(people), "1")))
        print("the list again, with them: received after %.2f s, answered after %.2f s" % bulk(folders, "OQSmuquc", numbers, len(people), "2"))
    folders.exchange("OQSmuquc01", "3", numbers)
    singles(folders, "single request while the list is worked off", min(20, chosen.singles), "b")


def singles(folders, title, count, unique):
    """The spread of single requests."""
    times = sorted(folders.exchange("OQSsiquc01", f"{unique}{index}", message(search(index + 1), DATE))[0] * 1000 for index in range(count))
    print("%s: median %.1f ms, 99 of 100 within %.1f ms, longest %.1f ms (%d)" % (title, statistics.median(times), times[int(len(times) * 0.99) - 1], times[-1], count))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("--people", type=int, default=20_000)
    arguments.add_argument("--singles", type=int, default=200)
    arguments.add_argument("--register", help="an empty register's address; by default a file of its own")
    arguments.add_argument("--no-numbers", dest="numbers", action="store_false", help="leave out the patients' numbers")
    run(arguments.parse_args().program, arguments.parse_args())


if __name__ == "__main__":
    main()
