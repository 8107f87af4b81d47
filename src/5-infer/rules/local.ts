import { isPassive, isRecording } from '../facts/events.js'
import { isChange } from '../facts/subject.js'
import type { Subject } from '../facts/subject.js'
import { listsAround } from '../fields/binding.js'
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

/** A list item changed in the page itself, by a handler that says so: counting up, taking out. */
export const arranges = defineRule({
  ability: 'arrange',
  kind: 'mutate',
  claim: 'changes the list that a later step sends',
  confidence: 0.65,
  when: (subject) => isDeliberate(subject) && points(subject) && changesByName(subject) && rewritesList(subject),
})

/** Choosing among options that the page itself keeps: merged into the tool that commits the choice. */
export const picks = defineRule({
  ability: 'option',
  kind: 'mutate',
  claim: 'chooses an option that a later step sends',
  confidence: 0.6,
  when: (subject) => isDeliberate(subject) && points(subject) && !isViewing(subject) && rewritesOwnList(subject),
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

function changesByName(subject: Subject): boolean {
  const { act } = subject.meaning
  return act !== null && isChange(act)
}

/** Whether it writes a list that is shown, or one that only later steps read. */
function rewritesList(subject: Subject): boolean {
  const written = writtenRoots(subject)
  return (
    rewritesOwnList(subject) || subject.unit.state.some((field) => field.type === 'array' && written.has(field.path))
  )
}

/** The list that the tapped element is an item of. */
function rewritesOwnList(subject: Subject): boolean {
  const written = writtenRoots(subject)
  return ownLists(subject).some((list) => written.has(list))
}

function ownLists(subject: Subject): readonly string[] {
  return subject.action.triggers.flatMap((trigger) => listsAround(trigger).map(rootOf))
}

/** A list beside the one that is tapped on, or any list where nothing is pointed at. */
function rewritesShownList(subject: Subject): boolean {
  const written = writtenRoots(subject)
  const own = new Set(points(subject) ? ownLists(subject) : [])
  return subject.unit.shows.some(({ path }) => {
    const root = rootOf(path)
    return path.startsWith(`${root}[`) && written.has(root) && !own.has(root)
  })
}
