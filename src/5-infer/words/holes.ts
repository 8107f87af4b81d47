/** `text` without its template holes. Bound values are unknown here: '{{count}} 件' leaves '件'. */
export function withoutHoles(text: string): string {
  const [head = '', ...parts] = text.split('{{')
  return parts.reduce((rest, part) => `${rest} ${afterHole(part)}`, head)
}

/** What is never closed is a hole to the end. */
function afterHole(part: string): string {
  const close = part.indexOf('}}')
  return close < 0 ? '' : part.slice(close + 2)
}
