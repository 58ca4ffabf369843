"""Asks the program every question of the cases and checks questions and answers against the published schemas.

A question that the schema takes must not be refused for its form, and one refused for its form must not fit the schema; only what no schema can
say (check digits, days that the calendar lacks, lengths in bytes) may be refused although it fits.
"""

import json
import re
import subprocess
import sys
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
    for fault in found[:50]:
        print(fault, file=sys.stderr)
    print(f"Schemas: {count} questions of the cases checked, {len(found)} faults")
    return 1 if found or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
