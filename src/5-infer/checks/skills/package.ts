import type { JsonFile, JsonPath } from '../../../1-load/json.js'
import { readJson } from '../../../1-load/json.js'
import type { DeclaredSkill } from '../../../1-load/project.js'
import type { SkillApi, SkillUnit } from '../../../4-trace/skill.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import type { Location } from '../../../source/location.js'
import type { Examined } from '../check.js'
import type { Manifest, ManifestApi, ManifestSchema } from './schema.js'
import { manifestSchema } from './schema.js'

/** A skill that the app has already: what it declares beside what its code does. */
export interface SkillPackage {
  readonly declared: DeclaredSkill
  readonly folder: string
  readonly manifest: JsonFile<Manifest> | null
  /** The text of mcp.json; null where there is none. */
  readonly text: string | null
  readonly apis: readonly DeclaredApi[]
  readonly code: SkillUnit | null
}

/** One entry of `apis` in mcp.json. */
export interface DeclaredApi {
  readonly entry: ManifestApi
  readonly name: string
  /** Where a part of the entry stands in mcp.json. */
  readonly at: (...path: JsonPath) => Location
  /** What is registered under its name. */
  readonly code: SkillApi | null
}

/** A rule that a skill has to keep. */
export type SkillRule = (skill: SkillPackage, examined: Examined) => readonly Diagnostic[]

/** Reads the manifest of each skill that app.json declares. */
export function packagesOf({ project, graph }: Examined): readonly SkillPackage[] {
  return project.skills.map((declared) => {
    const { folder } = declared
    const code = graph.skills?.find((unit) => unit.folder === folder) ?? null
    const file = `${folder}/mcp.json`
    const text = project.text(file)
    const [manifest] = text === null ? [null] : readJson(file, text, manifestSchema)
    return { declared, folder, manifest, text, code, apis: apisOf(manifest, code) }
  })
}

function apisOf(manifest: JsonFile<Manifest> | null, code: SkillUnit | null): readonly DeclaredApi[] {
  return (manifest?.value.apis ?? []).flatMap((entry, index) => {
    if (manifest === null || entry === null) return []
    const name = entry.name ?? ''
    return [
      {
        entry,
        name,
        at: (...path) => manifest.at(['apis', index, ...path]),
        code: code?.apis.find((api) => api.name === name) ?? null,
      },
    ]
  })
}

/** The beginning of a file: where what it lacks is told. */
export function startOf(file: string): Location {
  return { file, line: 1, column: 0 }
}

/** The keys that a JSON Schema has properties for. */
export function propertiesOf(schema: ManifestSchema | undefined): ReadonlySet<string> {
  return new Set(Object.keys(schema?.properties ?? {}))
}

/** The keys that a JSON Schema requires. */
export function requiredOf(schema: ManifestSchema | undefined): readonly string[] {
  return (schema?.required ?? []).filter((key) => key !== null)
}
