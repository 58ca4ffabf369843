"""Asks a running Shikaku as a stranger. Usage: check.py ADDRESS LOG [words of names to run]"""

import importlib
import json
import pathlib
import sys

import requests
from fhirclient import client
from fhirclient.models import coverage, coverageeligibilityrequest, coverageeligibilityresponse, patient

from questions import INSTITUTION, MEMBER_ID, PEOPLE, request, told

ADDRESS, LOG = sys.argv[1:3]
WORDS = sys.argv[3:]
BASE = f"{ADDRESS}/fhir"
EXAMPLES = pathlib.Path(__file__).parent.parent / "InterchangeTests" / "FHIR" / "Examples"
FHIR = {"Content-Type": "application/fhir+json"}
checks = []


def check(name):
    """Registers a check."""

    def register(function):
        checks.append((name, function))
        return function

    return register


def read(value):
    """Reads a resource with fhir.resources, which refuses what R4B does not know, and gives it back as it came."""
    name = value["resourceType"]
    module = importlib.import_module(f"fhir.resources.R4B.{name.lower()}")
    getattr(module, name).model_validate_json(json.dumps(value))
    return value


def get(path, expected=200, **headers):
    response = requests.get(f"{BASE}/{path}", headers=headers, timeout=60)
    assert response.status_code == expected, f"GET {path}: {response.status_code} {response.text[:300]}"
    return response


def post(path, value, expected=200):
    response = requests.post(f"{BASE}/{path}" if path else BASE, json=value, headers=FHIR, timeout=60)
    assert response.status_code == expected, f"POST {path}: {response.status_code} {response.text[:300]}"
    return response


def search(kind, expected=200, **parameters):
    response = requests.post(f"{BASE}/{kind}/_search", data=parameters, timeout=60)
    assert response.status_code == expected, f"{kind}/_search: {response.status_code} {response.text[:300]}"
    return read(response.json())


def connected():
    """fhirclient, which learns all it knows of the server from its statement."""
    connection = client.FHIRClient(settings={"app_id": "stranger", "api_base": f"{BASE}/"})
    connection.prepare()
    return connection.server


@check("fhirclient verifies a person: asks, finds the answer, and reads cover and person")
def verify(state):
    server = connected()
    asked = coverageeligibilityrequest.CoverageEligibilityRequest(request())
    made = asked.create(server)
    state["id"] = made["id"]
    again = coverageeligibilityrequest.CoverageEligibilityRequest.read(made["id"], server)
    assert again.insurance[0].focal and again.insurer.display == "保険者"
    where = coverageeligibilityresponse.CoverageEligibilityResponse.where({"request": f"CoverageEligibilityRequest/{made['id']}"})
    [answer] = where.perform_resources(server)
    assert answer.outcome == "complete" and answer.insurance[0].inforce and answer.disposition == "有効"
    cover = coverage.Coverage.read(answer.insurance[0].coverage.reference.split("/")[1], server)
    assert cover.identifier[0].value == PEOPLE[0][0] and cover.dependent == "00"
    person = patient.Patient.read(answer.patient.reference.split("/")[1], server)
    assert person.name[0].text == PEOPLE[0][6] and person.birthDate.isostring == PEOPLE[0][1]
    state["person"], state["cover"], state["answer"] = person.id, cover.id, answer.id


@check("fhir.resources reads everything that is kept")
def kept(state):
    for path in ("metadata", f"CoverageEligibilityRequest/{state['id']}", f"CoverageEligibilityResponse/{state['answer']}",
                 f"Coverage/{state['cover']}", f"Patient/{state['person']}",
                 f"CoverageEligibilityResponse?request=CoverageEligibilityRequest/{state['id']}"):
        read(get(path).json())


@check("Each person of the table is answered as expected, on the day and the day after")
def people(_):
    for member, birth_date, day, *expected in PEOPLE:
        answer = read(post("CoverageEligibilityRequest/$submit", request(member, birth_date, day)).json())
        found = told(answer)
        assert found == tuple(expected), f"{member} on {day}: {found}"


