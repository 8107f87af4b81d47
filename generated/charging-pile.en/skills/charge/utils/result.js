/** What is wrong with `value`, one sentence each; nothing where it fits `schema`. */
function problemsOf(schema, value, name) {
  if (value === undefined || value === null) return [name + ' is missing']
  if (!hasType(value, schema.type)) return [name + ' has to be of type ' + schema.type]
  if (schema.enum && schema.enum.indexOf(value) < 0) return [name + ' has to be one of ' + schema.enum.join(' / ')]
  const range = rangeProblems(schema, value, name)
  if (Array.isArray(value)) return range.concat(...value.map((item) => problemsOf(schema.items || {}, item, 'each item of ' + name)))
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
  if (schema.minimum !== undefined && value < schema.minimum) problems.push(name + ' has to be at least ' + schema.minimum)
  if (schema.maximum !== undefined && value > schema.maximum) problems.push(name + ' has to be at most ' + schema.maximum)
  if (schema.maxLength !== undefined && value.length > schema.maxLength) problems.push(name + ' may have at most ' + schema.maxLength + ' characters')
  if (schema.minItems !== undefined && value.length < schema.minItems) problems.push(name + ' has to have at least ' + schema.minItems + ' items')
  return problems
}

function memberProblems(schema, value) {
  const given = Object.keys(schema.properties).filter((key) => value[key] !== undefined)
  const missing = (schema.required || []).filter((key) => isMissing(value[key], schema.properties[key]))
  const unknown = Object.keys(value).filter((key) => !(key in schema.properties))
  return [].concat(
    missing.map((key) => key + ' is missing'),
    unknown.map((key) => 'there is no argument ' + key),
    ...given.filter((key) => missing.indexOf(key) < 0).map((key) => problemsOf(schema.properties[key], value[key], key)),
  )
}

/** An empty text is a value only where it is one of the choices. */
function isMissing(value, schema) {
  return value === undefined || (value === '' && !(schema.enum || []).includes(''))
}

/** The answer to a call that cannot be made: what is wrong, and the way out. */
function refused(problems) {
  const text = 'Not called: ' + problems.join('; ') + '. Complete or correct the arguments as their descriptions say, then call again; ask for what the user has not said, and do not repeat the same call.'
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
  return ' Already said by the user, to be entered or chosen on the page: ' + given.map(([label, value]) => label + ' ' + textOf(value)).join('; ') + '.'
}

function textOf(value) {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

export { problemsOf, refused, queryOf, remind }
