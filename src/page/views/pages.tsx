import { useState } from 'preact/hooks'
import type { VNode } from 'preact'
import type { GraphUnit } from '../../4-trace/graph.js'
import { visible } from '../../source/visible.js'
import { routeOf } from '../known/owners.js'
import { Folded } from '../parts/folded.js'
import { Lost } from '../parts/lost.js'
import { PageLink } from '../parts/page-link.js'
import { RiskMark } from '../parts/risk.js'
import type { ViewProps } from '../place.js'
import { useReader } from '../reader.js'
import { UnitView } from './unit/unit.js'

/** A page and what can be done on it, and the action that `item` names ('route#handler'); the list of pages where it is empty. */
export function PagesView({ item }: ViewProps): VNode {
  const { model } = useReader()
  if (item === '') return <PageList />
  const unit = model.unit(item) ?? model.unit(routeOf(item))
  return unit === undefined ? (
    <Lost />
  ) : (
    <UnitView unit={unit} named={item === unit.route ? null : item} key={unit.route} />
  )
}

function PageList(): VNode {
  const { model, say } = useReader()
  const [sought, setSought] = useState('')
  const { pages, components } = model.report.graph
  const fits = ({ route, title }: GraphUnit): boolean =>
    `${route} ${title ?? ''}`.toLowerCase().includes(sought.trim().toLowerCase())
  return (
    <>
      <input
        type="search"
        class="filter"
        placeholder={say.unit.filter}
        aria-label={say.unit.filter}
        value={sought}
        onInput={(event) => setSought(event.currentTarget.value)}
      />
      <UnitRows units={pages.filter(fits)} />
      {components.length > 0 && (
        <Folded class="more" summary={say.unit.components(components.length)}>
          {() => <UnitRows units={components.filter(fits)} />}
        </Folded>
      )}
    </>
  )
}

function UnitRows({ units }: { readonly units: readonly GraphUnit[] }): VNode {
  return (
    <ul class="rows">
      {units.map((unit) => (
        <UnitRow unit={unit} />
      ))}
    </ul>
  )
}

function UnitRow({ unit }: { readonly unit: GraphUnit }): VNode {
  const { model, say } = useReader()
  const risk = model.risk(unit.route)
  return (
    <li class="row">
      <span class="row-name">
        <PageLink route={unit.route} withRoute />
      </span>
      <span class="row-facts">
        {risk !== null && <RiskMark risk={risk} />}
        {unit.package !== '' && <span class="chip">{visible(unit.package)}</span>}
        <span class="muted">
          {say.tools(model.toolsOn(unit.route).length)} · {say.unit.actionCount(unit.actions.length)}
        </span>
      </span>
    </li>
  )
}
