import type { Answer } from '../../../4-trace/skill.js'
import type { Code } from '../../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import type { DeclaredApi, SkillRule } from './package.js'
import { propertiesOf, requiredOf } from './package.js'

/** V009: what the code answers against what mcp.json says of it. Keys inside keys, and what is not known, are not judged. */
export const answers: SkillRule = ({ apis }) =>
  apis.flatMap((api) => (api.code === null || api.code.partial === true ? [] : answersOf(api, api.code.answers)))

function answersOf(api: DeclaredApi, given: readonly Answer[]): readonly Diagnostic[] {
  if (given.length === 0) return told('skills/no-answer', api, [])
  const contents = given.flatMap(({ isError, content }) => (isError || content === undefined ? [] : [content]))
  const { outputSchema } = api.entry
  if (outputSchema === undefined || contents.length === 0) return []
  const known = propertiesOf(outputSchema)
  const all = new Set(contents.flatMap((keys) => keys ?? []))
  const isOpen = contents.includes(null) || given.some(({ open }) => open === true)
  const extra = [...all].filter((key) => !known.has(key))
  const missing = isOpen ? [] : requiredOf(outputSchema).filter((key) => !all.has(key))
  return [
    ...(extra.length > 0 && known.size > 0 ? told('skills/answer-undeclared', api, extra) : []),
    ...(missing.length > 0 ? told('skills/answer-missing', api, missing) : []),
  ]
}

/** What the assistant is to ask for against what the code reads. */
export const inputs: SkillRule = ({ apis }) =>
  apis.flatMap((api) => {
    const reads = api.code?.partial === true ? null : (api.code?.reads ?? null)
    if (reads === null) return []
    const declared = propertiesOf(api.entry.inputSchema)
    const unread = [...declared].filter((key) => !reads.includes(key))
    const undeclared = reads.filter((key) => !declared.has(key))
    return [
      ...(unread.length > 0 ? told('skills/input-unread', api, unread) : []),
      ...(undeclared.length > 0 ? told('skills/input-undeclared', api, undeclared) : []),
    ]
  })

function told(code: Code, api: DeclaredApi, keys: readonly string[]): readonly Diagnostic[] {
  return [{ code, params: { api: api.name, keys: keys.join(', ') }, at: api.code?.at ?? api.at() }]
}
