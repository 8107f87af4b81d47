import type { GraphUnit, Trigger } from '../../../4-trace/graph.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import { defineCheck, type Examined } from '../check.js'
import { chainFrom, idOf } from './evidence.js'
import { harmsOf, type Harm } from './harm.js'
import { announces } from './label-verb.js'
import { elementsIn, writtenIn } from './shown.js'
import { isGone, isUnseen } from './sight.js'
import { styleIn, unreadSheets } from './sheets.js'

/** Elements that a person does not see, and whose taps do what must be asked for. Styles are read only where there is such a tap. */
export const invisible = defineCheck({
  codes: [
    'behaviour/invisible-trap',
    'behaviour/never-shown',
    'parse/styles-too-large',
    'parse/styles-too-deep',
    'parse/styles-unparsable',
  ],
  find: (examined) => {
    const found = [...examined.graph.pages, ...examined.graph.components].flatMap((unit) =>
      unit.actions.flatMap((action) => foundFor(examined, { unit, action })),
    )
    return [...found, ...unreadSheets(examined)]
  },
})

interface Bound {
  readonly unit: GraphUnit
  readonly action: GraphUnit['actions'][number]
}

function foundFor(examined: Examined, bound: Bound): readonly Diagnostic[] {
  const { unit, action } = bound
  const [harm] = harmsOf(action.effects).filter(isUntold)
  const tapped = action.triggers.filter(({ openType }) => openType === undefined)
  if (action.kind !== 'event' || harm === undefined || tapped.length === 0) return []
  const trap = tapped.find((trigger) => isTrap(examined, { unit, trigger }, harm))
  if (trap !== undefined) return [{ code: 'behaviour/invisible-trap', ...finding(bound, trap, harm) }]
  const [first] = tapped
  const never = first !== undefined && tapped.every((trigger) => isNeverShown(examined, { unit, trigger }))
  return never ? [{ code: 'behaviour/never-shown', ...finding(bound, first, harm) }] : []
}

/** The platform's own choosers show what is asked for: clear areas over a drawn button often open them. */
function isUntold({ kind, name }: Harm): boolean {
  return kind !== 'call' && kind !== 'jump' && !name.startsWith('wx.choose')
}

function finding(bound: Bound, trigger: Trigger, harm: Harm): Omit<Diagnostic, 'code'> {
  return {
    params: { element: trigger.element, handler: bound.action.handler, effect: harm.name },
    at: trigger.at,
    chain: chainFrom(trigger, bound, harm),
    actions: [idOf(bound)],
  }
}

/** An element of a page or component that starts an action. */
export interface Tapped {
  readonly unit: GraphUnit
  readonly trigger: Trigger
}

/** It takes taps and cannot be seen; what stands around it does not say what it does. */
function isTrap(examined: Examined, { unit, trigger }: Tapped, harm: Harm): boolean {
  const elements = elementsIn(examined)
  const element = elements.placed(trigger)?.element
  if (element === undefined) return false
  const around = elements.around(element)
  const [, parent] = around
  const beside = parent === undefined ? '' : writtenIn(parent).replace(writtenIn(element), '')
  return !announces(beside, harm.kind) && isUnseen(styleIn(examined, unit), around)
}

/** `wx:if="{{false}}"`, `hidden`, `display: none` on it or around it, or nowhere on the screen. */
export function isNeverShown(examined: Examined, { unit, trigger }: Tapped): boolean {
  const placed = elementsIn(examined).placed(trigger)
  if (placed === undefined) return false
  if (placed.when.some((test) => never.has(test))) return true
  return isGone(styleIn(examined, unit), elementsIn(examined).around(placed.element))
}

/** Tests that nothing passes. */
const never: ReadonlySet<string> = new Set(['false', '0', 'null', 'undefined', "''", '""', '!1', '!true'])
