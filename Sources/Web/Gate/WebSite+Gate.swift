import Operations

extension WebSite {
  /// Refuses a request because of what the gate says, or seems to say; one for the register leaves its trace there.
  public func refuse(_ fault: GateFault, path: String) -> Reply {
    leaveTrace(ofRefusalAt: path)
    return Reply(response: GateRefusal(fault).response(in: GateArea(path: path)), routeName: fault.code, caller: .nobody)
  }
}
