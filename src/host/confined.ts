import type { Folder, Host } from './host.js'

/** `host` for who may see `top` and what is below it, and nothing else, and may not write. */
export function confined(host: Host, top: Folder): Host {
  return {
    ...host,
    above: (folder) => (folder === top ? null : host.above(folder)),
    readNamed: () => 'missing',
    write: refuse,
    writeNamed: refuse,
  }
}

function refuse(): never {
  throw new Error('written where only reading is allowed')
}
