/// Why a person belongs to the targets of a certificate.
/// 交付対象の事由
public enum TargetReason: String, CaseIterable, Sendable {
  /// 保有状況にかかわらず全員.
  case everyone
  /// マイナンバーカードを取得していない.
  case noCard
  /// 健康保険証利用登録をしていない.
  case notRegistered
  /// 利用登録の解除を申請した.
  case cancellationRequested
  /// 利用登録を解除した.
  case cancelled
  /// 電子証明書の有効期限切れ.
  case certificateExpired
  /// カードを返納した.
  case returned
  /// カードを紛失した.
  case lost
  /// カードをき損した.
  case damaged
  /// カードの更新中.
  case renewing
  /// 第三者 (介助者など) のサポートが必要な要配慮者.
  case needsAssistance
  /// マイナ保険証を持っている.
  case holdsMyNumberInsuranceCard
  /// 新規加入した後期高齢者.
  case newlyLateStage
  /// 転居等で有効な後期高齢者の保険証を持たない.
  case noValidLateStageCard
  /// 2026-08-01に85歳以上.
  case aged85OrOver
}
