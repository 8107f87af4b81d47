import { decode } from '../host/text.js'
import type { Decoded } from '../host/text.js'
import { conceal } from '../secrets/conceal.js'
import { findSecrets } from '../secrets/find.js'
import { keyFileOf } from '../secrets/key-file.js'
import type { Secret } from '../secrets/kind.js'

/** The text of a file as the program is to know it: what it holds of secrets is replaced, at the same length. */
export interface Clear extends Decoded {
  readonly secrets: readonly Secret[]
}

/** Reads `bytes`. All text of an app comes in here, so that nothing that is made of it can hold a secret of it. */
export function clearText(bytes: Uint8Array): Clear {
  const decoded = decode(bytes)
  const keyFile = keyFileOf(bytes, decoded.text)
  const secrets = keyFile === null ? findSecrets(decoded.text) : [keyFile]
  return { ...decoded, text: conceal(decoded.text, secrets), secrets }
}
