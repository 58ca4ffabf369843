"""The issuance decision as OpenFisca formulas: each works on whole arrays of people, states as uint8 enumerations, days as datetime64.

An unknown day is NaT, which no comparison holds for. What depends on the day of the run alone is one comparison of a column with a
bound that is computed once. Results are written in the order of precedence by masks, the cheapest way numpy has.
"""
import numpy
from openfisca_core.indexed_enums import Enum, EnumArray
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from inputs import Person
from words import (
    Application, Attached, Cancellation, CardCertificate, Certificate, CertificateInHand, ElderlyCertificate, Event, Holding, Insurer,
    Notice, OldCard, OldCardIssue, Registration, StatusDay, Way)


def day_of(period):
    return numpy.datetime64(str(period.start), "D")


def years_before(day, years):
    """The same day so many years earlier; 28 February for a day that the year does not have."""
    first = (day.astype("M8[M]") - 12 * years).astype("M8[D]")
    last = (day.astype("M8[M]") - 12 * years + 1).astype("M8[D]") - 1
    return min(first + (day - day.astype("M8[M]").astype("M8[D]")), last)


def first_of_month(day, back=0):
    return (day.astype("M8[M]") - back).astype("M8[D]")


def any_of(array, *words):
    found = array == words[0]
    for word in words[1:]:
        found |= array == word
    return found


def having(array, node, words):
    """Where the insurer's parameter is true today."""
    insurers = [word for word in words if getattr(node, word.name, False)]
    return any_of(array, *insurers) if insurers else numpy.zeros(len(array), bool)


def put(result, word, where):
    numpy.copyto(result, word.index, where=where, casting="unsafe")


def computed(name, formula, values=None):
    kind = dict(value_type=Enum, possible_values=values, default_value=list(values)[0]) if values else dict(value_type=bool)
    return type(name, (Variable,), dict(kind, entity=Person, definition_period=DateUnit.DAY, formula=formula))


# The card.

def expired(person, period):
    """In grace or revoked."""
    state, end, day = person("card_certificate", period), person("card_certificate_end", period), day_of(period)
    dated = (end < day) & (end >= first_of_month(day, back=3))
    return any_of(state, CardCertificate.inGrace, CardCertificate.revoked) | (state == CardCertificate.dated) & dated


def past_grace(person, period):
    state, end = person("card_certificate", period), person("card_certificate_end", period)
    return (state == CardCertificate.pastGrace) | (state == CardCertificate.dated) & (end < first_of_month(day_of(period), back=3))


def usable(person, period):
    good = (person("holding", period) == Holding.held) & (person("registration", period) == Registration.registered)
    good &= person("cancellation", period) != Cancellation.effective
    return good & ~person("expired", period) & ~person("past_grace", period)


def has_card(person, period):
    return ~any_of(person("holding", period), Holding.never, Holding.returned)


# Papers in hand and what happened.

def has_old_card(person, period, parameters):
    insurer, card, today = person("insurer", period), person("old_card", period), parameters(period).issuance
    good = (card == OldCard.withoutDay) & having(insurer, today.old_card_good_as_usual, Insurer)
    dated = (card == OldCard.dated) & (person("old_card_end", period) >= day_of(period))
    good |= dated & having(insurer, today.old_card_good_at_most, Insurer)
    return good & ~any_of(person("event", period), Event.joining, Event.legacyCardLost, Event.movedWithoutCard)


def has_certificate(person, period):
    held = person("certificate_in_hand", period) != CertificateInHand.notHeld
    held &= person("certificate_end", period) >= day_of(period)
    return held & (person("event", period) != Event.certificateLost)


def has_ended_certificate(person, period):
    held = person("certificate_in_hand", period) != CertificateInHand.notHeld
    return held & (person("certificate_end", period) < day_of(period))


def sure_change(person, period):
    event = person("event", period)
    tax = person("insurer", period) == Insurer.taxAccountants
    return (event == Event.nameChange) | tax & person("other_change", period)


def other_change(person, period):
    return any_of(
        person("event", period), Event.addressChange, Event.representativeChange, Event.incorporation, Event.branchChange)


def any_change(person, period):
    return person("sure_change", period) | person("other_change", period)


