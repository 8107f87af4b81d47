import type { Location } from '../source/location.js'
import { visible } from '../source/visible.js'
import type { Explanation, Line } from './explanation.js'
import { nameOf } from './effect-name.js'
import type { Acting, Known } from './known.js'

/** A line of a file, and a column where one is meant. */
export interface Place {
  readonly file: string
  readonly line: number
  /** From 0, as in `Location`. */
  readonly column: number | null
}

/** What is at a place: elements, handlers, calls and effects, and the tools and findings that rest on them. */
export function explainPlace(known: Known, place: Place): Explanation {
  const exact = known.actions.filter((acting) => placesOf(acting).some((at) => isAt(at, place)))
  const around = exact.length > 0 ? [] : nearestAbove(known, place)
  const ids = [...exact, ...around].map(({ id }) => id)
  const found = known.diagnostics.filter(({ at, chain = [] }) =>
    [at, ...chain.map((link) => link.at)].some((one) => one !== undefined && isAt(one, place)),
  )
  const tools = known.tools.filter(({ actions }) => actions.some((action) => ids.includes(action)))
  const what = [
    ...exact.flatMap((acting) => partsAt(known, acting, place)),
    ...around.map(({ id, action }) => known.line(known.say.within(visible(id)), action.at)),
  ]
  return {
    about: 'place',
    name: [place.file, place.line, ...(place.column === null ? [] : [place.column + 1])].join(':'),
    sections: [
      { is: 'what', lines: what.length === 0 && found.length === 0 ? [{ text: known.say.empty }] : what },
      { is: 'tools', lines: tools.map(({ name, title }) => ({ text: `${visible(name)}: ${visible(title)}` })) },
      { is: 'findings', lines: found.flatMap((diagnostic) => known.finding(diagnostic)) },
    ],
  }
}

function isAt(at: Location, { file, line, column }: Place): boolean {
  return at.file === file && at.line === line && (column === null || at.column === column)
}

function placesOf({ action }: Acting): readonly Location[] {
  const { at, triggers, effects } = action
  return [
    at,
    ...triggers.map((trigger) => trigger.at),
    ...effects.flatMap((effect) => [effect.at, ...(effect.way ?? [])]),
  ]
}

/** What of an action is at the place. */
function partsAt(known: Known, { id, action }: Acting, place: Place): readonly Line[] {
  const { triggers, effects, at } = action
  const seen = triggers
    .filter((trigger) => isAt(trigger.at, place))
    .map(({ element, event, at }) => known.line(`<${visible(element)}> ${visible(event)} → ${visible(id)}`, at))
  const reached = effects
    .filter((effect) => [effect.at, ...(effect.way ?? [])].some((one) => isAt(one, place)))
    .map((effect) => known.line(`${visible(id)} → ${visible(nameOf(effect))}`, effect.at))
  return [...(isAt(at, place) ? [known.line(visible(id), at)] : []), ...seen, ...reached]
}

/** Where code ends is not known: the action whose code begins closest above the place. */
function nearestAbove({ actions }: Known, { file, line }: Place): readonly Acting[] {
  const above = actions.filter(({ action }) => action.at.file === file && action.at.line <= line)
  const closest = Math.max(...above.map(({ action }) => action.at.line))
  return above.filter(({ action }) => action.at.line === closest)
}
