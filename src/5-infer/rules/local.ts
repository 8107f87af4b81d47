import { isChange, isPassive, isRecording } from '../facts/subject.js'
import type { Subject } from '../facts/subject.js'
import { rootOf } from '../words/identifier.js'
import { defineRule } from './rule.js'

/** A choice that is kept on the phone for what comes next: this shop, this address, this note. */
export const keeps = defineRule({
  ability: 'keep',
  kind: 'mutate',
  claim: 'keeps what the person chose for the next step',
  confidence: 0.75,
  when: (subject) => isDeliberate(subject) && subject.act !== null && isChange(subject.act) && chooses(subject),
})

/** A list item changed in the page itself, where a later action sends the list: counting up, choosing an option. */
export const arranges = defineRule({
  ability: 'arrange',
  kind: 'mutate',
  claim: 'changes the list that a later step sends',
  confidence: 0.65,
  when: (subject) => isDeliberate(subject) && points(subject) && !isViewing(subject) && writesUsedState(subject),
})

/** A list that the page filters by itself. */
export const sifts = defineRule({
  ability: 'filter',
  kind: 'query',
  claim: 'shows the part of the list that fits what was given',
  confidence: 0.65,
  when: (subject) => isDeliberate(subject) && subject.given.length > 0 && rewritesShownList(subject),
})

function isDeliberate(subject: Subject): boolean {
  return subject.action.kind === 'event' && !isPassive(subject.action) && !isRecording(subject.action)
}

/** Something is given, or the handler's name says that something is settled; 'goNext' only walks on. */
function chooses(subject: Subject): boolean {
  const { act } = subject.meaning
  return subject.given.length > 0 || (act !== null && isChange(act))
}

function points(subject: Subject): boolean {
  return (
    subject.given.some((input) => input.from === 'dataset') &&
    subject.action.triggers.some((trigger) => trigger.each !== undefined)
  )
}

/** 'switchTab', 'showDetail': what is looked at changes, not what is chosen. */
function isViewing(subject: Subject): boolean {
  return subject.meaning.act === 'show' || subject.meaning.act === 'read'
}

function writtenRoots(subject: Subject): ReadonlySet<string> {
  return new Set(subject.main.flatMap((effect) => (effect.kind === 'set' ? [rootOf(effect.path)] : [])))
}

/** Fields that this action writes and that flow into what another action sends or keeps. */
function writesUsedState(subject: Subject): boolean {
  const written = writtenRoots(subject)
  return subject.unit.actions.some(
    (other) =>
      other !== subject.action &&
      other.effects.some(
        (effect) =>
          (effect.kind === 'request' ||
            effect.kind === 'cloud' ||
            (effect.kind === 'storage' && effect.op === 'set')) &&
          usesAny(other.inputs, effect, written),
      ),
  )
}

function usesAny(inputs: Subject['action']['inputs'], effect: object, written: ReadonlySet<string>): boolean {
  const origins =
    'from' in effect ? Object.values(effect.from as Readonly<Record<string, readonly string[]>>).flat() : []
  const fields = [
    ...origins.filter((origin) => origin.startsWith('data.')).map((origin) => rootOf(origin.slice(5))),
    ...inputs.filter((input) => input.from === 'data').map((input) => rootOf(input.name)),
  ]
  return fields.some((field) => written.has(field))
}

function rewritesShownList(subject: Subject): boolean {
  const written = writtenRoots(subject)
  return (
    subject.unit.shows.some(
      (output) => output.path.includes('[]') && written.has(rootOf(output.path)) && !points(subject),
    ) ||
    (points(subject) && rewritesOtherList(subject, written))
  )
}

/** Tapping a tab rewrites the list beside it, not only the row of tabs. */
function rewritesOtherList(subject: Subject, written: ReadonlySet<string>): boolean {
  const own = new Set(subject.action.triggers.map((trigger) => rootOf(trigger.each ?? '')))
  return subject.unit.shows.some(
    (output) => output.path.includes('[]') && written.has(rootOf(output.path)) && !own.has(rootOf(output.path)),
  )
}
