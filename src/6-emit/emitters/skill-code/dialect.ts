import type { Target } from '../../target.js'
import { quoted } from './literal.js'

/** How scripts of a platform's agent mode are written, where platforms differ. */
export interface Dialect {
  /** The object that carries the platform's APIs. */
  readonly global: string
  /** Brings in what another script gives. */
  readonly use: (names: readonly string[], from: string) => string
  /** Before the function that a script is there for, and after it. */
  readonly entry: (name: string) => { readonly head: string; readonly tail: string }
  /** Brings such a function in. */
  readonly useEntry: (name: string, from: string) => string
  /** What a script of helpers gives. */
  readonly give: (names: readonly string[]) => string
  /** Whether a skill may use a folder that it shares with others. */
  readonly shares: boolean
  /** The helpers' files: what checks and answers calls, and whether what asks servers is there in any case. */
  readonly helpers: { readonly call: string; readonly alwaysRequest: boolean }
  /** A request's option for its header, and an answer's field for its status. */
  readonly request: { readonly header: string; readonly status: string }
  /** The field of a result by which the page is shown: `query` is an expression. */
  readonly page: (page: { readonly route: string; readonly title: string; readonly query: string }) => string
}

/** WeChat: CommonJS, and the platform itself opens the page that mcp.json names, with the query of the hand-off. */
const wechat: Dialect = {
  global: 'wx',
  use: (names, from) => `const { ${names.join(', ')} } = require(${quoted(from)})`,
  entry: (name) => ({ head: `async function ${name}`, tail: `\nmodule.exports = ${name}\n` }),
  useEntry: (name, from) => `const ${name} = require(${quoted(from)})`,
  give: (names) => `module.exports = { ${names.join(', ')} }`,
  shares: true,
  helpers: { call: 'call', alwaysRequest: false },
  request: { header: 'header', status: 'statusCode' },
  page: ({ query }) => `handoff: { query: ${query} }`,
}

/** Alipay: ES modules, nothing from outside the skill's folder, and a card that opens the page when it is tapped. */
const alipay: Dialect = {
  global: 'my',
  use: (names, from) => `import { ${names.join(', ')} } from ${quoted(from)}`,
  entry: (name) => ({ head: `export async function ${name}`, tail: '' }),
  useEntry: (name, from) => `import { ${name} } from ${quoted(from)}`,
  give: (names) => `export { ${names.join(', ')} }`,
  shares: false,
  // The platform's own check of packages (check-artifacts.mjs) wants both files.
  helpers: { call: 'result', alwaysRequest: true },
  request: { header: 'headers', status: 'status' },
  page: ({ route, title, query }) =>
    `_meta: { page: { title: ${quoted(title)}, path: ${quoted(`/${route}`)}, query: ${query} } }`,
}

/** The dialect of a target. */
export function dialectOf({ id }: Target): Dialect {
  return id === 'alipay' ? alipay : wechat
}
