/** Whether `fault` is what the system says with one of `codes` (any, where none is given). */
export function isFault(fault: unknown, ...codes: readonly string[]): boolean {
  if (!(fault instanceof Error && 'code' in fault)) return false
  return codes.length === 0 || codes.some((code) => code === fault.code)
}
