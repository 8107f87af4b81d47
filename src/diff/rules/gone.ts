import type { ChangeRule } from './rule.js'
import { groundOf, isOffered } from './rule.js'

/** Tools that assistants may still call. */
export const goneTools: ChangeRule = ({ removed }) =>
  removed.filter(isOffered).map(({ name, page }) => ({ code: 'changes/tool-removed', params: { tool: name, page } }))

/** Inputs that assistants may still give. */
export const goneInputs: ChangeRule = ({ pairs }) =>
  pairs
    .filter(({ before, after }) => isOffered(before) && isOffered(after))
    .flatMap(({ before, after }) => {
      const names = new Set(after.inputs.map(({ name }) => name))
      const gone = before.inputs.filter(({ name, required }) => required && !names.has(name))
      return gone.map(({ name }) => ({
        code: 'changes/input-gone' as const,
        params: { tool: after.name, input: name },
        ...groundOf(after),
      }))
    })
