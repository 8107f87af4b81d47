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

/**
 * Ids of the entries in which a person enters or chooses something: handlers of input-like events, and what two-way
 * bound fields receive ('route#').
 */
export function choosingEntries(runs: readonly Run[]): ReadonlySet<string> {
  const ids = runs
    .filter(({ point }) => point?.triggers.some((trigger) => CHOOSING.has(trigger.event)) ?? false)
    .map(({ entry }) => entry.id)
  return new Set([...ids, ...runs.map(({ live }) => `${live.surface.route}#`)])
}
