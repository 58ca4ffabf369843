import EligibilityModel
import Rulebook

/// The things on the counter, sorted once.
struct ShownDocuments {
  private(set) var card: MyNumberCard?
  private(set) var smartphone: SmartphoneCard?
  /// The 資格確認書 that is good the longest.
  private(set) var certificate: PresentedCertificate?
  private(set) var legacyCard: PresentedLegacyCard?
  private(set) var elderlyCertificate: PresentedElderlyCertificate?
  private(set) var noticeRate: PrintedRate = .notPrinted
  private(set) var hasNotice = false
  private(set) var hasPrescription = false
  /// The portal page, live or saved.
  private(set) var portal: DocumentKind?

  init(_ documents: [PresentedDocument]) {
    for document in documents { take(document) }
  }

  private mutating func take(_ document: PresentedDocument) {
    switch document {
    case .myNumberCard(let card): self.card = card
    case .smartphone(let phone): smartphone = phone
    case .eligibilityCertificate(let paper): take(paper)
    case .legacyCard(let paper): legacyCard = paper
    case .elderlyRecipientCertificate(let paper): elderlyCertificate = paper
    case .eligibilityNotice(let rate):
      hasNotice = true
      noticeRate = rate
    case .portalScreen, .portalPDF: portal = document.kind
    case .prescription: hasPrescription = true
    }
  }

  private mutating func take(_ paper: PresentedCertificate) {
    if let held = certificate, held.validThrough >= paper.validThrough { return }
    certificate = paper
  }

  /// Whether some paper shows the numbers that a look-up needs (F-455).
  var showNumbers: Bool { legacyCard != nil || hasNotice }
}
