import type { ElementNode } from '../../2-parse/template/tree.js'
import type { Placed } from '../../3-link/program.js'
import { shownByValue } from '../../3-link/shown.js'
import { controlKind, type ComponentFacts } from '../../platforms/control.js'
import { kitComponent } from '../../platforms/kit-components.js'
import { wechatComponent } from '../../platforms/wechat-components.js'
import type { Value } from '../domain/value.js'
import { isScalar, type Choice, type Control, type Scalar } from '../graph.js'
import { constantsOf, resolve } from '../machine/alternatives.js'
import { listOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import { heldLabel } from './held-label.js'
import type { Live } from './live.js'
import { turnsOf } from './turns.js'
import { interpolationInView } from './view-values.js'

/** More choices than these are a list, not a choice. */
const MAX_CHOICES = 40

/** What the platform's or a kit's table says of an element; null for plain elements and for own components. */
export function factsOf(live: Live, tag: string): ComponentFacts | null {
  if (live.surface.components.has(tag)) return null
  const kit = live.surface.kits.get(tag)
  return kit === undefined ? (wechatComponent(tag) ?? null) : (kitComponent(tag, kit)?.facts ?? null)
}

/** The form control that an element is; null where a person enters nothing with it. */
export function controlOf(machine: Machine, live: Live, index: number): Control | null {
  const placed = live.surface.view.elements[index]
  if (!placed) return null
  const facts = factsOf(live, placed.element.tag)
  const kind = facts && controlKind(facts, facts.mode ? textOf(placed, facts.mode.attribute) : undefined)
  if (!facts || !kind) return null
  const choices = choicesOf(machine, live, { index, placed, facts })
  return {
    kind: placed.element.attributes.has('password') && kind !== 'textarea' ? 'password' : kind,
    ...given('name', textOf(placed, 'name')),
    ...given('label', placed.label ?? undefined),
    ...given('placeholder', textOf(placed, facts.placeholder ?? 'placeholder')),
    ...given('maxLength', numberOf(placed, 'maxlength')),
    ...given('min', numberOf(placed, 'min')),
    ...given('max', numberOf(placed, 'max')),
    ...(choices.length > 0 && { choices }),
    ...(placed.mark && { [placed.mark]: true }),
    ...given('begins', beginningOf(placed)),
    ...(placed.when.length > 0 && { when: placed.when.join(' && ') }),
    selector: placed.selector,
  }
}

/** The data field in the value that the template gives it. */
function beginningOf({ element, scope }: Placed): string | undefined {
  const attribute = element.attributes.get('value') ?? element.attributes.get('checked')
  const [only, ...others] = attribute === undefined ? [] : shownByValue(attribute.value, scope)
  return others.length > 0 ? undefined : only
}

function given<K extends keyof Control>(key: K, value: Control[K] | undefined): Partial<Control> {
  return value === undefined ? {} : { [key]: value }
}

/** The constant text of an attribute. */
export function textOf(placed: Placed, name: string): string | undefined {
  const parts = placed.element.attributes.get(name)?.value.parts
  const [only] = parts ?? []
  return parts?.length === 1 && typeof only === 'string' && only !== '' ? only : undefined
}

function numberOf(placed: Placed, name: string): number | undefined {
  const attribute = placed.element.attributes.get(name)
  const [only] = attribute?.value.parts ?? []
  const text = typeof only === 'string' ? only : only?.source
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) && value > 0 ? value : undefined
}

interface Site {
  readonly index: number
  readonly placed: Placed
  readonly facts: ComponentFacts
}

function choicesOf(machine: Machine, live: Live, site: Site): readonly Choice[] {
  const listed = site.facts.choices ? listedChoices(machine, live, site) : []
  return listed.length > 0 ? listed : groupedChoices(machine, live, site.index)
}

/** `range="{{…}}"` with `range-key`. */
function listedChoices(machine: Machine, live: Live, { placed, facts }: Site): readonly Choice[] {
  const attribute = placed.element.attributes.get(facts.choices ?? '')
  if (!attribute) return []
  const list = interpolationInView(machine, live, attribute.value, placed.scope)
  const key = textOf(placed, 'range-key') ?? null
  const values = resolve(machine, list).flatMap((member) => listOf(machine, member, MAX_CHOICES) ?? [])
  return values.flatMap((value, index) => choice(machine, value, key, index))
}

function choice(machine: Machine, value: Value, key: string | null, index: number): readonly Choice[] {
  const label = key === null ? value : machine.get(value, key)
  const text = scalar(machine, label)
  return text === null ? [] : [{ value: index, label: String(text) }]
}

/** Radios and checkboxes of a group: their values, with the text beside them; of a list of constants each on its own. */
function groupedChoices(machine: Machine, live: Live, group: number): readonly Choice[] {
  return live.surface.view.elements.flatMap((placed, index) => {
    const { attributes } = placed.element
    const attribute = placed.group === group ? (attributes.get('value') ?? attributes.get('name')) : undefined
    if (!attribute) return []
    const around = aroundOf(live, placed, index)
    return turnsOf(machine, live, placed, MAX_CHOICES).flatMap((place): readonly Choice[] => {
      const values = constantsOf(machine, interpolationInView(machine, live, attribute.value, place))
      const label = values.length === 1 ? (placed.label ?? heldLabel(machine, live, around, place)) : null
      return values.flatMap(({ value }) => {
        return isScalar(value) && value !== '' ? [{ value, ...(label !== null && { label }) }] : []
      })
    })
  })
}

/** What holds an option and the text beside it: its `<label>`, or what is repeated for each option; else the option itself. */
function aroundOf({ surface }: Live, option: Placed, index: number): Placed {
  const above = surface.view.elements.slice(0, index).findLast(({ element }) => {
    return (element.tag === 'label' || element.loop !== null) && holds(element, option.element)
  })
  return above ?? option
}

function holds({ children }: ElementNode, wanted: ElementNode): boolean {
  return children.some((child) => child === wanted || (child.n === 'element' && holds(child, wanted)))
}

function scalar(machine: Machine, value: Value): Scalar | null {
  const [first] = constantsOf(machine, value)
  return first && isScalar(first.value) ? first.value : null
}
