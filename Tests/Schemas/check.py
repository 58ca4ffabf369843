"""Asks the program every question of the cases and checks questions and answers against the published schemas, then what commands write as JSON.

A question that the schema takes must not be refused for its form, and one refused for its form must not fit the schema; only what no schema can
say (check digits, days that the calendar lacks, lengths in bytes) may be refused although it fits.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMAS = ROOT / "Docs" / "Schemas"
FORM_FAULTS = {"missing", "wrongType", "unknownWord", "unknownField", "outOfRange", "tooMany"}
# Contradictions between members are malformed for the program and can be said in a schema.
CONTRADICTIONS = {"cardCheck", "presented", "certificateState", "insurerKind", "statedRate", "copaymentRate", "legacyCardValidThrough"}
TOPICS = sorted(path.name.removesuffix(".question.json") for path in SCHEMAS.glob("*.question.json"))


class Loader(yaml.SafeLoader):
    """Reads scalars as the program's own reader does: true, false, null and whole numbers; all else is text."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("null", r"^null$", "n"),
    ("int", r"^-?(?:0|[1-9][0-9]*)$", "-0123456789"),
):
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


def questions(path):
    """The topic, name and question of each case of a file; a case with days gives one question a day."""
    document = yaml.load(path.read_text(encoding="utf-8"), Loader=Loader)
    for case in document["cases"]:
        question = {**document.get("defaults", {}), **case.get("question", {})}
        for day in case.get("days", {None: None}):
            asked = question if day is None else {**question, "serviceDate": day}
            yield document["ask"], f"{path.name}: {case['name']} {day or ''}", asked


def validator(name):
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def ask(program, topic, asked):
    lines = "".join(json.dumps(question, ensure_ascii=False) + "\n" for question in asked)
    command = [program, "ask", topic, "--book", str(ROOT / "Book")]
    # The exit code tells that some question was refused, which cases ask for.
    output = subprocess.run(command, input=lines, capture_output=True, text=True, check=False, timeout=300).stdout
    answers = [json.loads(line) for line in output.splitlines()]
    if len(answers) != len(asked):
        sys.exit(f"ask {topic}: {len(asked)} questions and {len(answers)} answers")
    return answers


def first_fault(validator, value):
    return next((f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)), None)


def faults(question, answer, validators):
    """What the schemas and the program say differently about one question."""
    taken = first_fault(validators["question"], question)
    if "error" not in answer:
        if taken:
            yield f"answered, but the question does not fit: {taken}"
        wrong = first_fault(validators["answer"], answer)
        if wrong:
            yield f"the answer does not fit: {wrong}"
        return
    wrong = first_fault(validators["error"], answer)
    if wrong:
        yield f"the error does not fit: {wrong}"
    code, field = answer["error"]["code"], answer["error"]["field"]
    of_form = code in FORM_FAULTS or (code == "malformed" and field.split(".")[-1] in CONTRADICTIONS)
    if of_form and not taken:
        yield f"refused as {code} at {field}, but the schema takes it"
    if code not in FORM_FAULTS and code != "malformed" and taken:
        yield f"refused as {code}, but the schema does not take it: {taken}"


CHANGE = """changes:
  - rule: counter/provisional-measure
    editions:
      - from: 2026-06-01
        through: 2026-07-31
        facts: [N-02]
        value: {expiredCard: none, noticeAlone: unclear}
        citation: {document: draft, section: early end, read: 2026-11-21, certainty: settled}
"""


def run(program, *words, lines=""):
    """What a command writes; its exit code may tell of refused lines, which is not judged here."""
    command = [program, *words, "--book", str(ROOT / "Book")]
    return subprocess.run(command, input=lines, capture_output=True, text=True, check=False, timeout=300).stdout.splitlines()


def rehearsal(program):
    with tempfile.TemporaryDirectory() as folder:
        register, change = f"{folder}/r.sqlite", f"{folder}/change.yaml"
        Path(change).write_text(CHANGE, encoding="utf-8")
        members = str(ROOT / "Examples" / "members.csv")
        subprocess.run([program, "import", members, "--register", register], capture_output=True, check=True, timeout=300)
        options = ("--register", register, "--on", "2026-06-15,2026-08-01", "--json")
        return [
            *run(program, "rules", "rehearse", change, *options),
            *run(program, "rules", "rehearse", change, *options, "--show-people"),
        ]


def receipts(program, cases):
    """The receipts of every answered question of a topic."""
    for topic, asked in cases.items():
        lines = "".join(json.dumps(question, ensure_ascii=False) + "\n" for _, question in asked)
        answers = [json.loads(line) for line in run(program, "ask", topic, "--receipt", lines=lines)]
        yield from (json.dumps(answer["receipt"]) for answer in answers if "error" not in answer)


def outputs(program, cases):
    """Real lines of every command that has a schema of its own."""
    names = [json.loads(line)["rule"] for line in run(program, "rules", "list", "--json")]
    yield "rules.list", [*run(program, "rules", "list", "--json"), *run(program, "rules", "list", "--on", "2026-08-01", "--json")]
    yield "rules.show", [line for name in names[::40] for line in run(program, "rules", "show", name, "--json")]
    yield "rules.history", run(program, "rules", "history", "--json", "--language", "en")
    yield "rules.diff", [
        line
        for days in (("2025-12-01", "2025-12-02"), ("2026-07-31", "2026-08-01"), ("2024-10-01", "2027-12-31"))
        for line in run(program, "rules", "diff", *days, "--json")
    ]
    yield "facts", run(program, "facts", "--json")
    yield "rehearsal", rehearsal(program)
    yield "receipt", list(receipts(program, cases))


def command_faults(program, cases):
    """Lines that do not fit, and commands that wrote nothing."""
    for name, lines in outputs(program, cases):
        checker = validator(name)
        if not lines:
            yield f"{name}: the command wrote nothing"
        for line in lines:
            wrong = first_fault(checker, json.loads(line))
            if wrong:
                yield f"{name}: {wrong}"
        print(f"Schemas: {len(lines)} lines of {name} checked")


def main(program):
    cases = {topic: [] for topic in TOPICS}
    for path in sorted((ROOT / "Cases").rglob("*.yaml")):
        if path.name == "facts.yaml":
            continue
        for topic, name, question in questions(path):
            cases[topic].append((name, question))
    error, found, count = validator("error"), [], 0
    for topic, asked in cases.items():
        validators = {"question": validator(f"{topic}.question"), "answer": validator(f"{topic}.answer"), "error": error}
        answers = ask(program, topic, [question for _, question in asked])
        for (name, question), answer in zip(asked, answers):
            count += 1
            found += [f"{name}: {fault}" for fault in faults(question, answer, validators)]
    found += command_faults(program, cases)
    for fault in found[:50]:
        print(fault, file=sys.stderr)
    print(f"Schemas: {count} questions of the cases checked, {len(found)} faults")
    return 1 if found or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
