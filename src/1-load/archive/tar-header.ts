import { reject, rejectAll } from './rejection.js'

/** Tar is written in blocks of as many bytes. */
export const block = 512

/** Headers that describe the entry behind them: pax for one and for all, GNU's long name and long link. */
const extensions = { pax: 'x', paxForAll: 'g', longName: 'L', longLink: 'K' } as const

/** How many bytes the header at `at` says that its entry has. Only plain octal: larger numbers are over every limit. */
export function declaredBytes(bytes: Uint8Array, at: number): number {
  const field = ascii(bytes.subarray(at + 124, at + 136))
  const digits = /^ *([0-7]+)[ \0]*$/.exec(field)?.[1]
  return digits === undefined ? rejectAll('archive/damaged', { entry: 'tar', problem: 'size' }) : parseInt(digits, 8)
}

/** The end of what lies at `at`, with the rest of its last block. */
export function endOf(start: number, size: number): number {
  return start + Math.ceil(size / block) * block
}

/**
 * What lies between an entry and the header of the next are at most headers that describe it, one of a kind, and only one
 * that names it. An empty block is the end of a tar: what stands behind it is another one, of which some programs know nothing.
 */
export function checkBetween(bytes: Uint8Array, from: number, header: number): void {
  const seen = new Set<string>()
  let at = from
  while (at < header) {
    const kind = String.fromCharCode(bytes[at + 156] ?? 0)
    if (!Object.values(extensions).some((known) => known === kind)) rejectAll('archive/hidden-data', { entry: 'tar' })
    if (seen.has(kind)) rejectAll('archive/two-headers', { entry: 'tar' })
    seen.add(kind)
    const size = declaredBytes(bytes, at)
    if (kind === extensions.pax || kind === extensions.paxForAll)
      checkPax(
        bytes.subarray(at + block, at + block + size),
        kind === extensions.paxForAll,
        declaredBytes(bytes, header),
      )
    at = endOf(at + block, size)
  }
  if (at !== header) rejectAll('archive/damaged', { entry: 'tar', problem: 'header' })
  if (seen.has(extensions.pax) && seen.has(extensions.longName)) rejectAll('archive/two-headers', { entry: 'tar' })
}

/** Records of a pax header that every program reads alike, and that do not change what the entry is or how long. */
function checkPax(body: Uint8Array, forAll: boolean, size: number): void {
  const records = paxRecords(body)
  for (const [key, value] of records) {
    if (key.startsWith('GNU.sparse')) reject('archive/special-file', records.get('path') ?? 'tar')
    if (key === 'size' && value !== String(size)) reject('archive/size', records.get('path') ?? 'tar')
    if (forAll && (key === 'path' || key === 'linkpath' || key === 'size'))
      rejectAll('archive/two-headers', { entry: 'tar' })
  }
}

/** '12 path=a.js\n', one after the other, each as long as it says. */
function paxRecords(body: Uint8Array): ReadonlyMap<string, string> {
  const records = new Map<string, string>()
  const damaged = (): never => rejectAll('archive/damaged', { entry: 'tar', problem: 'pax' })
  for (let at = 0; at < body.length;) {
    const length = Number(/^([0-9]{1,9}) /.exec(ascii(body.subarray(at, at + 10)))?.[1] ?? 0)
    const record = Buffer.from(body.subarray(at, at + length)).toString('utf8')
    const [, key, value] = /^[0-9]+ ([^=]+)=([^]*)\n$/.exec(record) ?? []
    if (length === 0 || at + length > body.length || key === undefined || value === undefined) return damaged()
    if (records.has(key)) rejectAll('archive/two-headers', { entry: 'tar' })
    records.set(key, value)
    at += length
  }
  return records
}

/** Behind the last entry stand two empty blocks or more, and nothing else. */
export function checkEnd(bytes: Uint8Array, from: number): void {
  if (bytes.length - from < 2 * block) rejectAll('archive/damaged', { entry: 'tar', problem: 'end' })
  if (bytes.subarray(from).some((byte) => byte !== 0)) rejectAll('archive/hidden-data', { entry: 'tar' })
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