def cover_ended(person, period):
    event = person("event", period)
    return any_of(event, Event.lossOfEligibility, Event.ceasedToBeDependant) & (person("event_day", period) <= day_of(period))


def late_stage_member(person, period):
    other = person("insurer", period) != Insurer.lateStage
    return other & (person("birth_date", period) <= years_before(day_of(period), 75))


def filed(person, period):
    return person("application", period) != Application.none


# The way.

def late_stage_free(person, period, parameters):
    late = person("insurer", period) == Insurer.lateStage
    scope = parameters(period).issuance.late_stage_scope
    if scope == 1:
        return late
    birth = person("birth_date", period)
    if scope == 2:
        return late & (birth <= years_before(numpy.datetime64("2026-08-01"), 85))
    start = numpy.datetime64("2024-12-02")
    joined = person("joined_on", period)
    new = numpy.where(numpy.isnat(joined), birth >= years_before(start, 75), joined >= start)
    return late & (new | (person("event", period) == Event.joining) | ~person("has_old_card", period))


def age_decides(person, period, parameters):
    """Late-stage members whose birth date nobody told, where age decides."""
    late = person("insurer", period) == Insurer.lateStage
    if parameters(period).issuance.late_stage_scope != 2:
        return numpy.zeros(len(late), bool)
    return late & numpy.isnat(person("birth_date", period))


def free_reason(person, period, parameters):
    insurer, holding = person("insurer", period), person("holding", period)
    cancellation, expired = person("cancellation", period), person("expired", period)
    cancelled = cancellation != Cancellation.none
    if parameters(period).issuance.wider_application:
        expired = expired & (insurer != Insurer.lateStage)
    kept = (cancellation != Cancellation.effective) & (person("past_grace", period) | expired)
    free = numpy.where(person("registration", period) == Registration.notRegistered, ~cancelled, kept)
    free |= ~person("has_card", period)
    free |= cancelled & ~((insurer == Insurer.taxAccountants) & person("has_old_card", period))
    return free | (insurer == Insurer.letter) & any_of(holding, Holding.lost, Holding.damaged, Holding.renewing)


def applied_reason(person, period, parameters):
    holding = person("holding", period)
    reason = any_of(holding, Holding.lost, Holding.renewing)
    if not parameters(period).issuance.wider_application:
        return reason
    expired = (person("registration", period) != Registration.notRegistered) & person("expired", period)
    return reason | (person("insurer", period) == Insurer.lateStage) & ((holding == Holding.damaged) | expired)


def way(person, period, parameters):
    insurer, usable, support = person("insurer", period), person("usable", period), person("needs_support", period)
    beside = insurer == Insurer.nippo
    if parameters(period).issuance.wider_application:
        beside |= insurer == Insurer.lateStage
    cancelled = person("has_card", period) & (person("cancellation", period) != Cancellation.none)
    result = numpy.zeros(len(usable), numpy.uint8)
    put(result, Way.holdsCard, usable)
    put(result, Way.legacyCardValid, (insurer == Insurer.taxAccountants) & person("has_old_card", period) & cancelled)
    put(result, Way.ask, person("holding", period) == Holding.damaged)
    put(result, Way.applied, usable & beside)
    put(result, Way.appliedSupport, support)
    put(result, Way.applied, person("applied_reason", period))
    put(result, Way.unknown, person("age_decides", period))
    put(result, Way.freeSupport, support & (insurer == Insurer.letter))
    put(result, Way.free, person("free_reason", period))
    put(result, Way.freeLate, person("late_stage_free", period))
    return EnumArray(result, Way)


# The certificate.

