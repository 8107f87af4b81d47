/** Several things of which one is meant: '减一杯或加一杯'; `null` where there is none. */
export function either(texts: readonly string[]): string | null {
  const all = [texts.slice(0, -1).join('、'), ...texts.slice(-1)].filter((text) => text !== '').join('或')
  return all === '' ? null : all
}
