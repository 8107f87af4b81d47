import type { VNode } from 'preact'
import { Code } from '../parts/code.js'
import { addressOf } from '../place.js'
import type { ViewProps } from '../place.js'
import { useReader } from '../reader.js'

/** A page and what can be done on it; the list of pages where none is named. */
export function PagesView({ item }: ViewProps): VNode {
  const { model, say } = useReader()
  if (item === '')
    return (
      <ul class="list">
        {model.report.graph.pages.map(({ route, title }) => (
          <li>
            <a href={addressOf('pages', route)}>{title ?? route}</a> <span class="muted">{route}</span>
          </li>
        ))}
      </ul>
    )
  const unit = model.unit(item)
  if (unit === undefined) return <p>{say.absent}</p>
  return (
    <section>
      <h2>{unit.title ?? unit.route}</h2>
      {unit.actions.map((action) => (
        <article>
          <h3>{action.handler}</h3>
          <Code at={action.at} />
        </article>
      ))}
    </section>
  )
}
