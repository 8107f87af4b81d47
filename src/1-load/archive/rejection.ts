import type { archive } from '../../diagnostics/catalogue/archive.js'
import type { Diagnostic, Params } from '../../diagnostics/diagnostic.js'
import { visible } from '../../source/visible.js'

export type ArchiveCode = keyof typeof archive

/** The first thing in an archive that the policy does not allow. It is caught where the archive is opened. */
export class Rejection extends Error {
  override readonly name = 'Rejection'
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.code)
  }
}

/** Refuses the whole archive because of the entry `name`. */
export function reject(code: ArchiveCode, name: string, params: Params = {}): never {
  throw new Rejection({ code, params: { entry: visible(name), ...params } })
}

/** Refuses the whole archive for what is wrong with it as a whole. */
export function rejectAll(code: ArchiveCode, params: Params = {}): never {
  throw new Rejection({ code, params })
}
