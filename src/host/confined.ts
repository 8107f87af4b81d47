import { byText } from '../source/order.js'
import type { Folder, Host } from './host.js'

/**
 * `host` for input that nobody vouches for: `top` and what is below it is all that is there, and nothing is written. Files
 * that an earlier run of ours is said to have written are files like all others: anybody can say so of his pages.
 */
export function confined(host: Host, top: Folder): Host {
  return {
    ...host,
    above: (folder) => (folder === top ? null : host.above(folder)),
    list: (folder) => {
      const { files, skipped, own } = host.list(folder)
      return { files: [...files, ...own].sort((a, b) => byText(a.path, b.path)), skipped, own: [] }
    },
    readNamed: () => 'missing',
    write: refuse,
    writeNamed: refuse,
  }
}

function refuse(): never {
  throw new Error('written where only reading is allowed')
}
