/** Whether a value can be a secret, or only stands where one would be. */

/** Bits per character, by how often each occurs in `value` itself. */
export function entropyOf(value: string): number {
  const counts = new Map<string, number>()
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length)
  return bits
}

/** 'xxxxxxxx', '00000000': a shape that somebody has filled with next to nothing. */
export function isFilledIn(value: string): boolean {
  return new Set(value.toLowerCase()).size > 4 && !isCounted(value)
}

/** 'abcdef…', '0123456789…': one character after the other. */
function isCounted(value: string): boolean {
  let steps = 0
  for (let at = 1; at < value.length; at++) if (value.charCodeAt(at) - value.charCodeAt(at - 1) === 1) steps++
  return steps * 2 > value.length
}

const stand = /your|xxxx|\*{3}|\.{3}|\$\{|\{\{|<|placeholder|change_?me|replace|redacted|sample|example/iu

/** A value that is random: no word, name, path, number, date or placeholder. */
export function isRandom(value: string): boolean {
  if (stand.test(value) || !isFilledIn(value) || isPlainText(value)) return false
  const digits = value.match(/\d/gu)?.length ?? 0
  const isMixed =
    (digits >= 3 && digits < value.length) || (value.length >= 24 && changesOf(value) * 9 >= value.length * 4)
  return value.length >= 16 && isMixed && entropyOf(value) >= 3
}

/** How often small letters, capitals and digits follow one another: in words, even joined ones, seldom. */
function changesOf(value: string): number {
  return value.match(/[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/gu)?.length ?? 0
}

/** A value of many kinds of characters, as people make passwords. */
export function isPassword(value: string): boolean {
  if (stand.test(value) || isPlainText(value)) return false
  const classes = [/[a-z]/u, /[A-Z]/u, /\d/u, /[!@#$%^&*?~+=-]/u].filter((one) => one.test(value)).length
  return value.length >= 8 && classes >= 3 && /\d/u.test(value) && entropyOf(value) >= 2.5
}

const plain: readonly RegExp[] = [
  // an address or a path
  /^(?:[a-z][a-z+.-]*:)?\/\//iu,
  /^\.{0,2}\/[\w./-]*$/u,
  /\.(?:js|ts|json|png|jpe?g|svg|gif|html?|wxml|wxss|css|vue|php|do|cn|com)\b/iu,
  // a date
  /^\d{4}-\d\d-\d\d/u,
  // words of a program, one after the other: 'access_token_v2', 'this.data.password1', 'userAccessToken'
  /^(?:[A-Za-z]+\d{0,2}[._/:-]){1,}[A-Za-z]*\d{0,2}$/u,
  // a name of code: 'getCoupon2'
  /^[a-z]+(?:[A-Z][a-z]+)+\d$/u,
  /[^\x21-\x7e]/u,
]

function isPlainText(value: string): boolean {
  return plain.some((one) => one.test(value))
}
