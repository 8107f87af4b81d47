import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Listing } from '../host/host.js'
import { foldedPath, spelledOut } from '../source/spelling.js'

/** Files that would be one on a system that does not tell case or forms of Unicode apart: what is read would depend on it. */
export function clashing({ files }: Listing): readonly Diagnostic[] {
  const first = new Map<string, string>()
  return files.flatMap(({ path }): readonly Diagnostic[] => {
    const other = first.get(foldedPath(path))
    if (other === undefined) first.set(foldedPath(path), path)
    if (other === undefined) return []
    const params = { file: spelledOut(path), other: spelledOut(other) }
    return [{ code: 'load/name-clash', params, at: { file: path, line: 1, column: 0 } }]
  })
}
