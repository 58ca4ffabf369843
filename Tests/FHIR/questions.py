"""Questions about the invented people of Examples/members.csv."""

MEMBER_ID = "http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID"
INSTITUTION = "http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no"

# Numbers, birth date, day, then what is expected: outcome, in force (None: no cover is told), code of an error, name.
PEOPLE = [
    ("01139906:10000001:1:00", "1990-04-01", "2026-06-01", "complete", True, None, "髙﨑　蓮"),
    ("01139906:10000001:1:02", "2020-04-01", "2026-06-01", "complete", True, None, "髙﨑　湊"),
    ("06139919:１０１:２３:00", "1985-12-03", "2026-06-01", "complete", True, None, "𠮷田　恵"),
    ("06139919:101:23:", "1985-12-03", "2026-06-01", "complete", True, None, "𠮷田　恵"),
    ("06139919:101:24:00", "1985-01-20", "2026-03-31", "complete", True, None, "渡邉　健"),
    ("06139919:101:24:00", "1985-01-20", "2026-04-01", "complete", False, None, "渡邉　健"),
    ("00273987:医:1001:", "1978-02-28", "2026-06-01", "complete", True, None, "辻󠄀　誠"),
    ("00273987:医:1001:", "2014-08-08", "2026-06-01", "partial", None, "multiple", None),
    ("06279947:310:5:01", "1999-09-09", "2026-01-31", "complete", True, None, "MARIA FERNANDA DOS SANTOS OLIVEIRA"),
    ("39139902::10000040:", "1943-01-01", "2026-06-01", "complete", True, None, "濵田　勇"),
    ("06139919:101:99:00", "1985-01-20", "2026-06-01", "complete", None, "no-match", None),
]


def request(member=PEOPLE[0][0], birth_date=PEOPLE[0][1], day=PEOPLE[0][2]):
    """A question in JSON, with the person and the cover contained in it."""
    return {
        "resourceType": "CoverageEligibilityRequest",
        "contained": [
            {"resourceType": "Patient", "id": "p", "birthDate": birth_date},
            {
                "resourceType": "Coverage", "id": "c", "status": "active", "beneficiary": {"reference": "#p"},
                "payor": [{"display": "保険者"}], "identifier": [{"system": MEMBER_ID, "value": member}],
            },
        ],
        "status": "active",
        "purpose": ["validation"],
        "patient": {"reference": "#p"},
        "servicedDate": day,
        "created": "2026-06-01",
        "insurer": {"display": "保険者"},
        "provider": {"identifier": {"system": INSTITUTION, "value": "1312345675"}},
        "insurance": [{"focal": True, "coverage": {"reference": "#c"}}],
    }


def told(answer):
    """What an answer says, in the order of the table above; the name stands in the contained person."""
    insurance = (answer.get("insurance") or [{}])[0]
    error = (answer.get("error") or [{"code": {"coding": [{"code": None}]}}])[0]
    names = [one["name"][0]["text"] for one in answer.get("contained", []) if one.get("name") and one["resourceType"] == "Patient"]
    return answer["outcome"], insurance.get("inforce"), error["code"]["coding"][0]["code"], names[0] if names else None
