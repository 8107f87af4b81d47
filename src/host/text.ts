/** Text as it came from bytes, without a byte order mark. */
export interface Decoded {
  readonly text: string
  /** false where bytes were no UTF-8: each such place reads as U+FFFD. */
  readonly valid: boolean
}

const strict = new TextDecoder('utf-8', { fatal: true })
const lenient = new TextDecoder('utf-8')

/** Reads `bytes` as UTF-8, or as UTF-16 where a byte order mark says so. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), valid: true }
  try {
    return { text: strict.decode(bytes), valid: true }
  } catch {
    return { text: lenient.decode(bytes), valid: false }
  }
}
