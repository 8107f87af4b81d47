import type { Cascade } from '../../../2-parse/style/cascade.js'
import type { ElementNode } from '../../../2-parse/template/tree.js'

/** An element and those around it, itself first. */
type Around = readonly ElementNode[]

/** It takes taps, and nothing of it is to be seen: see-through, or clear, over something else or with clear words. */
export function isUnseen(style: Cascade, around: Around): boolean {
  if (style.settled(around, 'pointer-events') === 'none') return false
  if (eachOf(around).some((one) => isSeeThrough(style, one))) return true
  const isClear = !isColoured(style, around)
  return isClear && (hasClearWords(style, around) || (isCover(style, around) && isEmpty(around)))
}

/** It is nowhere on the screen. */
export function isGone(style: Cascade, around: Around): boolean {
  const says = (one: Around, name: string, value: RegExp): boolean => value.test(style.settled(one, name) ?? '')
  const isOut = (one: Around): boolean =>
    says(one, 'display', /^none$/u) ||
    says(
      one,
      'transform',
      /\bscale(?:3d|x|y)?\(\s*(?:0+(?:\.0*)?|\.0+)\s*[,)]|\btranslate(?:3d|x|y)?\([^)]*-(?:\d{4,}r?px|\d{3,}v[wh])/u,
    ) ||
    (says(one, 'position', /^(?:fixed|absolute)$/u) && edges.some((edge) => says(one, edge, FAR))) ||
    (says(one, 'overflow', /^hidden$/u) && (says(one, 'width', NONE) || says(one, 'height', NONE)))
  const visibility = eachOf(around).map((one) => style.settled(one, 'visibility'))
  return (
    visibility.find((value) => value !== undefined) === 'hidden' ||
    eachOf(around).some((one) => isOut(one) && !isAnimated(style, one)) ||
    around.some(isHidden)
  )
}

function eachOf(around: Around): readonly Around[] {
  return around.map((_, place) => around.slice(place))
}

const NONE = /^0(?:px|rpx|%|vw|vh)?$/u
const FULL = /^100(?:%|vw|vh)$|^750rpx$/u
const FAR = /^-(?:\d{4,}r?px|\d{3,}v[wh])$/u
const edges = ['left', 'right', 'top', 'bottom'] as const

function isSeeThrough(style: Cascade, around: Around): boolean {
  const opacity = style.settled(around, 'opacity')
  return opacity !== undefined && Number.parseFloat(opacity) <= 0.05 && !isAnimated(style, around)
}

/** Key frames begin with what is not seen. */
function isAnimated(style: Cascade, around: Around): boolean {
  return ['animation', 'animation-name'].some((name) => (style.settled(around, name) ?? 'none') !== 'none')
}

const painting = [
  'background',
  'background-color',
  'background-image',
  'border',
  'border-bottom',
  'border-top',
  'box-shadow',
] as const
const CLEAR =
  /^(?:transparent|none|0|unset|initial|inherit|rgba\([^)]*,\s*0?(?:\.0\d*)?\)|#[\da-f]{3}0|#[\da-f]{6}00)$/u

/** A colour, a picture, a line: something to see besides what is in it. What may change is something. */
function isColoured(style: Cascade, around: Around): boolean {
  const [element] = around
  if (element?.tag === 'button')
    return !CLEAR.test(style.settled(around, 'background') ?? style.settled(around, 'background-color') ?? 'grey')
  return painting.some((name) => !CLEAR.test(style.settled(around, name) ?? 'none'))
}

/** Nothing is in it but words, and these have no colour or no size. */
function hasClearWords(style: Cascade, around: Around): boolean {
  const [element] = around
  if (element === undefined || isEmpty(around) || element.children.some((child) => child.n !== 'text')) return false
  const inherited = (name: string): string | undefined =>
    eachOf(around)
      .map((one) => style.settled(one, name))
      .find((value) => value !== undefined)
  return (
    /^(?:transparent|rgba\([^)]*,\s*0?(?:\.0\d*)?\))$/u.test(inherited('color') ?? '') ||
    /^0?\.?0(?:r?px|em|rem)?$/u.test(inherited('font-size') ?? '')
  )
}

function isEmpty([element]: Around): boolean {
  return element?.children.every((child) => child.n === 'text' && child.value.source.trim() === '') === true
}

/** It lies over the whole screen, or over the whole of what it is in. */
function isCover(style: Cascade, around: Around): boolean {
  const of = (name: string): string => style.settled(around, name) ?? ''
  if (!/^(?:fixed|absolute)$/u.test(of('position'))) return false
  const spans = (size: string, from: string, to: string): boolean =>
    FULL.test(of(size)) || (NONE.test(of(from)) && NONE.test(of(to)))
  return (
    /^0\S*(?:\s+0\S*)*$/u.test(of('inset')) || (spans('width', 'left', 'right') && spans('height', 'top', 'bottom'))
  )
}

function isHidden(element: ElementNode): boolean {
  const hidden = element.attributes.get('hidden')?.value
  const [only, ...others] = hidden?.parts ?? []
  if (hidden === undefined || others.length > 0) return false
  return only === undefined || (typeof only === 'string' ? only !== '' : /^(?:true|!0|!false|1)$/u.test(only.source))
}
