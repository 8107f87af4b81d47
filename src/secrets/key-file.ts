import type { Secret } from './kind.js'

/** How files of keys begin that are no text, byte by byte; null is any byte. */
const beginnings: readonly (readonly [kind: string, bytes: readonly (number | null)[]])[] = [
  // RFC 7292, PFX: a sequence, and version 3
  ['PKCS #12 key store', [0x30, 0x82, null, null, 0x02, 0x01, 0x03]],
  ['PKCS #12 key store', [0x30, 0x80, 0x02, 0x01, 0x03]],
  // RFC 5208 and RFC 8017: a sequence, version 0, and the algorithm or the modulus
  ['private key', [0x30, 0x82, null, null, 0x02, 0x01, 0x00, 0x30]],
  ['private key', [0x30, 0x82, null, null, 0x02, 0x01, 0x00, 0x02]],
  ['Java key store', [0xfe, 0xed, 0xfe, 0xed]],
]

/** The secret that a file of `bytes` is as a whole, which reads as `text`; null where it is none. */
export function keyFileOf(bytes: Uint8Array, text: string): Secret | null {
  const found = beginnings.find(([, start]) => start.every((byte, at) => byte === null || byte === bytes[at]))
  return found === undefined ? null : whole(found[0], 'key', text)
}

/** Names that only files of keys have: what is in them is not looked at. */
const names =
  /(?:^|\/)(?:id_(?:rsa|dsa|ecdsa|ed25519)|private\.wx\w{1,40}\.key|[^/]{1,200}\.(?:p12|pfx|jks|keystore|ppk))$/iu

/** What the name of the file `path` says that its `text` is; null where it says nothing. */
export function namedKeyFile(path: string, text: string): Secret | null {
  return text !== '' && names.test(path) ? whole('key file', 'suspect', text) : null
}

function whole(kind: string, grade: Secret['grade'], text: string): Secret {
  return { kind, grade, value: text, spans: [{ start: 0, end: text.length }] }
}
