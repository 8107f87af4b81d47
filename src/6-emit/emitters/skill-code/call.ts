import type { CallWording } from '../../wording/wording.js'
import type { Dialect } from './dialect.js'
import { concatenated, quoted } from './literal.js'

/**
 * The helpers that every API of the package shares, as a script of the mini program: checking arguments, which the platform
 * does not do, and the query string of a hand-off. Official description and demo agree on the string form.
 */
export function callScript(wording: CallWording, { give }: Dialect): string {
  const say = sentencesOf(wording)
  return `${checks(say)}${missing}
${answers(say)}
${give(['problemsOf', 'refused', 'queryOf', 'remind'])}
`
}

/** The sentences as expressions of the script. */
type Expressions = Readonly<Record<keyof Omit<CallWording, 'arguments' | 'between'>, string>>

function checks(say: Expressions): string {
  return `/** What is wrong with \`value\`, one sentence each; nothing where it fits \`schema\`. */
function problemsOf(schema, value, name) {
  if (value === undefined || value === null) return [${say.absent}]
  if (!hasType(value, schema.type)) return [${say.type}]
  if (schema.enum && schema.enum.indexOf(value) < 0) return [${say.choices}]
  const range = rangeProblems(schema, value, name)
  if (Array.isArray(value)) return range.concat(...value.map((item) => problemsOf(schema.items || {}, item, ${say.item})))
  return schema.properties ? range.concat(memberProblems(schema, value)) : range
}

function hasType(value, type) {
  if (type === undefined) return true
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return typeof value === 'object' && !Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  return type === 'number' ? Number.isFinite(value) : typeof value === type
}

function rangeProblems(schema, value, name) {
  const problems = []
  if (schema.minimum !== undefined && value < schema.minimum) problems.push(${say.minimum})
  if (schema.maximum !== undefined && value > schema.maximum) problems.push(${say.maximum})
  if (schema.maxLength !== undefined && value.length > schema.maxLength) problems.push(${say.longest})
  if (schema.minItems !== undefined && value.length < schema.minItems) problems.push(${say.fewest})
  return problems
}

function memberProblems(schema, value) {
  const given = Object.keys(schema.properties).filter((key) => value[key] !== undefined)
  const missing = (schema.required || []).filter((key) => isMissing(value[key], schema.properties[key]))
  const unknown = Object.keys(value).filter((key) => !(key in schema.properties))
  return [].concat(
    missing.map((key) => ${say.missing}),
    unknown.map((key) => ${say.unknown}),
    ...given.filter((key) => missing.indexOf(key) < 0).map((key) => problemsOf(schema.properties[key], value[key], key)),
  )
}
`
}

const missing = `
/** An empty text is a value only where it is one of the choices. */
function isMissing(value, schema) {
  return value === undefined || (value === '' && !(schema.enum || []).includes(''))
}
`

function answers(say: Expressions): string {
  return `/** The answer to a call that cannot be made: what is wrong, and the way out. */
function refused(problems) {
  const text = ${say.refused}
  return { isError: true, content: [{ type: 'text', text }] }
}

/** Pairs of key and value as a query string: what has no value is left out, what is no text is passed as JSON. */
function queryOf(pairs) {
  const given = pairs.filter(([, value]) => value !== undefined && value !== null && value !== '')
  return given.map(([key, value]) => encodeURIComponent(key) + '=' + encodeURIComponent(textOf(value))).join('&')
}

/** What the person still has to enter on the page, as far as it was said in the conversation. */
function remind(pairs) {
  const given = pairs.filter(([, value]) => value !== undefined && value !== null && value !== '')
  if (given.length === 0) return ''
  return ${say.remind}
}

function textOf(value) {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
`
}

function sentencesOf(say: CallWording): Expressions {
  const between = quoted(say.between)
  return {
    absent: concatenated(say.absent, { name: 'name' }),
    type: concatenated(say.type, { name: 'name', type: 'schema.type' }),
    choices: concatenated(say.choices, { name: 'name', choices: "schema.enum.join(' / ')" }),
    item: concatenated(say.item, { name: 'name' }),
    minimum: concatenated(say.minimum, { name: 'name', limit: 'schema.minimum' }),
    maximum: concatenated(say.maximum, { name: 'name', limit: 'schema.maximum' }),
    longest: concatenated(say.longest, { name: 'name', limit: 'schema.maxLength' }),
    fewest: concatenated(say.fewest, { name: 'name', limit: 'schema.minItems' }),
    missing: concatenated(say.missing, { name: 'key' }),
    unknown: concatenated(say.unknown, { name: 'key' }),
    refused: concatenated(say.refused, { problems: `problems.join(${between})` }),
    remind: concatenated(say.remind, {
      said: `given.map(([label, value]) => label + ' ' + textOf(value)).join(${between})`,
    }),
  }
}
