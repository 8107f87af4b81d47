/** `of`, worked out once per object: the same effects are looked at by every rule. */
export function once<Key extends object, Value>(of: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found.value
    const value = of(key)
    known.set(key, { value })
    return value
  }
}
