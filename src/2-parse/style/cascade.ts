import type { ElementNode } from '../template/tree.js'
import { matches, readSelector, type HasClass, type Selector } from './match.js'
import { parseInline, type StyleRule } from './parse.js'

interface Ruled {
  readonly selectors: readonly Selector[]
  readonly rule: StyleRule
}

/** A value that may change while the app runs. */
export const CHANGING = '(changing)'

/** What style sheets and `style` attributes say of elements, as far as it never changes while the app runs. */
export class Cascade {
  private readonly ruled: readonly Ruled[]

  constructor(rules: readonly StyleRule[]) {
    this.ruled = rules.map((rule) => ({ rule, selectors: rule.selectors.flatMap((one) => readSelector(one) ?? []) }))
  }

  /** The value of `name` for the first of `around`, an element and those around it: undefined where there is none, `CHANGING` where it may change. */
  settled(around: readonly ElementNode[], name: string): string | undefined {
    const [element] = around
    if (element === undefined) return undefined
    const inline = inlineOf(element)
    if (inline === null || (moving.has(name) && element.attributes.has('animation'))) return CHANGING
    const sure = this.declaring(around, name, hasAlways)
    const perhaps = this.declaring(around, name, mayHave)
    const value = strongest(sure, inline.get(name))
    const isSettled = perhaps.every(
      ({ rule }) => rule.declared.get(name) === value || sure.some((one) => one.rule === rule),
    )
    return isSettled && value?.includes(HOLE) !== true ? value : CHANGING
  }

  private declaring(around: readonly ElementNode[], name: string, hasClass: HasClass): readonly Weighed[] {
    return this.ruled.flatMap(({ rule, selectors }) => {
      const value = rule.declared.get(name)
      if (value === undefined) return []
      const weights = selectors.filter((one) => matches(one, around, hasClass)).map(({ weight }) => weight)
      return weights.length === 0 ? [] : [{ rule, value, weight: Math.max(...weights) }]
    })
  }
}

interface Weighed {
  readonly rule: StyleRule
  readonly value: string
  readonly weight: number
}

/** What is called important, then the `style` attribute, then the weightier selector, then what comes later. */
function strongest(found: readonly Weighed[], inline: string | undefined): string | undefined {
  const ordered = (important: boolean): string | undefined =>
    found
      .filter(({ rule }) => rule.important === important)
      .toSorted((a, b) => a.weight - b.weight)
      .at(-1)?.value
  return ordered(true) ?? inline ?? ordered(false)
}

/** What the `animation` attribute may change. */
const moving: ReadonlySet<string> = new Set('opacity transform width height left top right bottom'.split(' '))

/** Stands for a value that is put in. */
const HOLE = '\uFFFC'

/** What the `style` attribute says; null where a value that is put in may say anything. */
function inlineOf(element: ElementNode): ReadonlyMap<string, string> | null {
  const parts = element.attributes.get('style')?.value.parts ?? []
  const text = parts.map((part) => (typeof part === 'string' ? part : HOLE)).join('')
  const isOpen = text.split(';').some((one) => one.includes(HOLE) && !/^[^\uFFFC]*:/u.test(one))
  return isOpen ? null : parseInline(text)
}

/** The classes that an element has whatever the app does. */
function hasAlways(element: ElementNode, name: string): boolean {
  return writtenClasses(element).split(/\s+/u).includes(name)
}

/** Every class where one is put in of which nothing is known; else those that an expression names. */
function mayHave(element: ElementNode, name: string): boolean {
  if (hasAlways(element, name)) return true
  const parts = element.attributes.get('class')?.value.parts ?? []
  return parts.some((part) => {
    if (typeof part === 'string') return false
    const named = [...part.source.matchAll(/'([^']*)'|"([^"]*)"/gu)].flatMap(([, one, two]) => one ?? two ?? [])
    return (
      named.length === 0 ||
      named.some((one) => one.split(/\s+/u).includes(name)) ||
      writtenClasses(element).includes(HOLE)
    )
  })
}

/** The class attribute, with holes where values are put in that are part of a name. */
function writtenClasses(element: ElementNode): string {
  const parts = element.attributes.get('class')?.value.parts ?? []
  const text = parts.map((part) => (typeof part === 'string' ? part : HOLE)).join('')
  return text.replaceAll(/(?<=^|\s)\uFFFC(?=\s|$)/gu, '')
}
