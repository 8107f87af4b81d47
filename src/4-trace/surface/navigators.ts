import { routeOf } from '../api/navigate.js'
import { describe, record } from '../api/record.js'
import { urlsOf } from '../api/url.js'
import type { Placed } from '../../3-link/program.js'
import { SOME_STRING } from '../domain/constants.js'
import { callOf, type Machine } from '../machine/machine.js'
import { textOf } from './controls.js'
import type { Live } from './live.js'
import { interpolationInView } from './view-values.js'

/** Elements that open pages without any script. */
export function navigatorsOf(live: Live): readonly Placed[] {
  return live.surface.view.elements.filter(({ element }) => element.tag === 'navigator')
}

/** What tapping a `<navigator>` does. */
export function runNavigator(machine: Machine, live: Live, placed: Placed): void {
  const how = callOf(SOME_STRING)
  const type = textOf(placed, 'open-type') ?? 'navigate'
  const url = placed.element.attributes.get('url')
  if (type === 'exit') return
  if (type === 'navigateBack' || !url || textOf(placed, 'target') === 'miniProgram') {
    const via = textOf(placed, 'target') === 'miniProgram' ? 'navigateToMiniProgram' : 'navigator'
    if (type === 'navigateBack' || via !== 'navigator')
      record(machine, how, { kind: 'navigate', via, to: null, params: [] }, placed.at)
    return
  }
  for (const one of urlsOf(machine, interpolationInView(machine, live, url.value, placed.scope))) {
    if (one.path === '') continue
    const args = describe(machine, one.query)
    for (const origin of one.origins) machine.entry.sinks.add(origin)
    const to = routeOf(machine, one.path)
    record(
      machine,
      how,
      {
        kind: 'navigate',
        via: 'navigator',
        to,
        params: args.names,
        from: args.from,
        values: args.values,
        ...(to === null && { target: one.path }),
      },
      placed.at,
    )
  }
}
