/** What is wrong with `value`, one sentence each; nothing where it fits `schema`. */
function problemsOf(schema, value, name) {
  if (value === undefined || value === null) return [name + ' 未提供']
  if (!hasType(value, schema.type)) return [name + ' 的类型应为 ' + schema.type]
  if (schema.enum && schema.enum.indexOf(value) < 0) return [name + ' 只能取 ' + schema.enum.join(' / ')]
  const range = rangeProblems(schema, value, name)
  if (Array.isArray(value)) return range.concat(...value.map((item) => problemsOf(schema.items || {}, item, name + ' 的每一项')))
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
  if (schema.minimum !== undefined && value < schema.minimum) problems.push(name + ' 不能小于 ' + schema.minimum)
  if (schema.maximum !== undefined && value > schema.maximum) problems.push(name + ' 不能大于 ' + schema.maximum)
  if (schema.maxLength !== undefined && value.length > schema.maxLength) problems.push(name + ' 最多 ' + schema.maxLength + ' 个字')
  if (schema.minItems !== undefined && value.length < schema.minItems) problems.push(name + ' 至少 ' + schema.minItems + ' 项')
  return problems
}

function memberProblems(schema, value) {
  const given = Object.keys(schema.properties).filter((key) => value[key] !== undefined)
  const missing = (schema.required || []).filter((key) => isMissing(value[key], schema.properties[key]))
  const unknown = Object.keys(value).filter((key) => !(key in schema.properties))
  return [].concat(
    missing.map((key) => '缺少 ' + key),
    unknown.map((key) => '没有名为 ' + key + ' 的参数'),
    ...given.filter((key) => missing.indexOf(key) < 0).map((key) => problemsOf(schema.properties[key], value[key], key)),
  )
}

/** An empty text is a value only where it is one of the choices. */
function isMissing(value, schema) {
  return value === undefined || (value === '' && !(schema.enum || []).includes(''))
}

/** The answer to a call that cannot be made: what is wrong, and the way out. */
function refused(problems) {
  const text = '调用未执行：' + problems.join('；') + '。请按参数说明补齐或改正后再调用；用户没有说的先追问，不要用同样的参数重试。'
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
  return '用户已说明、需在页面上填写或选择：' + given.map(([label, value]) => label + ' ' + textOf(value)).join('；') + '。'
}

function textOf(value) {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

export { problemsOf, refused, queryOf, remind }
