import { own } from '../../../source/own.js'

/** A string literal of JavaScript. */
export function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`
}

/** An expression of JavaScript for `sentence`, each `{hole}` of which is the value of an expression in `values`. */
export function concatenated(sentence: string, values: Readonly<Record<string, string>>): string {
  const parts = sentence
    .split(/\{(\w+)\}/u)
    .map((part, at) => (at % 2 === 0 ? quoted(part) : (own(values, part) ?? part)))
  return parts.filter((part) => part !== "''").join(' + ')
}

/** An argument of the call, whatever the app calls it. */
export function argument(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `args.${name}` : `args[${quoted(name)}]`
}
