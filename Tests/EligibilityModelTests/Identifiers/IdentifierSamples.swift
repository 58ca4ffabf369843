/// The same digits in full width.
func fullWidth(_ digits: String) -> String {
  String(String.UnicodeScalarView(digits.unicodeScalars.map { Unicode.Scalar(UInt32($0.value) + 0xFEE0) ?? $0 }))
}

/// All texts that differ from the digits in exactly one digit, with the place that differs, counted from 1.
func singleDigitErrors(of digits: String) -> [(position: Int, text: String)] {
  let characters = Array(digits)
  return characters.indices.flatMap { index in
    "0123456789".filter { $0 != characters[index] }.map { wrong in
      var changed = characters
      changed[index] = wrong
      return (index + 1, String(changed))
    }
  }
}

/// Whether a reader accepts a text.
func accepts<Value>(_ text: String, _ read: (String) throws -> Value) -> Bool {
  (try? read(text)) != nil
}
