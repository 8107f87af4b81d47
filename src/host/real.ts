import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Where `place` lies once every link on the way is followed; as far as it is there. */
export function real(place: string): string {
  try {
    return realpathSync.native(place)
  } catch {
    const above = dirname(place)
    return above === place ? place : join(real(above), basename(place))
  }
}
