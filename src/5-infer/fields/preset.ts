import { listsAround } from './binding.js'
import type { Field } from './field.js'

/**
 * Whether each group of a selection begins with one of its options: what the page builds when it opens gives every group a field
 * of its own that is filled from its options.
 */
export function isPreset({ key: groups, subject: { unit, action } }: Field): boolean {
  const inner = action.triggers.flatMap((trigger) => listsAround(trigger).slice(-1))
  const options = inner.find((list) => list.startsWith(`${groups}[].`))?.slice(groups.length + 3)
  if (options === undefined) return false
  return unit.state.some(({ path, from }) => {
    const own = path.startsWith(`${groups}[].`) ? path.slice(groups.length + 3) : ''
    return own !== '' && !own.includes('[') && from.some((origin) => origin.includes(`.${options}[].`))
  })
}
