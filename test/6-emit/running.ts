import { createContext, runInContext } from 'node:vm'
import ts from 'typescript'

/** What a call of an API answers (official description of results). */
export interface Answer {
  readonly isError: boolean
  readonly content: readonly { readonly type: string; readonly text: string }[]
  readonly structuredContent?: Readonly<Record<string, unknown>>
  readonly handoff?: { readonly query: string }
  readonly _meta?: { readonly page: { readonly title: string; readonly path: string; readonly query: string } }
}

export type Call = (args?: unknown) => Promise<Answer>

/** A skill as the platform has it after it has run its index.js. */
export interface Running {
  /** The path that it says it has. */
  readonly path: string
  readonly apis: ReadonlyMap<string, Call>
}

export type Files = Readonly<Record<string, string>>

/** Runs `index.js` of the skill with the APIs of `platform`, under the name that the platform's object has: CommonJS or ES modules. */
export function run(files: Files, skill: string, platform: Readonly<Record<string, unknown>> = {}): Running {
  const apis = new Map<string, Call>()
  let path = ''
  const modelContext = {
    createSkill: (own: string) => {
      path = own
      return { registerAPI: (name: string, call: Call) => void apis.set(name, call) }
    },
  }
  const given = { ...platform, modelContext }
  const context = createContext({ wx: given, my: given, encodeURIComponent })
  const loaded = new Map<string, unknown>()
  const load = (file: string): unknown => {
    if (loaded.has(file)) return loaded.get(file)
    const text = files[file]
    if (text === undefined) throw new Error(`no file ${file}`)
    const folder = file.slice(0, file.lastIndexOf('/'))
    const require = (to: string): unknown => load(`${new URL(to, `file:///${folder}/`).pathname.slice(1)}.js`)
    const module = { exports: {} as unknown }
    const wrapped = `(function (module, exports, require) {${commonJs(text)}\n})`
    const body = runInContext(wrapped, context) as (...parts: readonly unknown[]) => void
    body(module, module.exports, require)
    loaded.set(file, module.exports)
    return module.exports
  }
  load(`skills/${skill}/index.js`)
  return { path, apis }
}

function commonJs(text: string): string {
  if (!/^(?:import|export) /mu.test(text)) return text
  return ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2020 },
  }).outputText
}