def certificate(person, period, parameters):
    today = parameters(period).issuance
    insurer, event, way = person("insurer", period), person("event", period), person("way", period)
    filed, application = person("filed", period), person("application", period)
    letter, tax, nippo = insurer == Insurer.letter, insurer == Insurer.taxAccountants, insurer == Insurer.nippo
    result = numpy.zeros(len(filed), numpy.uint8)
    if today.certificates_issued:
        old_card, held = person("has_old_card", period), person("has_certificate", period)
        free = any_of(way, Way.free, Way.freeSupport)
        applied = any_of(way, Way.applied, Way.appliedSupport)
        due = free | applied & filed
        # By the way alone.
        put(result, Certificate.unknown, way == Way.unknown)
        put(result, Certificate.askInsurer, way == Way.ask)
        put(result, Certificate.notDueLegacyCard, way == Way.legacyCardValid)
        put(result, Certificate.notDueHoldsCard, way == Way.holdsCard)
        put(result, Certificate.needsApplication, applied)
        put(result, Certificate.dueExOfficio, free)
        put(result, Certificate.dueApplication, due & filed)
        put(result, Certificate.dueSupport, (way == Way.freeSupport) | (way == Way.appliedSupport) & filed)
        put(result, Certificate.dueLateStage, way == Way.freeLate)
        open_way = result > Certificate.notDueLateStage.index
        open_way &= result != Certificate.unknown.index
        # Which rule looks at the member: what happened, then what is held.
        change = person("any_change", period)
        lost, lost_old = event == Event.certificateLost, event == Event.legacyCardLost
        renewal = (event == Event.certificateEnding) | person("has_ended_certificate", period) & ~lost & ~lost_old
        changed = change & ~renewal & ~lost & ~lost_old & open_way & (way != Way.freeLate)
        beside = old_card & ~renewal & ~lost & ~lost_old & ~change
        beside_free, beside_applied = beside & free, beside & applied
        begun = numpy.zeros(len(filed), bool)
        if today.batch_begun.nippo:
            begun |= nippo
        if today.batch_begun.letter:
            begun |= letter & (person("status_day", period) != StatusDay.able)
        # A lost certificate.
        again = letter | tax
        put(result, Certificate.askInsurer, lost & open_way & ~again)
        put(result, Certificate.needsApplication, lost & open_way & again & ~filed)
        put(result, Certificate.dueReissue, lost & open_way & again & filed)
        # A certificate that ends.
        put(result, Certificate.dueRenewal, renewal & due)
        put(result, Certificate.askInsurer, renewal & free & ~filed)
        put(result, Certificate.dueRenewal,
            renewal & (person("certificate_in_hand", period) == CertificateInHand.byCareNeedApplication))
        # A lost old card.
        put(result, Certificate.dueLostLegacyCard, lost_old & due)
        put(result, Certificate.needsApplication, lost_old & tax & free & ~filed)
        # A change.
        attached = person("attached", period)
        put(result, Certificate.dueChange, changed & due & ~held & ~old_card)
        of_old = changed & ~held & old_card
        with_old = any_of(attached, Attached.legacyCard, Attached.both)
        put(result, Certificate.askInsurer, of_old & ~tax)
        put(result, Certificate.dueChange, of_old & tax & with_old)
        put(result, Certificate.incompleteLegacyCard, of_old & tax & ~with_old)
        put(result, Certificate.dueExOfficio, of_old & free & begun)
        known = changed & held & again & person("sure_change", period)
        with_certificate = any_of(attached, Attached.certificate, Attached.both)
        put(result, Certificate.askInsurer, changed & held)
        put(result, Certificate.dueChange, known & with_certificate)
        put(result, Certificate.incompleteCertificate, known & ~with_certificate)
        # Beside an old card that is good.
        refusing = any_of(insurer, Insurer.nippo, Insurer.taxAccountants, Insurer.municipal, Insurer.lateStage)
        asked = filed & (beside_free | beside_applied)
        put(result, Certificate.askInsurer, asked & (insurer != Insurer.kyokai))
        put(result, Certificate.notDueLegacyCard, (asked | beside_applied) & refusing)
        put(result, Certificate.waiting, beside_free & ~filed)
        put(result, Certificate.notDueLegacyCard, beside_free & ~filed & tax)
        put(result, Certificate.dueExOfficio, beside_free & begun)
        # What stands before all that.
        if today.status_day_reached:
            found = letter & old_card & (person("status_day", period) == StatusDay.unable)
            put(result, Certificate.dueExOfficio if today.batch_begun.letter else Certificate.waiting, found)
        put(result, Certificate.notDueAlreadyHeld, held & (event != Event.certificateEnding) & ~change)
        put(result, Certificate.notDueNotEntitled, application == Application.other)
    put(result, Certificate.notDueLateStage, person("late_stage_member", period))
    put(result, Certificate.notDueCoverEnded, person("cover_ended", period))
    put(result, Certificate.notDueOtherInsurer, numpy.asarray(application) >= Application.personElsewhere.index)
    refused = filed & (result <= Certificate.notDueLateStage.index)
    numpy.add(result, 8, out=result, where=refused)
    return EnumArray(result, Certificate)


