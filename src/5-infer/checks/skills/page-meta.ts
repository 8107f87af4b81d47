import { readJson } from '../../../1-load/json.js'
import type { JsonFile } from '../../../1-load/json.js'
import { limits } from '../../../platforms/agent-limits.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import { resolveInside } from '../../../source/path.js'
import type { Examined } from '../check.js'
import { overLimit } from './files.js'
import { propertiesOf, startOf } from './package.js'
import type { PageMeta } from './schema.js'
import { pageMetaSchema } from './schema.js'

/** page-meta.json as app.json names it: assistants open pages by it. */
export function pageMetadata(examined: Examined): readonly Diagnostic[] {
  const { project } = examined
  if (project.pageMetadata === null) return []
  const file = resolveInside('', project.pageMetadata) ?? ''
  const text = project.text(file)
  const [json] = text === null ? [null] : readJson(file, text, pageMetaSchema)
  const at = startOf(text === null ? 'app.json' : file)
  if (text === null || json?.wellFormed !== true || json.value.pages === undefined)
    return [{ code: 'skills/page-meta-broken', params: { file: project.pageMetadata }, at }]
  return [...overLimit(at, text, limits.pageMeta), ...entries(file, json, examined)]
}

function entries(file: string, json: JsonFile<PageMeta>, { graph }: Examined): readonly Diagnostic[] {
  return (json.value.pages ?? []).flatMap((entry, index): readonly Diagnostic[] => {
    const path = entry?.path ?? ''
    const at = json.at(['pages', index, 'path'])
    const page = graph.pages.find(({ route }) => route === path.replace(/\?.*/su, ''))
    if (page === undefined) return [{ code: 'skills/page-meta-page', params: { file, path }, at }]
    const read = new Set(page.params.map(({ name }) => name))
    const vain = [...propertiesOf(entry?.query)].filter((key) => !read.has(key))
    if (vain.length === 0) return []
    return [{ code: 'skills/page-meta-query', params: { file, path, keys: vain.join(', ') }, at }]
  })
}
