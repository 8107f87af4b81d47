import type { Project } from '../../1-load/project.js'
import type { Placed } from '../../3-link/program.js'
import { oneLine } from '../../3-link/labels-text.js'
import type { ElementNode, TemplateNode } from '../../2-parse/template/tree.js'
import { lineTable, locate, type Location } from '../../source/location.js'
import { Gate } from '../cleanse/gate.js'
import { defineCheck } from './check.js'

/** What an app says where no label is made of it: in its manifest, and on elements whose whole text is longer than a label. */
export const texts = defineCheck({
  codes: ['text/instruction', 'text/aside', 'text/concealed', 'text/invisible', 'text/markup'],
  find: (examined) => {
    const gate = new Gate()
    for (const { text, at } of manifestTexts(examined.project)) gate.word(text, 'title', at)
    const { pages, components } = examined.program
    for (const { view } of [...pages, ...components])
      for (const placed of view.elements.filter(isOneThing)) judge(placed, gate)
    return gate.diagnostics()
  },
})

interface Text {
  readonly text: string
  readonly at: Location
}

/** The title of the app's windows and the names of its tabs. */
function manifestTexts(project: Project): readonly Text[] {
  const said = [project.windowTitle, ...project.tabs.map(({ text }) => text)]
  return said.flatMap((text) => (text === null ? [] : [{ text, at: placeInManifest(project, text) }]))
}

function placeInManifest(project: Project, text: string): Location {
  const json = project.text('app.json') ?? ''
  return locate('app.json', lineTable(json), Math.max(json.indexOf(JSON.stringify(text)), 0))
}

const buttons: ReadonlySet<string> = new Set(['button', 'navigator'])
const controls: ReadonlySet<string> = new Set(
  'input textarea picker radio checkbox switch slider label form'.split(' '),
)

/** It is touched as a whole: what holds others that are touched or filled in is a place, whose texts have nothing to do with each other. */
function isOneThing({ element }: Placed): boolean {
  return isTouched(element) && element.tag !== 'form' && !element.children.some(holdsTouched)
}

function holdsTouched(node: TemplateNode): boolean {
  if (node.n !== 'element') return false
  return isTouched(node) || controls.has(node.tag) || node.children.some(holdsTouched)
}

function isTouched({ events, tag }: ElementNode): boolean {
  return events.length > 0 || buttons.has(tag)
}

/** Pieces are read together, with and without space between. What the label alone shows is told where labels are cleansed. */
function judge({ element, label, at }: Placed, gate: Gate): void {
  const pieces = piecesIn(element)
  if (pieces.length === 0 || isRefused(label)) return
  for (const space of ['', ' ']) {
    const text = pieces.join(space).trim()
    if (text.length <= LONGEST && text !== label) gate.word(text, 'label', at)
  }
}

/** More is not one thing to tap, but all that a page shows. */
const LONGEST = 120

function isRefused(label: string | null): boolean {
  const gate = new Gate()
  gate.word(label, 'label')
  return gate.diagnostics().length > 0
}

function piecesIn(element: ElementNode): readonly string[] {
  return element.children.flatMap(piecesInNode).filter((piece) => piece.trim() !== '')
}

function piecesInNode(node: TemplateNode): readonly string[] {
  if (node.n === 'element') return piecesIn(node)
  if (node.n !== 'text') return []
  return node.value.parts.map((part) => (typeof part === 'string' ? shownAs(part) : ' '))
}

/** `text` as it is shown. Letters of icon fonts are pictures. */
function shownAs(text: string): string {
  const decoded = text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/giu, (_, hex: string | undefined, decimal: string) =>
    character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  )
  return oneLine(decoded.replace(/\p{Co}/gu, ' '))
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}
