import EligibilityModel
import Rulebook

/// What a certificate that is due, or will be, is like (F-011, F-019, F-087 to F-093, F-116 to F-118).
/// 資格確認書の仕様
enum CertificateSheetRule {
  /// The sheet; `nil` where no certificate is coming.
  static func decide(_ outcome: CertificateOutcome, _ issuance: inout IssuanceCase) -> CertificateSheet? {
    switch outcome {
    case .due, .waiting, .needsApplication, .incomplete: break
    case .notDue, .refused, .askInsurer, .unknown: return nil
    }
    let form = issuance.told(.certificateForm, \.certificate.form)
    let face = issuance.own(\.certificate.face)?.value.value
    let end = end(outcome, &issuance)
    let timing = CertificateTimingRule.decide(outcome, &issuance)
    let delivery = issuance.told(.certificateDelivery, \.certificate.delivery)
    return CertificateSheet(
      end: end, timing: timing, forms: form?.choices ?? [], size: form?.size, material: form?.material, title: face?.title,
      printed: printed(face, &issuance), optional: optional(&issuance),
      delivery: Packer.delivering(delivery, .certificateDelivery, &issuance), fee: fee(&issuance),
      letter: letter(&issuance))
  }

  /// What it costs, where the insurer's papers say so (F-351).
  private static func fee(_ issuance: inout IssuanceCase) -> Int? {
    guard let own = issuance.own(\.certificate.fee), let fee = own.value.value else { return nil }
    issuance.findings.note(own, .document(.eligibilityCertificate), .noted)
    return fee
  }

  /// The warning against misuse, and the request to switch to all who may come to use a card (F-089, F-090, F-409, F-419).
  private static func letter(_ issuance: inout IssuanceCase) -> Set<LetterText> {
    var texts: Set<LetterText> = []
    if let edition = issuance.own(\.duties.fraudWarning), edition.value.value == true {
      issuance.findings.note(edition, .document(.eligibilityCertificate), .noted)
      texts.insert(.misuseWarning)
    }
    if let edition = issuance.own(\.duties.switchRequest), edition.value.value == .allButReturned {
      let isAsked = issuance.question.card.holding != .returned
      issuance.findings.note(edition, .document(.eligibilityCertificate), isAsked ? .noted : .notCovered)
      if isAsked { texts.insert(.switchRequest) }
    }
    return texts
  }

  /// The insurer sets the end, within five years; a certificate without one can't be made (F-015).
  private static func end(_ outcome: CertificateOutcome, _ issuance: inout IssuanceCase) -> CertificateEnd {
    let day = CertificateTimingRule.issueDay(outcome, issuance)
    guard let profile = issuance.profile else { return atMost(from: day, &issuance) }
    let end = end(of: profile, issuedOn: day, standing: issuance.question.member.standing)
    let edition = profile.certificate.validity.edition(on: day)
    if end == .notStated {
      issuance.ask(.validThrough)
      issuance.findings.leaveOpen(edition, .document(.eligibilityCertificate))
    } else {
      issuance.findings.rest(on: edition, .document(.eligibilityCertificate), .noted)
      if case .onlyAtMost = end { issuance.ask(.validThrough) }
    }
    return end
  }

  private static func end(of profile: InsurerProfile, issuedOn day: ModelledDay, standing: MemberStanding) -> CertificateEnd {
    guard case .voluntarilyContinued(let completion) = standing,
      let rule = profile.certificate.voluntarilyContinuedValidity.edition(on: day).value.value
    else { return profile.certificateValidThrough(issuedOn: day) }
    switch (rule, completion) {
    case (.asOthers, _): return profile.certificateValidThrough(issuedOn: day)
    case (.throughCompletionDay, .on(let completed)):
      return profile.voluntarilyContinuedCertificateValidThrough(completedOn: completed, issuedOn: day)
    case (.throughCompletionDay, .unknown): return .notStated
    }
  }

  private static func atMost(from day: ModelledDay, _ issuance: inout IssuanceCase) -> CertificateEnd {
    let rule = issuance.book.national.documents.certificateTerm.edition(on: day)
    issuance.findings.rest(on: rule, .document(.eligibilityCertificate), .noted)
    issuance.ask(.validThrough)
    return .onlyAtMost(day.date.addingClamped(years: rule.value.years).dayBefore)
  }

  /// What every certificate shows, less the share where a separate paper carries it, and what this insurer adds or leaves out.
  private static func printed(_ face: CardFace?, _ issuance: inout IssuanceCase) -> Set<CertificateItem> {
    let rule = issuance.rules.certificateItems.edition(on: issuance.day)
    issuance.findings.note(rule, .document(.eligibilityCertificate), .noted)
    var items = rule.value.required
    if ElderlyCertificateRule.concerns(issuance) && !ElderlyCertificateRule.showsShare(issuance) { items.remove(.copaymentRate) }
    if ElderlyCertificateRule.concerns(issuance), issuance.own(\.certificate.elderlyCertificate)?.value.value == nil {
      issuance.ask(.copaymentRate)
    }
    if face?.addressField == true { items.insert(.addressField) }
    if face?.workplaceName == true { items.insert(.workplaceName) }
    return items
  }

  private static func optional(_ issuance: inout IssuanceCase) -> Set<CertificateItem> {
    if issuance.own(\.certificate.ceilingPrinting)?.value.value == .never { return [] }
    return issuance.rules.certificateItems.edition(on: issuance.day).value.optional
  }
}
