// Every edit types a mark of ten bytes, `@ww-nnnnn;` (writer, number), that can be found again in the raw
// bytes of whatever frame a server makes of it, also when it has merged several edits into one.
const AT = 0x40
const DASH = 0x2d
const SEMICOLON = 0x3b
const ZERO = 0x30
export const MARK_LENGTH = 10

export const mark = (writer, number) =>
  `@${String(writer).padStart(2, '0')}-${String(number).padStart(5, '0')};`

const digits = (bytes, from, count) => {
  let value = 0
  for (let i = from; i < from + count; i++) {
    const digit = bytes[i] - ZERO
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** Calls `found(writer, number)` for every mark in `bytes`. */
export const findMarks = (bytes, found) => {
  let at = bytes.indexOf(AT)
  while (at !== -1 && at + MARK_LENGTH <= bytes.length) {
    if (bytes[at + 3] === DASH && bytes[at + 9] === SEMICOLON) {
      const writer = digits(bytes, at + 1, 2)
      const number = digits(bytes, at + 4, 5)
      if (writer >= 0 && number >= 0) found(writer, number)
    }
    at = bytes.indexOf(AT, at + 1)
  }
}
