import type { VNode } from 'preact'
import type { Drawing } from '../../../6-emit/report/map/drawing.js'
import { textOf } from '../../map/box.js'
import { gravests } from '../../map/chosen.js'
import type { Gravest } from '../../map/chosen.js'
import { Icon } from '../../parts/icon.js'
import { useReader } from '../../reader.js'

interface FilterProps {
  readonly drawing: Drawing
  readonly shown: ReadonlySet<Gravest>
  readonly onShown: (shown: ReadonlySet<Gravest>) => void
}

/** What the colours mean, and how many boxes have each; a press leaves only these in the light. */
export function Filter({ drawing, shown, onShown }: FilterProps): VNode {
  const { model, say } = useReader()
  const risks = drawing.nodes
    .filter(({ outside }) => outside !== true)
    .map((node) => textOf(model, node).risk ?? 'none')
  const press = (one: Gravest): void => {
    const others = [...shown].filter((known) => known !== one)
    onShown(new Set(shown.has(one) ? others : [...others, one]))
  }
  return (
    <div class="map-legend">
      <div class="map-filter" role="group" aria-label={say.map.filter}>
        {gravests
          .filter((one) => risks.includes(one))
          .map((one) => (
            <button
              type="button"
              class={`mark risk-${one}`}
              aria-pressed={shown.has(one) ? 'true' : 'false'}
              onClick={() => press(one)}
            >
              {one !== 'none' && <Icon name={one} />}
              {one === 'none' ? say.map.noTools : say.risks[one]} <b>{risks.filter((risk) => risk === one).length}</b>
            </button>
          ))}
      </div>
      <span class="muted">
        <Icon name="home" /> {say.map.home}
      </span>
      <span class="muted">
        <Icon name="tab" /> {say.map.tab}
      </span>
    </div>
  )
}
