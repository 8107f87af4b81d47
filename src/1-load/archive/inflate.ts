import { gunzipSync, inflateRawSync } from 'node:zlib'
import { rejectAll } from './rejection.js'
import type { ArchiveLimits } from './limits.js'

/** What came out of a deflate stream, and how many bytes of the input it took. */
interface Inflated {
  readonly bytes: Uint8Array
  readonly consumed: number
}

/** Unpacks one stream; 'too-large' as soon as more than `most` bytes come out, 'broken' where it is damaged or cut off. */
export function inflate(packed: Uint8Array, most: number): Inflated | 'too-large' | 'broken' {
  try {
    const result: unknown = inflateRawSync(packed, { maxOutputLength: Math.max(most, 1), info: true })
    if (!isReport(result)) throw new TypeError('zlib gave no report')
    return result.buffer.length > most ? 'too-large' : { bytes: result.buffer, consumed: result.engine.bytesWritten }
  } catch (fault) {
    return faultOf(fault)
  }
}

/**
 * Unpacks a gzip file of one member. Its last four bytes say how much comes out: a second member, of which some programs
 * know nothing, or anything else behind the first makes that untrue.
 */
export function gunzip(packed: Uint8Array, limits: ArchiveLimits): Uint8Array {
  const byRatio = Math.max(limits.ratioFloor, packed.length * limits.ratio)
  const bySize = tarBytes(limits)
  const result = gunzipped(packed, Math.min(byRatio, bySize))
  if (result === 'broken') rejectAll('archive/damaged', { problem: 'gzip' })
  if (result === 'too-large' && byRatio < bySize) rejectAll('archive/ratio', { entry: 'gzip', limit: limits.ratio })
  if (result === 'too-large') rejectAll('archive/too-large', { limit: limits.totalBytes })
  const said = new DataView(packed.buffer, packed.byteOffset + packed.length - 4).getUint32(0, true)
  if (said !== result.length) rejectAll('archive/hidden-data', { entry: 'gzip' })
  return result
}

function gunzipped(packed: Uint8Array, most: number): Uint8Array | 'too-large' | 'broken' {
  try {
    return gunzipSync(packed, { maxOutputLength: most })
  } catch (fault) {
    return faultOf(fault)
  }
}

/** A tar of as many bytes holds all that the limits allow: each entry has up to three blocks around it. */
function tarBytes({ totalBytes, entries }: ArchiveLimits): number {
  return totalBytes + entries * 3 * 512 + 20 * 512
}

function faultOf(fault: unknown): 'too-large' | 'broken' {
  if (!(fault instanceof Error) || !('code' in fault)) throw fault
  return fault.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken'
}

function isReport(
  result: unknown,
): result is { readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } } {
  return typeof result === 'object' && result !== null && 'buffer' in result && 'engine' in result
}
