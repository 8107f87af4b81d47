import { parseInline, parseStyles, type StyleRule } from '../../../2-parse/style/parse.js'
import type { ElementNode } from '../../../2-parse/template/tree.js'
import type { GraphUnit, Trigger } from '../../../4-trace/graph.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import { remembered } from '../../../source/remember.js'
import { once } from '../../facts/once.js'
import { defineCheck, type Examined } from '../check.js'
import { chainFrom, idOf } from './evidence.js'
import { harmsOf, type Harm } from './harm.js'
import { announces } from './label-verb.js'
import { attribute, elementsIn, writtenIn } from './shown.js'

/** Elements that a person does not see, and whose taps do what must be asked for. Styles are read only where there is such a tap. */
export const invisible = defineCheck({
  codes: ['behaviour/invisible-trap', 'behaviour/never-shown'],
  find: (examined) =>
    [...examined.graph.pages, ...examined.graph.components].flatMap((unit) =>
      unit.actions.flatMap((action) => foundFor(examined, { unit, action })),
    ),
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
  const rules = rulesFor(examined, unit)
  const trap = tapped.find((trigger) => isTrap(examined, trigger, rules, harm))
  if (trap !== undefined) return [{ code: 'behaviour/invisible-trap', ...finding(bound, trap, harm) }]
  const [first] = tapped
  const never = first !== undefined && tapped.every((trigger) => isNeverShown(examined, trigger))
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

function rulesFor(examined: Examined, { route }: GraphUnit): readonly StyleRule[] {
  return ['app.wxss', `${route}.wxss`].flatMap((file) => rulesOf(examined, file))
}

/** Each sheet is parsed once, however many actions ask for it. */
const rulesOf = (examined: Examined, file: string): readonly StyleRule[] => sheetsOf(examined)(file)

const sheetsOf = once(({ project }: Examined) =>
  remembered((file): readonly StyleRule[] => (project.files.has(file) ? parseStyles(project.text(file) ?? '') : [])),
)

/** It takes taps and cannot be seen; what stands around it does not say what it does. */
function isTrap(examined: Examined, trigger: Trigger, rules: readonly StyleRule[], harm: Harm): boolean {
  const element = elementsIn(examined).placed(trigger)?.element
  if (element === undefined || element.attributes.has('animation')) return false
  const [, parent] = elementsIn(examined).around(element)
  const around = parent === undefined ? '' : writtenIn(parent).replace(writtenIn(element), '')
  if (announces(around, harm.kind)) return false
  const style = styleOf(element, rules)
  return isSeeThrough(style) || (isCover(style) && isBlank(element, style))
}

/** What rules for one of the element's classes say, and its own attribute. A class that has it both ways is switched by the app. */
function styleOf(element: ElementNode, rules: readonly StyleRule[]): ReadonlyMap<string, string> {
  const classes = (attribute(element, 'class') ?? '').split(/\s+/u).filter((name) => name !== '')
  const isFor = (selector: string): boolean => classes.some((name) => selector === `.${name}`)
  const all = new Map<string, string>()
  for (const { selectors, declared } of rules)
    if (selectors.some(isFor)) for (const [name, value] of declared) all.set(name, value)
  const switched = rules.some(
    ({ selectors, declared }) =>
      Number(declared.get('opacity')) > 0 &&
      selectors.some((selector) => !isFor(selector) && classes.some((name) => selector.includes(`.${name}`))),
  )
  if (switched) all.delete('opacity')
  for (const [name, value] of parseInline(attribute(element, 'style') ?? '')) all.set(name, value)
  return all
}

function isSeeThrough(style: ReadonlyMap<string, string>): boolean {
  const opacity = style.get('opacity')
  return opacity !== undefined && Number.parseFloat(opacity) <= 0.05 && style.get('pointer-events') !== 'none'
}

const NONE = /^0(?:px|rpx|%|vw|vh)?$/u
const FULL = /^100(?:%|vw|vh)$|^750rpx$/u

/** It lies over the whole screen. */
function isCover(style: ReadonlyMap<string, string>): boolean {
  if (!/^(?:fixed|absolute)$/u.test(style.get('position') ?? '') || style.get('pointer-events') === 'none') return false
  const spans = (size: string, from: string, to: string): boolean =>
    FULL.test(style.get(size) ?? '') || (NONE.test(style.get(from) ?? '') && NONE.test(style.get(to) ?? ''))
  return NONE.test(style.get('inset') ?? '') || (spans('width', 'left', 'right') && spans('height', 'top', 'bottom'))
}

/** Nothing is in it, and it has no colour. */
function isBlank(element: ElementNode, style: ReadonlyMap<string, string>): boolean {
  const colour = style.get('background') ?? style.get('background-color') ?? 'transparent'
  const isClear = /^(?:transparent|none|rgba\([^)]*,\s*0?\.?0\d?\))$/u.test(colour)
  return isClear && element.children.every((child) => child.n === 'text' && child.value.source.trim() === '')
}

/** `wx:if="{{false}}"`, `hidden`, `display: none` on it or around it. */
export function isNeverShown(examined: Examined, trigger: Trigger): boolean {
  const placed = elementsIn(examined).placed(trigger)
  if (placed === undefined) return false
  return placed.when.some((test) => test === 'false') || elementsIn(examined).around(placed.element).some(isHidden)
}

function isHidden(element: ElementNode): boolean {
  const hidden = element.attributes.get('hidden')?.value
  const [only, ...others] = hidden?.parts ?? []
  const always =
    hidden !== undefined &&
    others.length === 0 &&
    (only === undefined || (typeof only === 'string' ? only !== '' : only.source === 'true'))
  return always || parseInline(attribute(element, 'style') ?? '').get('display') === 'none'
}
