import { membersOf } from '../domain/constants.js'
import type { Source, Value } from '../domain/value.js'
import { originsOf } from '../machine/alternatives.js'
import type { Run } from './run.js'

/** Events by which a person enters or chooses a value, of the platform's controls and of the kits that follow them. */
const CHOOSING: ReadonlySet<string> = new Set([
  'input',
  'submit',
  'change',
  'confirm',
  'blur',
  'select',
  'columnchange',
  'changing',
  'search',
  'pick',
  'linechange',
  'chooseavatar',
  'nicknamereview',
])

/** Events by which a person presses something. */
const PRESSING: ReadonlySet<string> = new Set(['tap', 'longpress', 'longtap', 'click'])

/** Events of the buttons by which the platform hands over what is the person's: what a server makes of it is, too. */
const IDENTIFYING: ReadonlySet<string> = new Set(['getphonenumber', 'getrealtimephonenumber', 'getuserinfo'])

/** Where a person decides what a surface's state is. */
export interface Choosing {
  /**
   * Ids of the entries in which a person enters or chooses something: handlers of input-like events, and what two-way
   * bound fields receive ('route#').
   */
  readonly entries: ReadonlySet<string>
  /** Places that taps count up and down, switch over, or set to one of several constants. */
  readonly pressed: ReadonlySet<Source>
  /** Places that hold what a server made of what the platform handed over. */
  readonly identified: ReadonlySet<Source>
}

/** What `runs` of a surface show of a person's choices. */
export function choosingOf(runs: readonly Run[]): Choosing {
  return {
    entries: new Set([
      ...runs.filter((run) => isBy(run, CHOOSING)).map(({ entry }) => entry.id),
      ...runs.map(({ live }) => `${live.surface.route}#`),
    ]),
    pressed: new Set(runs.filter((run) => isBy(run, PRESSING)).flatMap(pressedBy)),
    identified: new Set(
      runs
        .filter((run) => isBy(run, IDENTIFYING))
        .flatMap(({ entry }) => [...entry.written].filter(([, value]) => isAnswer(value)).map(([place]) => place)),
    ),
  }
}

function isBy({ point }: Run, events: ReadonlySet<string>): boolean {
  return point?.triggers.some((trigger) => events.has(trigger.event)) ?? false
}

/** What is sent as soon as it is changed is a step of this entry itself: the next page of a list. */
function pressedBy({ entry }: Run): readonly Source[] {
  return [...entry.written]
    .filter(([place, value]) => isStep(place, value) || isSwitch(place, value))
    .map(([place]) => place)
    .filter((place) => !entry.sinks.has(place))
}

/** What it was, and something done to it: one more, one less, the opposite. */
export function isStep(place: Source, value: Value): boolean {
  return membersOf(value).some((member) => member.v === 'opaque' && originsOf(member).includes(place))
}

/** An element of a list is marked, or not any longer. */
function isSwitch(place: Source, value: Value): boolean {
  return (
    place.path.includes('[]') &&
    membersOf(value).every((member) => member.v === 'const' && typeof member.value === 'boolean')
  )
}

function isAnswer(value: Value): boolean {
  return originsOf(value).some((origin) => origin.root.kind === 'response')
}
