/// The days of a month, written out without any of the tested code.
func naiveLastDay(_ year: Int, _ month: Int) -> Int {
  let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

/// The next day by counting on fingers.
func naiveNextDay(_ year: Int, _ month: Int, _ day: Int) -> (Int, Int, Int) {
  if day < naiveLastDay(year, month) { return (year, month, day + 1) }
  return month < 12 ? (year, month + 1, 1) : (year + 1, 1, 1)
}

/// A number of at most two digits with its leading zero.
func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
