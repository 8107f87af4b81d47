import { archiveLimits } from '../1-load/archive/limits.js'
import { openArchive } from '../1-load/archive/open.js'
import type { Result } from '../diagnostics/diagnostic.js'
import type { Host } from '../host/host.js'

/** Where the files of an app are, and in which folder of it. */
export interface Input {
  readonly host: Host
  readonly folder: string
}

/** What a person's spelling names: a folder, or an archive, which has no folder above it; null where that is refused. */
export async function inputAt(spelling: string, host: Host): Promise<Result<Input | null>> {
  const folder = host.folder(spelling)
  const bytes = host.kind(folder) === 'file' ? host.readNamed(spelling, archiveLimits.archiveBytes) : 'missing'
  if (bytes === 'missing') return [{ host, folder: spelling }, []]
  if (bytes === 'too-large')
    return [null, [{ code: 'archive/too-large', params: { limit: archiveLimits.archiveBytes } }]]
  const [archive, said] = await openArchive(bytes)
  return [archive === null ? null : { host: archive, folder: '' }, said]
}
