import { readJson } from '../../1-load/json.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { ConfigUnit } from '../unit.js'
import { configSchema, type ConfigFields } from './schema.js'

/** Reads the configuration beside a page or component; an empty file is an empty configuration. */
export function parseConfig(file: string, text: string): readonly [ConfigUnit, readonly Diagnostic[]] {
  if (text.trim() === '') return [unitOf(file, {}), []]
  const [json, diagnostics] = readJson(file, text, configSchema)
  return [unitOf(file, json?.value ?? {}), diagnostics]
}

function unitOf(file: string, fields: ConfigFields): ConfigUnit {
  return {
    kind: 'config',
    file,
    title: fields.navigationBarTitleText ?? fields.defaultTitle ?? null,
    component: fields.component ?? false,
    usingComponents: present(fields.usingComponents ?? {}),
    genericDefaults: new Map([
      ...present(fields.componentPlaceholder ?? {}),
      ...defaultsOf(fields.componentGenerics ?? {}),
    ]),
    enablePullDownRefresh: fields.enablePullDownRefresh ?? false,
    disableScroll: fields.disableScroll ?? false,
  }
}

function present(names: Readonly<Record<string, string | null>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(names).filter((entry): entry is [string, string] => entry[1] !== null))
}

function defaultsOf(generics: NonNullable<ConfigFields['componentGenerics']>): ReadonlyMap<string, string> {
  const named = Object.entries(generics).map(([tag, generic]): [string, string | null] => {
    return [tag, typeof generic === 'boolean' ? null : (generic.default ?? null)]
  })
  return present(Object.fromEntries(named))
}
