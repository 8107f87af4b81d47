/** Text as it came from bytes, without a byte order mark. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030'
  /** Where the first bytes stand that could not be read: each such place reads as U+FFFD. Null where all could. */
  readonly invalid: number | null
}

const strict = new TextDecoder('utf-8', { fatal: true })
/** In a name a byte order mark is a character that does not show. */
const strictName = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const gb18030 = new TextDecoder('gb18030', { fatal: true })
const lenient = new TextDecoder('utf-8')

/**
 * Reads `bytes` as UTF-8, as UTF-16 where a byte order mark says so, and as GB18030, which holds GBK and GB2312, where they
 * are no UTF-8 and make Chinese sense: old editors on Chinese systems write it.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'UTF-16LE')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'UTF-16BE')
  try {
    return { text: strict.decode(bytes), encoding: 'UTF-8', invalid: null }
  } catch {
    return chinese(bytes) ?? broken(bytes)
  }
}

function decoded(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  const broken = /\p{Cs}|\u{fffd}/u.exec(text)
  return { text, encoding, invalid: broken === null ? null : 2 + 2 * broken.index }
}

function broken(bytes: Uint8Array): Decoded {
  const text = lenient.decode(bytes)
  return { text, encoding: 'UTF-8', invalid: firstInvalid(bytes, text) }
}

/** A name as it came from bytes. */
export type DecodedName = Pick<Decoded, 'text'> & { readonly encoding: 'UTF-8' | 'GB18030' }

/** Reads a name as UTF-8, and as GB18030 where all of it that is not ASCII is Chinese then; null where it is neither. */
export function decodedName(bytes: Uint8Array): DecodedName | null {
  try {
    return { text: strictName.decode(bytes), encoding: 'UTF-8' }
  } catch {
    return chineseName(bytes)
  }
}

function chineseName(bytes: Uint8Array): DecodedName | null {
  try {
    const text = gb18030.decode(bytes)
    return text.replace(hanzi, '').match(beyondAscii) === null ? { text, encoding: 'GB18030' } : null
  } catch {
    return null
  }
}

/** Chinese characters and their punctuation. */
const hanzi = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/gu
const beyondAscii = /[^\0-\x7f]/gu

/** The text in GB18030; null unless all of it is and most of what is not ASCII is Chinese, twice at least. */
function chinese(bytes: Uint8Array): Decoded | null {
  try {
    const text = gb18030.decode(bytes)
    const all = text.match(beyondAscii)?.length ?? 0
    const fitting = text.match(hanzi)?.length ?? 0
    return fitting >= 2 && fitting >= 0.9 * all ? { text, encoding: 'GB18030', invalid: null } : null
  } catch {
    return null
  }
}

const bomBytes = 3

/** The byte at which UTF-8 ends: the first replacement in `text` that does not stand in `bytes` itself. */
function firstInvalid(bytes: Uint8Array, text: string): number {
  let offset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bomBytes : 0
  let from = 0
  for (;;) {
    const mark = text.indexOf('\u{fffd}', from)
    offset += Buffer.byteLength(mark < 0 ? '' : text.slice(from, mark))
    const isWritten = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd
    if (mark < 0 || !isWritten) return offset
    from = mark + 1
    offset += 3
  }
}
