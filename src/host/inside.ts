import type { Folder, Host } from './host.js'

/** Whether `place` is `top` or below it. A link leads somewhere else than it lies: then either counts. */
export function liesIn(host: Host, place: Folder, top: Folder): boolean {
  return isInside(host, place, top) || isInside(host, host.real(place), host.real(top))
}

function isInside(host: Host, place: Folder, top: Folder): boolean {
  for (let folder: Folder | null = place; folder !== null; folder = host.above(folder)) if (folder === top) return true
  return false
}
