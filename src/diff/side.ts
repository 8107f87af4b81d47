import { archiveLimits } from '../1-load/archive/limits.js'
import { openArchive } from '../1-load/archive/open.js'
import { compile } from '../compile.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Language } from '../diagnostics/message.js'
import type { Folder, Host } from '../host/host.js'
import { isBaseline, readBaseline } from './baseline.js'
import { snapshotOf } from './snapshot.js'
import type { Snapshot } from './snapshot.js'

/** Why there is nothing on a side: what was named is no app, or is an earlier output that cannot be trusted. */
export interface Refusal {
  readonly because: 'nothing' | 'baseline'
  readonly said: readonly Diagnostic[]
}

/**
 * What is on one side of a comparison: a source folder, an archive of one, or what an earlier analysis wrote. A folder in
 * which an app lies is analysed whatever else lies there: a submission cannot bring its own verdict along.
 */
export async function readSide(host: Host, spelling: string, lang?: Language): Promise<Snapshot | Refusal> {
  const folder = host.folder(spelling)
  if (host.kind(folder) === 'file') return fromArchive(host, spelling, lang)
  if (!hasManifest(host, folder) && isBaseline(host, folder)) {
    const [snapshot, said] = readBaseline(host, folder)
    return snapshot ?? { because: 'baseline', said }
  }
  return fromSource(host, spelling, lang)
}

/** Whether an app lies in `folder`. What our own earlier output holds is not listed. */
function hasManifest(host: Host, folder: Folder): boolean {
  if (host.kind(folder) !== 'folder') return false
  return host.list(folder).files.some(({ path }) => /(?:^|\/)app\.json$/u.test(path))
}

function fromSource(host: Host, spelling: string, lang: Language | undefined): Snapshot | Refusal {
  const [compilation, said] = compile(host, spelling, { ...(lang !== undefined && { lang }) })
  return compilation === null ? { because: 'nothing', said } : snapshotOf(compilation)
}

async function fromArchive(host: Host, spelling: string, lang: Language | undefined): Promise<Snapshot | Refusal> {
  const bytes = host.readNamed(spelling, archiveLimits.archiveBytes)
  if (typeof bytes === 'string')
    return { because: 'nothing', said: [{ code: 'archive/too-large', params: { limit: archiveLimits.archiveBytes } }] }
  const [inside, said] = await openArchive(bytes)
  return inside === null ? { because: 'nothing', said } : fromSource(inside, '', lang)
}