@check("A batch answers many questions in their order, a broken one by itself")
def batch(_):
    def entry(resource):
        return {"resource": resource, "request": {"method": "POST", "url": "CoverageEligibilityRequest/$submit"}}

    asked = [person for person in PEOPLE for _ in range(30)]
    entries = [entry(request(*person[:3])) for person in asked]
    broken = request()
    del broken["patient"]
    entries.insert(5, entry(broken))
    answers = read(post("", {"resourceType": "Bundle", "type": "batch", "entry": entries}).json())["entry"]
    refused = answers.pop(5)
    assert refused["response"]["status"].startswith("422")
    assert refused["response"]["outcome"]["issue"][0]["expression"] == ["CoverageEligibilityRequest.patient"]
    assert [told(answer["resource"]) for answer in answers] == [tuple(person[3:]) for person in asked]


@check("A request that may have been sent before is made once")
def once(_):
    value = request() | {"identifier": [{"system": "urn:clinic", "value": "Q-1"}]}
    condition = FHIR | {"If-None-Exist": "identifier=urn:clinic|Q-1"}
    first, again = (requests.post(f"{BASE}/CoverageEligibilityRequest", json=value, headers=condition, timeout=60) for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 200) and first.headers["Location"] == again.headers["Location"]
    post("CoverageEligibilityRequest", value, 201)
    several = requests.post(f"{BASE}/CoverageEligibilityRequest", json=value, headers=condition, timeout=60)
    assert several.status_code == 412 and "Q-1" not in several.text
    read(several.json())


@check("A consent with a withdrawal is taken in once, and found by the person's numbers")
def consents(_):
    item = "urn:shikaku:CodeSystem:consent-item"
    value = {
        "resourceType": "Consent", "status": "active",
        "contained": [{"resourceType": "Patient", "id": "p", "identifier": [{"system": "urn:shikaku:person", "value": "EX-01"}],
                       "birthDate": PEOPLE[0][1]}],
        "scope": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy"}]},
        "category": [{"coding": [{"system": "http://loinc.org", "code": "59284-0"}]}],
        "policyRule": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "OPTIN"}]},
        "patient": {"reference": "#p"}, "dateTime": "2026-06-01T09:00:00+09:00",
        "organization": [{"identifier": {"system": INSTITUTION, "value": "3410712362"}}],
        "provision": {"type": "permit", "class": [{"system": item, "code": "drugs"}, {"system": item, "code": "care"}],
                      "provision": [{"type": "deny", "period": {"start": "2026-06-01T10:00:00+09:00"},
                                     "class": [{"system": item, "code": "drugs"}]}]},
    }
    first, again = post("Consent", read(value), 201), post("Consent", read(value), 200)
    kept = read(first.json())
    assert again.json() == kept and again.headers["Location"] == first.headers["Location"]
    assert first.headers["Location"].endswith(f"/fhir/Consent/{kept['id']}/_history/1") and first.headers["ETag"] == 'W/"1"'
    whose = {"patient.identifier": f"{MEMBER_ID}|{PEOPLE[0][0]}", "patient.birthdate": PEOPLE[0][1]}
    found = search("Consent", **whose)
    assert found["total"] == 1
    provision = found["entry"][0]["resource"]["provision"]
    assert [one["code"] for one in provision["class"]] == ["care", "drugs"]
    assert provision["provision"][0]["class"] == [{"system": item, "code": "drugs"}]
    read(search("Consent", 422, **{"patient.identifier": PEOPLE[0][0]}))
    path = f"Consent/{kept['id']}"
    one = get(path)
    assert read(one.json())["provision"] == provision and get(path, 304, **{"If-None-Match": one.headers["ETag"]}).content == b""
    read(get("Consent/999999", 404).json())


@check("Who holds a resource gets 304, and an unknown address 404")
def conditional(state):
    path = f"Patient/{state['person']}"
    tag = get(path).headers["ETag"]
    assert get(path, 304, **{"If-None-Match": tag}).content == b""
    assert get(path, 200, **{"If-None-Match": 'W/"0"'}).headers["ETag"] == tag
    read(get("Patient/00000000000000000000000000000000", 404).json())


