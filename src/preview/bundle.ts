import { fileURLToPath } from 'node:url'
import type { Bundle } from '../6-emit/report/html.js'
import { diskHost } from '../host/disk.js'

const most = 4_000_000

/** The page as it was built beside this program; null where it was not. */
export function builtBundle(): Bundle | null {
  const script = built('page.js')
  const style = built('page.css')
  return script === null || style === null ? null : { script, style }
}

function built(name: string): string | null {
  const bytes = diskHost.readNamed(fileURLToPath(new URL(`../page/${name}`, import.meta.url)), most)
  return typeof bytes === 'string' ? null : new TextDecoder().decode(bytes)
}
