import type { Location } from '../../source/location.js'
import { resolveInside } from '../../source/path.js'
import type { SarifLocation } from './schema.js'

/** Stands for the app as a whole: consumers refuse a result without a place. */
const whole = placeOf('app.json')

/** Where something is. A path that is none of the app's is left to the message: a consumer might follow it. */
export function placeAt(at: Location | undefined): SarifLocation {
  if (at === undefined || !isInside(at.file)) return whole
  return placeOf(at.file, { startLine: Math.max(1, at.line), startColumn: Math.max(0, at.column) + 1 })
}

/** The place of a whole file. */
export function placeOf(file: string, region?: { startLine: number; startColumn: number }): SarifLocation {
  const artifactLocation = { uri: uriOf(file), uriBaseId: 'SRCROOT' as const }
  return { physicalLocation: { artifactLocation, ...(region !== undefined && { region }) } }
}

function isInside(file: string): boolean {
  return file !== '' && resolveInside('', file) === file
}

/** `file` as a relative reference (RFC 3986). A surrogate without its other half is in no URI. */
function uriOf(file: string): string {
  return file
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}
