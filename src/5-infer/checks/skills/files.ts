import { limits } from '../../../platforms/agent-limits.js'
import { utf8Bytes } from '../../../source/bytes.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import type { Location } from '../../../source/location.js'
import type { SkillRule } from './package.js'
import { startOf } from './package.js'

/** V007, V014: the three files that a skill consists of. */
export const files: SkillRule = ({ declared, folder, manifest, text }, { project }) => {
  const params = { skill: folder }
  const { at } = declared
  const has = (...names: readonly string[]): boolean => names.some((name) => project.files.has(`${folder}/${name}`))
  return [
    ...(has('index.js', 'index.ts') ? [] : [{ code: 'skills/no-index' as const, params, at }]),
    ...(has('SKILL.md') ? [] : [{ code: 'skills/no-text' as const, params, at }]),
    ...(manifest !== null && isStrict(text ?? '') ? [] : [{ code: 'skills/no-manifest' as const, params, at }]),
  ]
}

/** Neither the platform nor its validator takes comments or trailing commas here. */
function isStrict(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** V013, in bytes of UTF-8 and for every file that has a limit. Of mcp.json neither white space nor `outputSchema` count. */
export const sizes: SkillRule = ({ folder, manifest }, { project }) => {
  const counted =
    manifest === null
      ? ''
      : JSON.stringify(manifest.value, (key, value: unknown) => (key === 'outputSchema' ? undefined : value))
  return [
    ...overLimit(startOf(`${folder}/mcp.json`), counted, limits.mcp, limits.mcpWarning),
    ...overLimit(startOf(`${folder}/SKILL.md`), project.text(`${folder}/SKILL.md`) ?? '', limits.skill),
  ]
}

/** What is to be said of `text`, which stands in the file `at`, where it takes more bytes than `limit`, or than `near`. */
export function overLimit(at: Location, text: string, limit: number, near = limit): readonly Diagnostic[] {
  const bytes = utf8Bytes(text)
  const params = { file: at.file, bytes, limit }
  if (bytes > limit) return [{ code: 'skills/too-large', params, at }]
  return bytes >= near && near < limit ? [{ code: 'skills/near-limit', params, at }] : []
}
