/// The statements for kept documents, in the dialect that both engines share.
enum ExchangeSQL {
  private static let columns =
    "document_id, kind, exchange_id, owner, kept_at, body, insurer, symbol_key, number_key, branch, birth_date, record, person_reference"

  /// A new document; parameters in the order of `columns`.
  static let insert = "INSERT INTO exchange_document (\(columns)) VALUES (\(RegisterSQL.parameters(13)))"

  /// The document at an address; parameter: its id.
  static let one = "SELECT \(columns) FROM exchange_document WHERE document_id = ?1"

  /// The documents of a request; parameter: its id.
  static let exchange = "SELECT \(columns) FROM exchange_document WHERE exchange_id = ?1 ORDER BY kind"

  /// The newest documents under an insurer's number; parameters: insurer, number, owner, kind.
  static let member = """
    SELECT \(columns) FROM exchange_document WHERE insurer = ?1 AND number_key = ?2 AND owner = ?3 AND kind = ?4
    ORDER BY kept_at DESC, document_id
    """

  /// An identifier of a document; parameters: its checksum, the document's id.
  static let identify =
    "INSERT INTO exchange_identifier (identifier_key, document_id) VALUES (\(RegisterSQL.parameters(2))) ON CONFLICT DO NOTHING"

  /// The documents of an identifier; parameter: its checksum.
  static let identified = """
    SELECT \(columns) FROM exchange_document
    WHERE document_id IN (SELECT document_id FROM exchange_identifier WHERE identifier_key = ?1) ORDER BY kept_at, document_id
    """

  /// The oldest documents; parameters: the first moment of those that stay, how many.
  static let old = "SELECT \(columns) FROM exchange_document WHERE kept_at < ?1 ORDER BY kept_at, document_id LIMIT ?2"

  /// Removes what is known of a document, table by table; parameter: its id.
  static let discard = ["exchange_identifier", "exchange_document"].map { "DELETE FROM \($0) WHERE document_id = ?1" }
}
