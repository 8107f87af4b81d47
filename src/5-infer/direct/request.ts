import type { Constant, FromQuery, Message, SetEffect } from '../../4-trace/graph.js'
import type { RemoteEffect } from '../facts/effects.js'
import { constantOf } from '../fields/types.js'
import type { DirectRequest, FromInput } from '../toolset.js'
import { openingActions } from './opening.js'
import type { Directness, Finding } from './finding.js'

/** `effect` with what the page is opened with taken from the tool's inputs; else why it cannot be sent without the page. */
export function requestOf(finding: Finding, effect: RemoteEffect): Directness {
  const { sending } = effect
  if (sending === undefined) return `what ${effect.kind === 'cloud' ? effect.op : effect.kind} sends is not followed`
  if ('doubt' in sending) return `not known for certain: ${sending.doubt}`
  const result = resultOf(finding, effect)
  if (Object.keys(result).length === 0) return 'what the page shows is made of the answer'
  const target = targetOf(finding, effect, sending.message)
  if (target === null) return 'a part of the address may be missing'
  return { ...target, data: dataOf(finding, sending.message), result }
}

function targetOf(
  finding: Finding,
  effect: RemoteEffect,
  { url = [], header, env = '' }: Message,
): Pick<DirectRequest, 'http' | 'cloud'> | null {
  if (effect.kind === 'cloud') return { cloud: { name: effect.name, env } }
  const parts = url.map((part) => (typeof part === 'string' ? part : givenFor(finding, part, true)))
  const known = parts.filter((part) => part !== null)
  const texts = known.map((part) =>
    typeof part === 'object' && 'value' in part ? encodeURIComponent(part.value) : part,
  )
  return known.length < parts.length ? null : { http: { method: effect.method, url: texts, header } }
}

/** What the page would be opened without is not sent. */
function dataOf(finding: Finding, { data }: Message): DirectRequest['data'] {
  const sent = Object.entries(data).map(
    ([key, value]) => [key, 'value' in value ? value : givenFor(finding, value)] as const,
  )
  return Object.fromEntries(sent.flatMap(([key, value]) => (value === null ? [] : [[key, value]])))
}

/** The input under which the page's query key is asked for, or what the app always passes; null where neither is there. */
function givenFor({ draft, inputs }: Finding, { query }: FromQuery, isRequired = false): Constant | FromInput | null {
  const field = draft.fields.find(({ via, key }) => via === 'query' && key === query)
  if (field === undefined) return null
  const value = constantOf(field)
  if (value !== null) return { value }
  const input = inputs.find(({ name }) => name === field.name)
  return input === undefined || (isRequired && !input.required) ? null : { input: input.name }
}

/** Path of what the tool gives → its place in the answer. Lists go along with lists. */
function resultOf({ draft, outputs }: Finding, effect: RemoteEffect): Readonly<Record<string, string>> {
  const written = openingActions(draft).flatMap(({ effects }) => effects.filter((one) => one.kind === 'set'))
  const head = `response(${effect.kind === 'cloud' ? cloudName(effect) : `${effect.method} ${effect.url}`}).`
  const places = outputs.flatMap(({ path }) => {
    const place = placeOf(path, written)
    const isAlike = place?.startsWith(head) === true && listsIn(place) === listsIn(path)
    return isAlike && !isInherited(path) && !isInherited(place) ? [[path, place.slice(head.length)] as const] : []
  })
  return Object.fromEntries(places)
}

/** Whether `path` leads through what all objects have in common: nothing is copied to there, nor from there. */
function isInherited(path: string): boolean {
  return path.split(/[.[\]]/u).some((name) => inherited.has(name))
}

const inherited: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Where `path` of the page's data is copied from: what is put at it, or around it and nowhere nearer. */
function placeOf(path: string, written: readonly SetEffect[]): string | null {
  const around = written.filter((one) => isInside(path, one.path))
  const nearest = around.toSorted((a, b) => b.path.length - a.path.length)[0]
  return nearest?.copies === undefined ? null : nearest.copies + path.slice(nearest.path.length)
}

function isInside(path: string, holder: string): boolean {
  return path === holder || path.startsWith(`${holder}.`) || path.startsWith(`${holder}[]`)
}

function cloudName({ name, action }: Extract<RemoteEffect, { kind: 'cloud' }>): string {
  return `cloud ${name}${action === undefined ? '' : ` ${action}`}`
}

function listsIn(path: string): number {
  return path.split('[]').length
}
