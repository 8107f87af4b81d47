import type { Draft } from '../draft.js'
import { isOpening, isReading } from '../intent.js'
import type { Risk, ToolInput } from '../toolset.js'
import { lengthOf, noun } from '../words/noun.js'
import { labelsOf } from './label.js'
import { searchFirst } from './search-first.js'
import type { Speech } from './speech.js'

/** What a description is made of; all sentences come from `speech`, all nouns from `noun`. */
export interface Told {
  readonly speech: Speech
  readonly draft: Draft
  readonly inputs: readonly ToolInput[]
  readonly risk: Risk
  readonly confirm: boolean
  readonly login: boolean
  /** The tool to use where somebody only wants to look. */
  readonly look: string | null
  /** That tool, where it shows an amount of money. */
  readonly amount: string | null
  /** The tool that shows one item of what this one lists. */
  readonly next: string | null
}

const CAP = 1024

/** What it does, when to call it, what must have happened, what it is not for. */
export function describeTool(told: Told): string {
  const { speech } = told
  const sentences = [what(told), when(told), before(told), afterwards(told), notFor(told)].filter(
    (sentence) => sentence !== '',
  )
  const text = speech.told(sentences)
  return lengthOf(text) <= CAP ? text : speech.told(sentences.slice(0, 3))
}

function what({ draft, inputs, speech }: Told): string {
  const { intent } = draft
  const deed = speech.deed(intent)
  if (!isReading(intent)) return speech.tool.does(deed, ...placeOf(intent, speech))
  const limits = isOpening(intent) ? inputs.filter((input) => !input.required).map((input) => input.name) : []
  return speech.tool.reads(
    deed,
    givenBy(draft.outputs, speech),
    limits,
    isOpening(intent) ? listsOf(intent, speech) : [],
  )
}

const MOST_LISTS = 6

/** What stands over the lists of the page, as far as its name has not said it. */
function listsOf({ page }: Draft['intent'], speech: Speech): readonly string[] {
  const headings = (page.headings ?? []).flatMap(({ text }) => noun(text) ?? [])
  return [...new Set(headings)].filter((text) => text !== speech.page(page)).slice(0, MOST_LISTS)
}

/** The page and the buttons, as far as the deed has not said them. */
function placeOf(intent: Draft['intent'], speech: Speech): readonly [page: string | null, buttons: readonly string[]] {
  const page = speech.page(intent.page)
  const deed = speech.deed(intent)
  return speech.mentions(deed, page) ? [null, []] : [page, labelsOf(intent).filter((label) => !deed.includes(label))]
}

const MOST_GIVEN = 6

/** What the result tells, as far as the words are known: names of products, prices, numbers. */
function givenBy(outputs: Draft['outputs'], speech: Speech): readonly string[] {
  const told = outputs.flatMap((output) => speech.output(output) ?? [])
  return [...new Set(told)].slice(0, MOST_GIVEN)
}

function when({ draft, risk, confirm, amount, speech }: Told): string {
  const { intent } = draft
  const say = speech.tool
  if (risk === 'payment') return say.forPayment(amount)
  if (intent.ability === 'logout') return say.forLogout()
  if (intent.kind === 'auth') return say.forLogin()
  if (intent.ability === 'search') return say.forSearch()
  if (isOpening(intent)) return say.forPage(speech.page(intent.page), searchKeyOf(draft))
  if (intent.ability === 'filter') return say.forFilter()
  return say.forDeed(speech.deed(intent), confirm)
}

/** The input that takes what is looked for, on a page that can be searched. */
function searchKeyOf({ fields }: Draft): string | null {
  const found = fields.find(({ name, typed, via }) => (typed || via === 'query') && searchWords.test(name))
  return found?.name ?? null
}

const searchWords = /^(?:search|key_?word|query)/iu

const MOST_TOOLS = 3

function before({ inputs, login, speech }: Told): string {
  const needs = new Map<string, { readonly fields: string[]; readonly tools: readonly string[] }>()
  for (const { name, required, provenance } of inputs) {
    const given = new Set(provenance.flatMap((source) => (source.from === 'tool' ? [source.tool] : [])))
    const tools = searchFirst([...given], (tool) => tool)
    if (!required || tools.length === 0 || provenance.some((source) => source.from === 'user')) continue
    const need = needs.get(tools.join()) ?? { fields: [], tools: tools.slice(0, MOST_TOOLS) }
    need.fields.push(name)
    needs.set(tools.join(), need)
  }
  return login || needs.size > 0 ? speech.tool.before(login, [...needs.values()]) : ''
}

function afterwards({ next, speech }: Told): string {
  return next === null ? '' : speech.tool.closer(next)
}

function notFor({ draft, look, speech }: Told): string {
  return look === null || look === draft.name ? '' : speech.tool.notFor(look)
}
