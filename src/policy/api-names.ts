import { WECHAT_API_NAMES } from '../platforms/wechat-api.js'
import { nearestWithin } from '../1-load/unknown-keys.js'

/** Letters by which a word may be off and still mean another one. */
const slip = 2

/**
 * The API that `pattern` most likely means, where it names none that is known but nearly one: 'requestPaymnt'. Null where it
 * fits, or is so different that it may be newer than the table.
 */
export function misspelledApi(pattern: string): string | null {
  const isOpen = pattern.endsWith('*')
  const name = pattern.replace(/^wx\./u, '').replace(/\*$/u, '')
  const known = isOpen ? [...new Set(WECHAT_API_NAMES.map((api) => api.slice(0, name.length)))] : WECHAT_API_NAMES
  if (name === '' || known.includes(name)) return null
  const meant = nearestWithin(slip, name, known)
  return meant === null ? null : meant + (isOpen ? '*' : '')
}
