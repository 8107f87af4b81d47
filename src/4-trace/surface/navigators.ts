import { recordNavigation } from '../api/navigate.js'
import { record } from '../api/record.js'
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
  const via = textOf(placed, 'target') === 'miniProgram' ? 'navigateToMiniProgram' : 'navigator'
  const type = textOf(placed, 'open-type') ?? 'navigate'
  const url = placed.element.attributes.get('url')
  if (via !== 'navigator' || type === 'navigateBack' || type === 'exit')
    record(machine, how, { kind: 'navigate', via, to: null, params: [] }, placed.at)
  else if (url)
    for (const one of urlsOf(machine, interpolationInView(machine, live, url.value, placed.scope)))
      if (one.path !== '') recordNavigation(machine, how, { via, url: one, at: placed.at })
}
