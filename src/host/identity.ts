import { statSync } from 'node:fs'
import type { Folder } from './host.js'

/** Which folder it is that has this name now: another one of the same name is another one. Null where there is none. */
export function identityOf(folder: Folder): string | null {
  const stat = statSync(folder, { throwIfNoEntry: false, bigint: true })
  return stat === undefined ? null : [stat.dev, stat.ino, stat.birthtimeNs].join(' ')
}