@check("Numbers are searched in a body and refused in an address")
def searches(state):
    numbers = f"{MEMBER_ID}|{PEOPLE[0][0]}"
    assert state["cover"] in [entry["resource"]["id"] for entry in search("Coverage", identifier=numbers)["entry"]]
    assert state["person"] in [entry["resource"]["id"] for entry in search("Patient", identifier=numbers)["entry"]]
    read(search("Patient", 422, name="髙﨑"))
    refused = requests.get(f"{BASE}/Patient", params={"identifier": numbers}, timeout=60)
    assert refused.status_code == 422 and "10000001" not in refused.text
    read(refused.json())


@check("Every refusal is an outcome for clerk and technician, in two languages, with the path")
def refusals(_):
    broken = request()
    broken["insurance"][0]["coverage"] = {"reference": 5}
    outcomes = [
        post("CoverageEligibilityRequest/$submit", broken, 422), post("CoverageEligibilityRequest", broken, 422),
        requests.post(f"{BASE}/CoverageEligibilityRequest", data="{", headers=FHIR, timeout=60),
        requests.post(f"{BASE}/CoverageEligibilityRequest", data="<a/>", headers={"Content-Type": "application/fhir+xml"}, timeout=60),
        requests.delete(f"{BASE}/metadata", timeout=60), get("Nothing", 404), get("metadata", 406, Accept="application/fhir+xml"),
        post("", {"resourceType": "Bundle", "type": "transaction"}, 422),
    ]
    assert [one.status_code for one in outcomes] == [422, 422, 400, 415, 405, 404, 406, 422]
    for outcome in outcomes:
        issue = read(outcome.json())["issue"][0]
        assert issue["details"]["text"] and issue["diagnostics"] and issue["_diagnostics"] and issue["details"]["_text"]
    path = outcomes[0].json()["issue"][0]["expression"]
    assert path == ["CoverageEligibilityRequest.insurance[0].coverage.reference"], path


@check("HL7's own examples: each is of the form of its type, and a kept one comes back equal")
def examples(_):
    names = sorted(EXAMPLES.glob("*.json"))
    assert len(names) == 10
    for name in names:
        example = json.loads(name.read_text(encoding="utf-8"))
        read(post(f"{example['resourceType']}/$validate", example).json())
        if example["resourceType"] == "CoverageEligibilityRequest":
            back = get(f"CoverageEligibilityRequest/{post('CoverageEligibilityRequest', example, 201).json()['id']}").json()
            for value in (back, example):
                value.pop("id")
                meta = value.pop("meta", {})
                value["meta"] = {key: one for key, one in meta.items() if key not in ("versionId", "lastUpdated")}
            assert back == example, name


@check("The trail tells who asked for the person, and the question about it stands there next time")
def trail(_):
    asked = {"patient.identifier": f"{MEMBER_ID}|{PEOPLE[0][0]}", "patient.birthdate": PEOPLE[0][1]}
    before = search("AuditEvent", **asked)
    events = [entry["resource"] for entry in before["entry"]]
    assert any(event["agent"][0]["name"] == "1312345675" and event["outcomeDesc"] == "有効" for event in events)
    after = search("AuditEvent", **asked)
    assert after["total"] == before["total"] + 1
    assert after["entry"][-1]["resource"]["subtype"][0]["code"] == "showTrail"
    assert search("AuditEvent", **asked, date="2001-01-01")["total"] == 0
    assert read(get(f"AuditEvent/{events[0]['id']}").json()) == events[0]


@check("The log holds no number, no name and no address of a document")
def log(state):
    lines = pathlib.Path(LOG).read_text(encoding="utf-8")
    assert "fhir-read" in lines and "fhir-batch" in lines
    for secret in ("10000001", "髙﨑", "1990-04-01", state["id"], state["person"], "1312345675"):
        assert secret not in lines, "something personal stands in the log"


def run():
    state, failed = {}, 0
    chosen = [item for item in checks if not WORDS or any(word in item[0] for word in WORDS)]
    for name, function in chosen:
        try:
            function(state)
            print(f"ok    {name}")
        except Exception as error:  # a check must never stop the others
            failed += 1
            print(f"FAIL  {name}\n      {type(error).__name__}: {error}")
    print(f"{len(chosen) - failed} passed, {failed} failed")
    return failed


sys.exit(1 if run() else 0)