# The other papers.

def notice(person, period, parameters):
    today = parameters(period).issuance
    insurer, event, registration = person("insurer", period), person("event", period), person("registration", period)
    tax, sure = insurer == Insurer.taxAccountants, person("sure_change", period)
    regional = any_of(insurer, Insurer.taxAccountants, Insurer.municipal, Insurer.doctors)
    result = numpy.zeros(len(tax), numpy.uint8)
    put(result, Notice.certificateInstead, regional & (numpy.asarray(person("certificate", period)) >= Certificate.dueExOfficio.index))
    beside = person("has_old_card", period) & ~sure
    if not today.certificates_issued:
        beside |= person("brings_old_card", period)
    put(result, Notice.legacyCardValid, tax & beside)
    bare = (registration == Registration.notRegistered) | person("past_grace", period)
    put(result, Notice.notRegistered, regional & bare)
    put(result, Notice.unknown, regional & (registration == Registration.unknown))
    gone = ~person("has_card", period) | (person("cancellation", period) == Cancellation.effective)
    put(result, Notice.notRegistered, regional & gone)
    if not today.nippo_notice_begun:
        put(result, Notice.waiting, insurer == Insurer.nippo)
    held = person("notice_in_hand", period) & ~(tax & sure)
    put(result, Notice.alreadyHeld, held)
    put(result, Notice.askInsurer, held & person("any_change", period))
    put(result, Notice.askInsurer, insurer == Insurer.lateStage)
    put(result, Notice.lateStage, person("late_stage_member", period))
    put(result, Notice.coverEnded, person("cover_ended", period))
    return EnumArray(result, Notice)


def elderly_certificate(person, period, parameters):
    insurer, birth, day = person("insurer", period), person("birth_date", period), day_of(period)
    tax, late = insurer == Insurer.taxAccountants, insurer == Insurer.lateStage
    # The month after the one in which 70 is reached, to the day before the 75th birthday.
    concerned = ~late & (birth <= years_before(first_of_month(day), 70)) & (birth > years_before(day, 75))
    result = numpy.zeros(len(late), numpy.uint8)
    put(result, ElderlyCertificate.askInsurer, concerned)
    put(result, ElderlyCertificate.separate, concerned & (tax | (insurer == Insurer.kyokai)))
    put(result, ElderlyCertificate.notForCardHolders, concerned & person("usable", period))
    if parameters(period).issuance.share_on_certificate:
        put(result, ElderlyCertificate.merged, concerned & tax)
    put(result, ElderlyCertificate.unknown, ~late & numpy.isnat(birth))
    return EnumArray(result, ElderlyCertificate)


def brings_old_card(person, period):
    event = person("event", period)
    return person("any_change", period) | any_of(event, Event.joining, Event.movedWithoutCard, Event.legacyCardLost)


def old_card_issue(person, period, parameters):
    if parameters(period).issuance.certificates_issued:
        return EnumArray(numpy.full(person.count, OldCardIssue.stopped.index, numpy.uint8), OldCardIssue)
    result = numpy.full(person.count, OldCardIssue.notNeeded.index, numpy.uint8)
    put(result, OldCardIssue.issued, person("brings_old_card", period))
    return EnumArray(result, OldCardIssue)


TOLD = [
    expired, past_grace, usable, has_card, has_old_card, has_certificate, has_ended_certificate, sure_change, other_change, any_change,
    cover_ended, late_stage_member, filed, late_stage_free, age_decides, free_reason, applied_reason, brings_old_card]
DECIDED = {
    certificate: Certificate, notice: Notice, elderly_certificate: ElderlyCertificate, old_card_issue: OldCardIssue}

VARIABLES = [computed(formula.__name__, formula) for formula in TOLD] + [computed("way", way, Way)] + [
    computed(formula.__name__, formula, values) for formula, values in DECIDED.items()]
