/** Longer than this nobody waits; the platform itself gives up much later. */
const MILLISECONDS = 20000
/** What a result may hold is limited to 200 KB; a character takes three bytes at most. */
const MOST_CHARACTERS = 65000

/** What the server answers; null where it does not, or not with success. */
function request({ url, method, header, data }) {
  return new Promise((resolve) => {
    my.request({
      url,
      method,
      headers: header,
      data: given(data),
      timeout: MILLISECONDS,
      success: (response) => resolve(response.status >= 200 && response.status < 300 ? response : null),
      fail: () => resolve(null),
    })
  })
}

/** Without what the call was not given. */
function given(data) {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== null))
}

/** The result for an answer: what the page would show of it, and the page itself. */
function answered(response, places, texts, page) {
  const found = response === null ? null : foundIn(response, places)
  if (found === null) return { isError: true, content: [{ type: 'text', text: texts.failure }] }
  if (JSON.stringify(found).length > MOST_CHARACTERS) return { isError: false, content: [{ type: 'text', text: texts.page }], ...page }
  const text = isEmpty(found) ? texts.empty : texts.success
  return { isError: false, content: [{ type: 'text', text }], structuredContent: found, ...page }
}

/** `places`: path of the result → path in the answer. Null where none of them is there. */
function foundIn(response, places) {
  const found = {}
  Object.keys(places).forEach((path) => copy(found, path, response, places[path]))
  return Object.keys(found).length > 0 ? found : null
}

/** Copies what stands at `from` in `source` to `path` in `target`; lists element by element. */
function copy(target, path, source, from) {
  const [head, ...rest] = path.split('[]')
  const [start, ...others] = from.split('[]')
  const value = namesIn(start).reduce((holder, name) => (holder === undefined || holder === null ? undefined : holder[name]), source)
  if (value === undefined || value === null || (rest.length > 0 && !Array.isArray(value))) return
  if (rest.length === 0) put(target, namesIn(head), value)
  else copyList(listAt(target, namesIn(head)), rest.join('[]'), value, others.join('[]'))
}

function copyList(list, path, elements, from) {
  elements.forEach((element, index) => {
    if (path === '') list[index] = element
    else copy((list[index] = list[index] || {}), path, element, from)
  })
}

function listAt(target, names) {
  const holder = holderOf(target, names)
  const name = names[names.length - 1]
  return (holder[name] = holder[name] || [])
}

function put(target, names, value) {
  holderOf(target, names)[names[names.length - 1]] = value
}

function holderOf(target, names) {
  return names.slice(0, -1).reduce((holder, name) => (holder[name] = holder[name] || {}), target)
}

function namesIn(path) {
  return path.split('.').filter((name) => name !== '')
}

/** Lists only, and nothing in any of them. */
function isEmpty(found) {
  return Object.values(found).every((value) => Array.isArray(value) && value.length === 0)
}

export { request, answered }
