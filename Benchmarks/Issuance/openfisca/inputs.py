"""What is known of a person, as OpenFisca variables of one day."""
from datetime import date

from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

import words

Person = build_entity(key="person", plural="persons", label="A member", is_person=True)


def enumerated(name, values):
    return type(name, (Variable,), dict(
        value_type=Enum, possible_values=values, default_value=list(values)[0], entity=Person,
        definition_period=DateUnit.DAY, label=name.replace("_", " ")))


def dated(name):
    return type(name, (Variable,), dict(
        value_type=date, entity=Person, definition_period=DateUnit.DAY, label=name.replace("_", " ")))


def told(name):
    return type(name, (Variable,), dict(
        value_type=bool, entity=Person, definition_period=DateUnit.DAY, label=name.replace("_", " ")))


ENUMERATED = {
    "insurer": words.Insurer, "status_day": words.StatusDay, "holding": words.Holding, "registration": words.Registration,
    "cancellation": words.Cancellation, "card_certificate": words.CardCertificate, "application": words.Application,
    "event": words.Event, "old_card": words.OldCard, "certificate_in_hand": words.CertificateInHand, "attached": words.Attached,
}
DATED = ["birth_date", "joined_on", "card_certificate_end", "old_card_end", "certificate_end", "event_day"]
TOLD = ["needs_support", "notice_in_hand"]

VARIABLES = [enumerated(name, values) for name, values in ENUMERATED.items()] + [dated(name) for name in DATED] + [
    told(name) for name in TOLD]
