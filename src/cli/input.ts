import type { Result } from '../diagnostics/diagnostic.js'
import type { Host } from '../host/host.js'
import { submissionAt } from './submission.js'

/** Where the files of an app are, and in which folder of it. */
export interface Input {
  readonly host: Host
  readonly folder: string
}

/** What a person's spelling names: a folder, or an archive, which has no folder above it; null where that is refused. */
export async function inputAt(spelling: string, host: Host): Promise<Result<Input | null>> {
  const [submission, refused] = submissionAt(spelling, host)
  if (submission === null) return [null, refused]
  if ('folder' in submission) return [{ host, folder: submission.folder }, []]
  const { openArchive } = await import('../1-load/archive/open.js')
  const [archive, said] = await openArchive(submission.archive)
  return [archive === null ? null : { host: archive, folder: '' }, said]
}
