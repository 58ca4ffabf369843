import Glibc

/// The property that inputs are tried on, by the environment.
private let property: Property = {
  guard let name = unsafe getenv("SHIKAKU_FUZZ"), let found = unsafe Property(rawValue: String(cString: name)) else {
    print("SHIKAKU_FUZZ has to be one of: " + Property.allCases.map(\.rawValue).joined(separator: " "))
    exit(2)
  }
  return found
}()

/// Called by libFuzzer for each input it invents; what is broken ends the program, and the fuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  do throws(Broken) {
    try property.check(input)
    return 0
  } catch {
    fatalError(error.description)
  }
}
