import type { Origin } from '../../4-trace/graph.js'

const inData = 'data.'

/** The path in the page's data that `origin` speaks of; null where it is something else. */
export function dataPath(origin: Origin): string | null {
  return origin.startsWith(inData) ? origin.slice(inData.length) : null
}

/** Those of `origins` that are in the page's data, as paths. */
export function dataPaths(origins: readonly Origin[]): readonly string[] {
  return origins.flatMap((origin) => dataPath(origin) ?? [])
}
