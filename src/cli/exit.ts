import { exitCodes } from '../review/exit-codes.js'

/** Exit codes: what scripts that call the program may rely on. */
export const exit = {
  ok: exitCodes.clean,
  /** Done, with findings of level error. */
  findings: exitCodes.findings,
  usage: 2,
  /** No app, or none that can be analysed; nothing is written. */
  nothing: exitCodes.nothing,
  fault: exitCodes.fault,
} as const
