import { parseSheet, type StyleRule } from '../../../2-parse/style/parse.js'
import { unreadSheet } from '../../../2-parse/style/unread.js'
import type { Placed, Surface } from '../../../3-link/program.js'
import type { Card } from '../../../4-trace/skill.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import { lineTable, locate, type Location } from '../../../source/location.js'
import type { Examined } from '../check.js'
import type { SkillPackage, SkillRule } from './package.js'
import { startOf } from './package.js'

const cardPath = /^components\/[\w-]+\/index$/
const parts = ['js', 'json', 'wxml', 'wxss'] as const
/** Written in TypeScript, or with a preprocessor, it is the same card once it is built. */
const sources: Readonly<Record<string, readonly string[]>> = { js: ['ts'], wxss: ['less', 'scss', 'sass'] }

/** V012: the files of each card that an API names. */
export const cardFiles: SkillRule = ({ folder, apis }, { project }) =>
  apis.flatMap((api): readonly Diagnostic[] => {
    const path = api.entry._meta?.ui?.componentPath
    if (path === undefined) return []
    const has = (extension: string): boolean =>
      [extension, ...(sources[extension] ?? [])].some((one) => project.files.has(`${folder}/${path}.${one}`))
    const missing = parts.filter((extension) => !has(extension)).map((extension) => `index.${extension}`)
    if (missing.length === 0 && cardPath.test(path)) return []
    return [
      { code: 'skills/card-files', params: { api: api.name, path, files: missing.join(', ') }, at: api.at('_meta') },
    ]
  })

/** V003, V005, V006, V010, V011: what a card shows, how, and where that comes from. */
export const cards: SkillRule = (skill, examined) =>
  (skill.code?.cards ?? []).flatMap((card) => {
    const surface = examined.program.cards.find(({ route }) => route === card.route)
    return [
      ...(surface === undefined ? [] : elements(surface)),
      ...styles(card.route, examined),
      ...unanswered(skill, card),
      ...unset(card),
    ]
  })

const tags = new Set(
  'view text image map button canvas scroll-view block template slot wxs collapsible-view'.split(' '),
)

function elements({ view }: Surface): readonly Diagnostic[] {
  return view.elements.flatMap((placed): readonly Diagnostic[] => {
    const { tag } = placed.element
    if (!tags.has(tag)) return [{ code: 'skills/card-tag', params: { tag }, at: placed.at }]
    return faultsOf(placed).map((attribute) => ({
      code: 'skills/card-attribute',
      params: { tag, attribute },
      at: placed.at,
    }))
  })
}

function faultsOf({ element: { tag, attributes } }: Placed): readonly string[] {
  const source = (name: string): string | undefined => attributes.get(name)?.value.source
  if (tag === 'button') return attributes.has('open-type') ? ['open-type'] : []
  if (tag !== 'scroll-view') return []
  const isVertical = ['', 'true', '{{true}}'].includes(source('scroll-y')?.replaceAll(' ', '') ?? 'no')
  return [...(attributes.has('scroll-x') ? [] : ['scroll-x']), ...(isVertical ? ['scroll-y'] : [])]
}

function styles(route: string, { project }: Examined): readonly Diagnostic[] {
  const file = `${route}.wxss`
  const text = project.text(file)
  if (text === null) return []
  const lines = lineTable(text)
  const sheet = parseSheet(text)
  const faults = sheet.rules.flatMap((rule) => styleFaults(rule, locate(file, lines, rule.at)))
  return [...faults, ...unreadSheet(file, sheet)]
}

function styleFaults(rule: StyleRule, at: Location): readonly Diagnostic[] {
  const [selector] = rule.selectors.filter((one) => refused.some((pattern) => pattern.test(one)))
  return [
    ...[...rule.declared].filter(isRefused).map(([name, value]): Diagnostic => ({
      code: 'skills/card-style',
      params: { style: `${name}: ${value}`.slice(0, 80) },
      at,
    })),
    ...(selector === undefined ? [] : [{ code: 'skills/card-selector' as const, params: { selector }, at }]),
  ]
}

/** Combinators, pseudo-elements and -classes, attributes; descendants and several classes are fine. */
const refused: readonly RegExp[] = [
  /[>+~]/u,
  /::/u,
  /:(?:hover|focus|active|checked|disabled|first-child|last-child|nth-child)/u,
  /\[/u,
]

function isRefused([name, value]: readonly [string, string]): boolean {
  if (name.startsWith('--') || value.includes('var(--')) return true
  if (name === 'z-index' || name === 'float' || name === 'text-decoration') return true
  if (name === 'position') return value === 'fixed' || value === 'sticky'
  if (name === 'display') return value === 'grid' || value === 'inline-flex' || value.startsWith('table')
  return (
    name === 'transition' &&
    value !== 'none' &&
    !value.split(',').every((one) => /^\s*(?:opacity|transform)\b/u.test(one))
  )
}

/** The platform links a card to the APIs that name it; where one of their answers is not known, nothing is said. */
function unanswered({ apis, folder }: SkillPackage, card: Card): readonly Diagnostic[] {
  const own = apis.filter(({ entry }) => `${folder}/${entry._meta?.ui?.componentPath ?? ''}` === card.route)
  const contents = own.flatMap(({ code }) => code?.answers.filter(({ isError }) => !isError) ?? [])
  const isOpen = contents.length === 0 || own.some(({ code }) => code === null || code.partial === true)
  if (isOpen || card.reads === null || contents.some(({ open, content }) => open === true || content === null))
    return []
  const given = new Set(contents.flatMap(({ content }) => content ?? []))
  return told(
    'skills/card-reads',
    card,
    card.reads.filter((key) => !given.has(key)),
  )
}

function unset(card: Card): readonly Diagnostic[] {
  const { has } = card
  return has === null
    ? []
    : told(
        'skills/card-shows',
        card,
        card.shows.filter((name) => !has.includes(name)),
      )
}

function told(code: Diagnostic['code'], { route }: Card, keys: readonly string[]): readonly Diagnostic[] {
  if (keys.length === 0) return []
  return [{ code, params: { card: route, keys: keys.join(', ') }, at: startOf(`${route}.wxml`) }]
}
