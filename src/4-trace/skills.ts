import type { DeclaredSkill } from '../1-load/project.js'
import type { Program } from '../3-link/program.js'
import { TRUE, UNDEFINED, membersOf } from './domain/constants.js'
import type { Single, Source, Value } from './domain/value.js'
import { REST } from './domain/value.js'
import { queryNames } from './api/url.js'
import type { Answer, Card, SkillApi, SkillUnit } from './skill.js'
import { constantsOf, resolve } from './machine/alternatives.js'
import type { Interpreter } from './machine/interpreter.js'
import { callOf, type Machine, type Registration } from './machine/machine.js'
import { isFunction, whenSettled } from './machine/promises.js'

/** Runs the skills that the app has already: what they register, and what each of that does. */
export function skillsOf(machine: Interpreter, program: Program, cards: readonly Card[]): readonly SkillUnit[] {
  return program.project.skills.flatMap((skill) => {
    const unit = skillOf(machine, program, skill)
    return unit === null ? [] : [{ ...unit, cards: cards.filter(({ route }) => route.startsWith(`${skill.folder}/`)) }]
  })
}

function skillOf(machine: Interpreter, program: Program, { folder }: DeclaredSkill): Omit<SkillUnit, 'cards'> | null {
  const unit = program.script(`${folder}/index.js`) ?? program.script(`${folder}/index.ts`)
  if (unit === null) return null
  const before = machine.world.registrations.length
  const exported = machine.require(unit)
  const registered = machine.world.registrations.slice(before)
  const all = registered.length > 0 ? registered : exportedBy(machine, exported)
  const apis = all.flatMap((one) => apisOf(machine, { folder, file: unit.file }, one))
  return { folder, apis, ...((unit.opaque ?? machine.world.unfinished.has(unit.file)) && { partial: true }) }
}

/** The platform's later documents have a form without registering: `module.exports = { name: run }`. */
function exportedBy(machine: Machine, exported: Value): readonly Registration[] {
  return resolve(machine, exported).flatMap((member) => {
    if (member.v !== 'object') return []
    const call = callOf(UNDEFINED)
    return member.keys().map((key) => ({ name: nameOf(key), run: machine.get(member, key), call }))
  })
}

function nameOf(key: string): Value {
  return { v: 'const', value: key, soft: false }
}

interface Place {
  readonly folder: string
  readonly file: string
}

/** A loop that registers is one place with several names. */
function apisOf(machine: Interpreter, place: Place, registration: Registration): readonly SkillApi[] {
  const names = constantsOf(machine, registration.name).flatMap(({ value }) =>
    typeof value === 'string' ? [value] : [],
  )
  return (names.length === 0 ? [null] : [...new Set(names)]).map((name) =>
    apiOf(machine, place, { ...registration, name }),
  )
}

type Named = Omit<Registration, 'name'> & { readonly name: string | null }

function apiOf(machine: Interpreter, { folder, file }: Place, { name, run, call }: Named): SkillApi {
  const given = machine.world.root('detail', '', `${folder}#${name ?? ''}`)
  const answers: Answer[] = []
  let result: Value = UNDEFINED
  const entry = machine.enter({ route: folder, script: file }, name ?? '', () => {
    result = machine.call(run, callOf(UNDEFINED, [given]))
    const collect = machine.native('', ({ args: [value = UNDEFINED] }) => {
      answers.push(...resolve(machine, value).flatMap((member) => answerOf(machine, member)))
      return UNDEFINED
    })
    for (const member of membersOf(result)) whenSettled(machine, member, callOf(UNDEFINED), [collect, UNDEFINED])
  })
  const partial = entry.exhausted || !isFunction(run)
  return {
    name,
    async: membersOf(result).some(isPromise),
    effects: [...entry.effects.values()],
    reads: readsOf(given, [...entry.reads, ...entry.sinks]),
    answers,
    ...(partial && { partial }),
    at: placeOf(machine, run) ?? machine.program.locate(call.file === '' ? file : call.file, call.at),
  }
}

function isPromise(value: Single): boolean {
  return value.v !== 'const' && (value.v !== 'object' || value.kind === 'promise')
}

function placeOf(machine: Machine, run: Value) {
  const [code] = membersOf(run).flatMap((member) =>
    member.v === 'object' && member.code?.c === 'closure' ? member.code : [],
  )
  return code === undefined ? null : machine.program.locate(code.fn.file, code.fn.at)
}

/** Keys of what it was called with; null where it hands all of that on. */
function readsOf(given: Source, reads: readonly Source[]): readonly string[] | null {
  const own = reads.filter(({ root }) => root === given.root)
  if (own.some((source) => source === given)) return null
  return [...new Set(own.flatMap(({ path }) => path.slice(0, 1)))].sort()
}

/** What one value says that the API gives; an unknown one may say anything. */
function answerOf(machine: Machine, value: Single): readonly Answer[] {
  if (value.v === 'const') return []
  if (value.v !== 'object') return [{ isError: false, open: true }]
  const content = keysAt(machine, value, 'structuredContent')
  const handoff = value.has('handoff') ? handoffOf(machine, machine.get(value, 'handoff')) : undefined
  return [
    {
      isError: machine.get(value, 'isError') === TRUE,
      ...(content !== undefined && { content }),
      ...(handoff !== undefined && { handoff }),
    },
  ]
}

function keysAt(machine: Machine, value: Single, key: string): readonly string[] | null | undefined {
  if (value.v !== 'object' || !value.has(key)) return undefined
  return keysOf(machine, machine.get(value, key))
}

function keysOf(machine: Machine, value: Value): readonly string[] | null {
  const members = resolve(machine, value)
  const keys = members.map((member) => (member.v === 'object' && !member.has(REST) ? member.keys() : null))
  return keys.some((one) => one === null) ? null : [...new Set(keys.flatMap((one) => one ?? []))].sort()
}

/** The query of a handoff is text or an object, and the handoff itself may be a function that gives it. */
function handoffOf(machine: Machine, handoff: Value): readonly string[] | null | undefined {
  const made = isFunction(handoff) ? machine.call(handoff, callOf(UNDEFINED)) : handoff
  const query = machine.get(made, 'query')
  if (query === UNDEFINED) return []
  const members = resolve(machine, query)
  return members.every((member) => member.v === 'object') ? keysOf(machine, query) : queryNames(machine, query)
}
