import type { VNode } from 'preact'
import { visible } from '../../source/visible.js'
import { addressOf } from '../place.js'
import { useReader } from '../reader.js'
import { entriesOf } from '../search/entries.js'
import { find } from '../search/find.js'

/** What is said where an address names nothing that the report has, and what is called like `item`. */
export function Lost({ item = '' }: { readonly item?: string }): VNode {
  const { model, say, language } = useReader()
  const name = item.split(/[/#]/u).findLast((part) => part !== '') ?? ''
  const similar = find(entriesOf(model, language), name, 5).entries
  return (
    <section class="lost">
      <h2>{say.frame.lost.title}</h2>
      <p>{say.frame.lost.text}</p>
      {similar.length > 0 && <p>{say.frame.lost.similar}</p>}
      <ul>
        {similar.map(({ kind, title, address }) => (
          <li key={address}>
            <a href={address}>{visible(title)}</a> <span class="muted">{say.search.kinds[kind]}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={addressOf('map')}>{say.frame.lost.home}</a>
      </p>
    </section>
  )
}
