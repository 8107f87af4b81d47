import type { App } from './facts/app.js'
import { byReach } from './facts/app.js'
import { doing, sameAnywhere, sameDoing } from './alike.js'
import { endpointsOf, isSpecific } from './facts/effects.js'
import { isPassive } from './facts/events.js'
import type { Subject } from './facts/subject.js'
import { isOpening } from './intent.js'
import type { Intent, Leftover } from './intent.js'
import { because } from './reasons.js'
import { isStep, pickers, usesStep } from './steps.js'
import { rootOf } from './words/identifier.js'
import { groupBy } from '../source/grouped.js'

/** What merging leaves: one intent per thing that a person would ask, and what turned out to be a part of another. */
export interface Merged {
  readonly intents: readonly Intent[]
  readonly leftovers: readonly Leftover[]
}

/** Joins what is one ability: a page's openings, choices that refine a list, the same request from several places. */
export function merge(app: App, proposed: readonly Intent[]): Merged {
  const leftovers: Leftover[] = []
  const perPage = [...groupBy(proposed, (intent) => intent.page.route).values()].flatMap((intents) => {
    const opened = joinOpenings(intents, leftovers)
    const refined = joinQueries(opened)
    const distinct = joinEqual(joinOptions(refined, leftovers), (intent) => sameDoing(intent))
    return dropFormOpenings(
      dropSteps(dropMenus(dropIdleQueries(distinct, leftovers), leftovers), leftovers),
      proposed,
      leftovers,
    )
  })
  const intents = joinEqual(perPage.toSorted(preference(app)), sameAnywhere)
  const order = byReach(app)
  return { intents: intents.toSorted((a, b) => order(a.page.route, b.page.route)), leftovers }
}

/** All lifecycle callbacks of a page that load: one opening, led by the one that asks a server first. */
function joinOpenings(intents: readonly Intent[], leftovers: Leftover[]): readonly Intent[] {
  const openings = intents.filter((intent) => isOpening(intent) && intent.kind !== 'pay')
  const first = openings.toSorted((a, b) => rank(b) - rank(a))[0]
  if (!first) return intents
  const rest = intents.filter((intent) => !openings.includes(intent))
  if (isEmptyOpening(openings)) {
    leftovers.push(...openings.map(({ lead }) => ({ subject: lead, reason: because('nothing-to-open') })))
    return rest
  }
  return [join(first, openings), ...rest]
}

/** The page before its components, what asks a server before what reads the phone. */
function rank(intent: Intent): number {
  return (intent.lead.unit === intent.page ? 2 : 0) + (intent.lead.remote.length > 0 ? 1 : 0)
}

function isEmptyOpening(openings: readonly Intent[]): boolean {
  const silent = openings.every(({ lead }) => lead.remote.length === 0 || lead.act === 'login')
  return silent && openings.every(({ lead }) => lead.unit.shows.length === 0 && lead.page.shows.length === 0)
}

/** Queries of one page that ask the same of the same servers are one query; local ones refine what the opening shows. */
function joinQueries(intents: readonly Intent[]): readonly Intent[] {
  const queries = intents.filter((intent) => intent.kind === 'query' || intent.kind === 'open')
  const groups = groupBy(queries, (intent) => {
    const endpoints = endpointsOf(intent.lead.main)
    if (!intent.lead.remote.every(isSpecific)) return [...endpoints, ...doing(intent)].join('\n')
    return endpoints.join('\n')
  })
  const opening = queries.find(isOpening)
  const local = groups.get('') ?? []
  if (opening && !local.includes(opening) && local.length > 0) {
    groups.delete('')
    const key = [...groups].find(([, list]) => list.includes(opening))?.[0] ?? ''
    groups.set(key, [...(groups.get(key) ?? []), ...local])
  }
  const joined = [...groups.values()].flatMap((group) => {
    const asked = group.filter((intent) => !isPassive(intent.lead.action))
    const lead = group.find(isOpening) ?? asked.find((intent) => intent.ability === 'search') ?? asked[0] ?? group[0]
    return lead ? [join(lead, group)] : []
  })
  return [...joined, ...intents.filter((intent) => !queries.includes(intent))]
}

const committing: ReadonlySet<string> = new Set(['cart', 'order', 'submit', 'keep', 'pay'])

/** An option that is chosen on the page belongs to every tool of the page that commits it. */
function joinOptions(intents: readonly Intent[], leftovers: Leftover[]): readonly Intent[] {
  const options = intents.filter((intent) => intent.ability === 'option')
  const isCommitting = (intent: Intent): boolean =>
    committing.has(intent.ability) && options.some((option) => option.lead.unit === intent.lead.unit)
  if (options.length > 0 && !intents.some(isCommitting)) {
    leftovers.push(...options.map(({ lead }) => ({ subject: lead, reason: because('unsent') })))
  }
  return intents
    .filter((intent) => !options.includes(intent))
    .map((intent) => (isCommitting(intent) ? join(intent, [intent, ...options]) : intent))
}

/** A query that only scrolling starts, and that is not part of a tool, is no request of a person. */
function dropIdleQueries(intents: readonly Intent[], leftovers: Leftover[]): readonly Intent[] {
  const idle = intents.filter(
    (intent) => !isOpening(intent) && intent.subjects.every((subject) => isPassive(subject.action)),
  )
  leftovers.push(
    ...idle.flatMap((intent) => intent.subjects.map((subject) => ({ subject, reason: because('scrolls') }))),
  )
  return intents.filter((intent) => !idle.includes(intent))
}

