/** Exit codes: what scripts that call the program may rely on. */
export const exit = {
  ok: 0,
  /** Done, with findings of level error. */
  findings: 1,
  usage: 2,
  /** No app, or none that can be analysed; nothing is written. */
  nothing: 3,
  fault: 4,
} as const
