import { archiveLimits } from '../1-load/archive/limits.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Host } from '../host/host.js'
import type { Submission } from '../review/reviewer.js'

/**
 * What a person's spelling names: a folder, or a file that could be an archive; null, and why, where that is too large to be
 * looked at. What is missing is a folder that is missing.
 */
export function submissionAt(spelling: string, host: Host): readonly [Submission | null, readonly Diagnostic[]] {
  const folder = host.folder(spelling)
  const archive = host.kind(folder) === 'file' ? host.readNamed(spelling, archiveLimits.archiveBytes) : 'missing'
  if (archive === 'missing') return [{ folder }, []]
  if (archive !== 'too-large') return [{ archive }, []]
  return [null, [{ code: 'archive/too-large', params: { limit: archiveLimits.archiveBytes } }]]
}

/**
 * The same for a process that may read that submission and nothing else. Node takes a star in such a path for all that may
 * follow, which is every neighbour whose name begins so.
 */
export function submissionAlone(spelling: string, host: Host): ReturnType<typeof submissionAt> {
  const [submission, refused] = submissionAt(spelling, host)
  const isOpen = submission !== null && 'folder' in submission && submission.folder.includes('*')
  return isOpen ? [null, [{ code: 'isolation/star-in-path', params: {} }]] : [submission, refused]
}
