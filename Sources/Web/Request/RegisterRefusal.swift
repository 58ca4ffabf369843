import Interchange
import Operations
import Registry

/// How an interface says that nothing is answered; a register that can't be asked is one of the reasons.
protocol RegisterRefusal: Error {
  init(_ error: RegisterError)

  /// The refusal as it is sent.
  var response: WebResponse { get }
}

extension Problem: RegisterRefusal {}

extension FHIRRefusal: RegisterRefusal {
  var response: WebResponse { .fhir(self) }
}

extension Awaited {
  /// What is made of the register's answer once it is there, or the refusal.
  func answered<Told, Refusal: RegisterRefusal>(
    refusedAs _: Refusal.Type, _ answer: @escaping @Sendable (Told) throws(Refusal) -> WebResponse
  ) -> Awaited<WebResponse> where Value == Result<Told, RegisterError> {
    map { told in
      do throws(Refusal) {
        switch told {
        case .success(let told): return try answer(told)
        case .failure(let error): throw Refusal(error)
        }
      } catch {
        return error.response
      }
    }
  }
}
