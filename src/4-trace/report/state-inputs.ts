import { UNKNOWN, membersOf } from '../domain/constants.js'
import { fieldOf, nameOfState, originText, pathText } from '../domain/source.js'
import { REST, type Source } from '../domain/value.js'
import { methodOf } from '../library/methods.js'
import type { Effect, Input } from '../graph.js'
import type { Machine } from '../machine/machine.js'
import { deepOriginsOf } from '../machine/alternatives.js'
import { isStep, type Choosing } from './choosing.js'
import { closedScalars, typeOf, ultimateOrigins } from './knowledge.js'
import { asDeclared, listed, usedAs } from './uses.js'
import type { Run } from './run.js'

/** What a person has put into data fields and variables through other handlers, and that goes into this action or decides it. */
export function stateInputs(machine: Machine, run: Run, choosing: Choosing): readonly Input[] {
  if (isOpening(run)) return []
  const { entry } = run
  const isState = ({ root, path }: Source): boolean =>
    (root.kind === 'data' ? path.length > 0 && !path.includes(REST) : root.kind === 'state') &&
    root.owner === entry.route
  const isTyped = (source: Source): boolean =>
    ultimateOrigins(machine, source).some(({ root }) => root.kind === 'detail' && choosing.entries.has(root.owner))
  const taken = [
    ...[...entry.sinks].filter((source) => !isStepOf(run, source)),
    ...movedBy(machine, run).filter((source) => !choosing.pressed.has(source)),
  ].filter(isState)
  const decided = isFilling(machine, run) ? [] : [...[...entry.guarding].filter(isTyped), ...choosingIn(machine, run)]
  return [
    ...taken.flatMap((source) => stateInput(machine, run, source, choosing)),
    ...decided
      .filter((source) => isState(source) && !isMethod(source))
      .filter((source) => !selfAndAround(source).some((one) => taken.includes(one)))
      .flatMap((source) => decidingInput(machine, run, source, choosing)),
  ]
}

const OPENING: ReadonlySet<string> = new Set(['onLoad', 'created', 'attached', 'ready', 'onReady'])

/** Opening a page comes before anything that a person does on it; observers and relations are told what happened. */
function isOpening({ point }: Run): boolean {
  return point?.kind === 'lifecycle' && (OPENING.has(point.handler) || /^(observers|relations)\./.test(point.handler))
}

/** One more than there was: what there was is no choice of the person's. */
function isStepOf({ entry }: Run, source: Source): boolean {
  const value = entry.written.get(source)
  return value !== undefined && isStep(source, value)
}

/** It only takes down what its own event gives. */
function isFilling(machine: Machine, { entry }: Run): boolean {
  return [...entry.written.values()].some((value) =>
    deepOriginsOf(machine, value).some(({ root }) => root.owner === entry.id),
  )
}

/** `value.trim && …` asks for a method. */
function isMethod({ path }: Source): boolean {
  return methodOf(UNKNOWN, path.at(-1) ?? '') !== null
}

/** What decides which values an event's handler sends. A list that it changes itself is not yet chosen. */
function choosingIn(machine: Machine, { entry, point }: Run): readonly Source[] {
  if (point?.kind !== 'event' || ![...entry.effects.values()].some(isSending)) return []
  const changed = new Set(
    [...entry.written].flatMap(([place, value]) =>
      deepOriginsOf(machine, value).some((origin) => fieldOf(origin) === fieldOf(place)) ? [fieldOf(place)] : [],
    ),
  )
  return [...entry.choosing].filter((source) => !changed.has(fieldOf(source)))
}

/** Whether the effect takes something along. */
function isSending(effect: Effect): boolean {
  if (!('from' in effect) || effect.kind === 'set') return false
  return Object.keys({ ...effect.from, ...('values' in effect && effect.values) }).length > 0
}

/** Where nothing leaves the page: what goes from one field into another. */
function movedBy(machine: Machine, { entry, point }: Run): readonly Source[] {
  const local = [...entry.effects.values()].every(({ kind }) => kind === 'set')
  if (!local || point?.kind !== 'event' || [...entry.reads].some(({ root }) => root.owner === entry.id)) return []
  return [...entry.written].flatMap(([place, value]) =>
    deepOriginsOf(machine, value).filter((source) => fieldOf(source) !== fieldOf(place)),
  )
}

/** Elements that a person has marked: the list that they are in. */
function decidingInput(machine: Machine, run: Run, source: Source, choosing: Choosing): readonly Input[] {
  const list = source.path.indexOf('[]')
  if (!choosing.pressed.has(source)) return stateInput(machine, run, source, choosing)
  return list < 0 ? [] : [{ name: pathText(source.path.slice(0, list)), from: 'data', type: 'array' }]
}

function stateInput(machine: Machine, run: Run, source: Source, choosing: Choosing): readonly Input[] {
  const origins = ultimateOrigins(machine, source)
  if (!origins.some((origin) => isGivenByPerson(machine, origin, source, choosing))) return []
  const known = machine.known(source)
  const place = selfAndAround(source).find((one) => isChosen(machine, one)) ?? source
  const many = place.path.at(-1) === '[]'
  const name =
    source.root.kind === 'state' ? nameOfState(source.root) : pathText(many ? place.path.slice(0, -1) : place.path)
  // What earlier events have pushed into a list has no name that anybody could give it by.
  if (name === REST) return []
  const { path, root } = source
  const declared = root.kind === 'data' ? machine.program.declared.data(run.live.surface, path) : null
  return [
    asDeclared(many ? null : declared, {
      name,
      from: 'data',
      type: many ? 'array' : usedAs(machine, source, typeOf(known)),
      ...listed(closedScalars(machine, known)),
      origins: origins.filter((one) => one !== source).map(originText),
    }),
  ]
}

/** An element that was picked stands here as it is. */
function isChosen(machine: Machine, place: Source): boolean {
  if (machine.world.chosen.has(place)) return true
  const known = place.path.length > 0 ? machine.known(place) : null
  return (
    known !== null &&
    membersOf(known).some(
      (member) => member.v === 'source' && member.root.selector !== null && member.path.length === 0,
    )
  )
}

/** APIs in which a person chooses what the app gets. */
const CHOOSERS = /^wx\.(choose|scanCode|uploadFile|cloud\.uploadFile)/

function isGivenByPerson(machine: Machine, origin: Source, place: Source, choosing: Choosing): boolean {
  switch (origin.root.kind) {
    case 'detail':
      return choosing.entries.has(origin.root.owner)
    case 'dataset':
    case 'event':
      return origin.root.owner.startsWith(`${place.root.owner}#`)
    case 'response':
      return CHOOSERS.test(origin.root.name)
    case 'answer':
      return true
    default:
      return selfAndAround(origin).some(
        (one) => machine.world.chosen.has(one) || choosing.pressed.has(one) || choosing.identified.has(one),
      )
  }
}

function selfAndAround(source: Source): readonly Source[] {
  const all: Source[] = []
  for (let at: Source | null = source; at; at = at.parent) all.push(at)
  return all
}
