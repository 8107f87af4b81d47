/** Distinct texts that are remembered: more than any app has, few enough for a process that reads many apps. */
const MOST = 20_000
/** Longer than any name or label; what is longer does not come again. */
const LONGEST = 400

/** `of`, worked out once per text: names, labels and paths come again and again. */
export function remembered<Value extends object | string | boolean | null>(
  of: (text: string) => Value,
): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const value = of(text)
    if (known.size >= MOST) known.clear()
    if (text.length <= LONGEST) known.set(text, value)
    return value
  }
}