/** Opening a form is a step of sending it, unless it loads something that no other page gives. */
function dropFormOpenings(
  intents: readonly Intent[],
  proposed: readonly Intent[],
  leftovers: Leftover[],
): readonly Intent[] {
  const form = intents.find((intent) => intent.ability === 'submit')
  const opening = intents.find(isOpening)
  if (opening && intents.some(isForm) && isBlank(opening)) {
    leftovers.push(...opening.subjects.map((subject) => ({ subject, reason: opensForm })))
    return intents.filter((intent) => intent !== opening)
  }
  const others = intents.filter((intent) => intent !== form && intent !== opening && !pickers.has(intent.ability))
  if (!form || !opening || others.length > 0 || opening.subjects.some(isRefining)) return intents
  const elsewhere = new Set(
    proposed.filter((one) => isOpening(one) && one.page !== opening.page).flatMap((one) => endpointsOf(one.lead.main)),
  )
  const own = opening.subjects.flatMap((subject) => endpointsOf(subject.main))
  const remote = opening.subjects.flatMap((subject) => subject.remote)
  if (!remote.every(isSpecific) || own.some((endpoint) => !elsewhere.has(endpoint))) return intents
  leftovers.push(...opening.subjects.map((subject) => ({ subject, reason: opensForm })))
  return intents.filter((intent) => intent !== opening)
}

const opensForm = because('opens-form')

function isForm({ kind, lead }: Intent): boolean {
  return (kind === 'mutate' || kind === 'pay') && lead.given.some((input) => input.from === 'form')
}

/** Opening the page asks no server, and lists nothing but the form's own choices. */
function isBlank({ page, subjects }: Intent): boolean {
  if (subjects.some((subject) => subject.remote.length > 0 || isRefining(subject))) return false
  const filled = new Set(page.state.filter((field) => field.from.length > 0).map((field) => rootOf(field.path)))
  return !page.shows.some((output) => output.path.includes('[') && filled.has(rootOf(output.path)))
}

function isRefining(subject: Subject): boolean {
  return subject.action.kind === 'event'
}

/** A long press that can do no more than what a button of the page does as well is another way to it. */
function dropMenus(intents: readonly Intent[], leftovers: Leftover[]): readonly Intent[] {
  const menus = intents.filter((intent) => {
    if (!isPressed(intent.lead)) return false
    const kept = keptAt(intent.lead)
    const buttons = intents.filter((other) => other.lead.unit === intent.lead.unit && !isPressed(other.lead))
    return kept.length > 0 && buttons.some(({ lead }) => isWithin(kept, keptAt(lead)))
  })
  const reason = because('another-way')
  leftovers.push(...menus.flatMap((intent) => intent.subjects.map((subject) => ({ subject, reason }))))
  return intents.filter((intent) => !menus.includes(intent))
}

function isPressed({ action, remote }: Subject): boolean {
  const presses = action.triggers.filter(({ event }) => /^long(?:press|tap)$/iu.test(event))
  return remote.length === 0 && presses.length > 0 && presses.length === action.triggers.length
}

/** Where in the code it changes what is kept on the phone. */
function keptAt({ main }: Subject): readonly string[] {
  const writes = main.filter((effect) => effect.kind === 'storage' && effect.op !== 'get')
  return writes.map(({ at }) => `${at.file}:${at.line}:${at.column}`)
}

function isWithin(places: readonly string[], others: readonly string[]): boolean {
  return places.every((place) => others.includes(place))
}

/** Picking a place or a picture for a form, and whatever else only prepares what the page then sends, is a step of that tool. */
function dropSteps(intents: readonly Intent[], leftovers: Leftover[]): readonly Intent[] {
  const steps = intents.filter(
    (intent) => isStep(intent) && intents.some((other) => other !== intent && usesStep(other, intent.lead)),
  )
  leftovers.push(
    ...steps.flatMap((intent) => intent.subjects.map((subject) => ({ subject, reason: because('fills') }))),
  )
  return intents.filter((intent) => !steps.includes(intent))
}

/** A page that may be found goes first, then the page that can be opened at the thing itself, then the one that is reached soonest. */
function preference(app: App): (a: Intent, b: Intent) => number {
  const order = byReach(app)
  const direct = (intent: Intent): number =>
    intent.lead.given.some((input) => input.from === 'dataset' || input.from === 'event') ? 1 : 0
  const hidden = (intent: Intent): number => (intent.page.searchable ? 0 : 1)
  return (a, b) => hidden(a) - hidden(b) || direct(a) - direct(b) || order(a.page.route, b.page.route)
}

function joinEqual(intents: readonly Intent[], key: (intent: Intent) => string | null): readonly Intent[] {
  const groups = groupBy(intents, (intent) => key(intent) ?? intent)
  return [...groups.values()].flatMap((group) => (group[0] ? [join(group[0], group)] : []))
}

function join(lead: Intent, all: readonly Intent[]): Intent {
  const subjects = [lead, ...all.filter((intent) => intent !== lead)].flatMap((intent) => intent.subjects)
  const kind = lead.kind === 'open' && all.some((intent) => intent.kind === 'query') ? 'query' : lead.kind
  return { ...lead, kind, subjects }
}
