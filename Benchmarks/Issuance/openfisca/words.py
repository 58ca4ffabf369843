"""The closed lists of the issuance decision, in the order in which the packed columns number them."""
from openfisca_core.indexed_enums import Enum


class Insurer(Enum):
    kyokai = "japanHealthInsuranceAssociation"
    society = "healthInsuranceSociety"
    municipal = "nationalHealthInsurance"
    lateStage = "lateStageElderlyCare"
    mutual = "mutualAidAssociation"
    seamen = "seamensInsurance"
    nippo = "nippo-health-insurance-society"
    letter = "letter-2025-11-society"
    taxAccountants = "tax-accountants-nhi-society"
    doctors = "doctors-and-dentists-nhi-society"


class StatusDay(Enum):
    able = "ableToUseCard"
    unable = "unableToUseCard"
    unknown = "unknown"


class Holding(Enum):
    held = "held"
    lost = "lost"
    damaged = "damaged"
    renewing = "renewing"
    returned = "returned"
    never = "never"


class Registration(Enum):
    registered = "registered"
    notRegistered = "notRegistered"
    unknown = "unknown"


class Cancellation(Enum):
    none = "none"
    requested = "requested"
    effective = "effective"


class CardCertificate(Enum):
    unknown = "unknown"
    valid = "valid"
    inGrace = "inGrace"
    pastGrace = "pastGrace"
    revoked = "revoked"
    dated = "dated"


class Application(Enum):
    none = "none"
    person = "person"
    legalRepresentative = "legalRepresentative"
    caregiver = "caregiver"
    other = "other"
    personElsewhere = "personElsewhere"
    legalRepresentativeElsewhere = "legalRepresentativeElsewhere"
    caregiverElsewhere = "caregiverElsewhere"
    otherElsewhere = "otherElsewhere"


class OldCard(Enum):
    notHeld = "notHeld"
    withoutDay = "withoutDay"
    dated = "dated"


class Event(Enum):
    none = "none"
    joining = "joining"
    addressChange = "addressChange"
    nameChange = "nameChange"
    representativeChange = "representativeChange"
    incorporation = "incorporation"
    branchChange = "branchChange"
    officeMoveInBranch = "officeMoveInBranch"
    telephoneChange = "telephoneChange"
    legacyCardLost = "legacyCardLost"
    certificateLost = "certificateLost"
    certificateEnding = "certificateEnding"
    switchedToCard = "switchedToCard"
    lossOfEligibility = "lossOfEligibility"
    ceasedToBeDependant = "ceasedToBeDependant"
    dependantLeft = "dependantLeft"
    movedWithoutCard = "movedWithoutCard"
    wrongNumberOnNotice = "wrongNumberOnNotice"


class CertificateInHand(Enum):
    notHeld = "notHeld"
    byCareNeedApplication = "careNeedApplication"
    otherwise = "otherwise"


class Attached(Enum):
    nothing = "nothing"
    legacyCard = "legacyCard"
    certificate = "eligibilityCertificate"
    both = "both"


class Way(Enum):
    """How a member comes to a certificate by the reasons alone."""
    unknown = "unknown"
    freeLate = "late-stage practice"
    free = "without application"
    freeSupport = "without application, needing support"
    applied = "on application"
    appliedSupport = "on application, needing support"
    ask = "not stated"
    legacyCardValid = "no: old card"
    holdsCard = "no: card"


class Certificate(Enum):
    """Outcome and ground; the eight refusals stand eight places behind the same reasons for none."""
    notDueNotYetIssued = "notDue.notYetIssued"
    notDueHoldsCard = "notDue.holdsMyNumberInsuranceCard"
    notDueLegacyCard = "notDue.legacyCardValid"
    notDueAlreadyHeld = "notDue.alreadyHeld"
    notDueNotEntitled = "notDue.applicantNotEntitled"
    notDueOtherInsurer = "notDue.otherInsurer"
    notDueCoverEnded = "notDue.coverEnded"
    notDueLateStage = "notDue.lateStageMember"
    refusedNotYetIssued = "refused.notYetIssued"
    refusedHoldsCard = "refused.holdsMyNumberInsuranceCard"
    refusedLegacyCard = "refused.legacyCardValid"
    refusedAlreadyHeld = "refused.alreadyHeld"
    refusedNotEntitled = "refused.applicantNotEntitled"
    refusedOtherInsurer = "refused.otherInsurer"
    refusedCoverEnded = "refused.coverEnded"
    refusedLateStage = "refused.lateStageMember"
    unknown = "unknown"
    askInsurer = "askInsurer"
    needsApplication = "needsApplication"
    waiting = "waiting.exOfficio"
    incompleteLegacyCard = "incomplete.legacyCard"
    incompleteCertificate = "incomplete.eligibilityCertificate"
    dueExOfficio = "due.exOfficio"
    dueApplication = "due.application"
    dueRenewal = "due.renewal"
    dueReissue = "due.reissue"
    dueLostLegacyCard = "due.lostLegacyCard"
    dueChange = "due.change"
    dueSupport = "due.supportNeeded"
    dueLateStage = "due.lateStagePractice"


class Notice(Enum):
    due = "due"
    waiting = "waiting"
    askInsurer = "askInsurer"
    unknown = "unknown"
    notRegistered = "notDue.notRegistered"
    legacyCardValid = "notDue.legacyCardValid"
    certificateInstead = "notDue.certificateInstead"
    alreadyHeld = "notDue.alreadyHeld"
    coverEnded = "notDue.coverEnded"
    lateStage = "notDue.lateStageMember"


class ElderlyCertificate(Enum):
    notConcerned = "notConcerned"
    merged = "merged"
    separate = "separate"
    notForCardHolders = "notForCardHolders"
    askInsurer = "askInsurer"
    unknown = "unknown"


class OldCardIssue(Enum):
    issued = "issued"
    notNeeded = "notNeeded"
    stopped = "stopped"
