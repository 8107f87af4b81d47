import type { VNode } from 'preact'
import { addressOf } from '../place.js'
import { useReader } from '../reader.js'

/** What is said where an address names nothing that the report has. */
export function Lost(): VNode {
  const { say } = useReader()
  return (
    <section class="lost">
      <h2>{say.frame.lost.title}</h2>
      <p>{say.frame.lost.text}</p>
      <p>
        <a href={addressOf('map')}>{say.frame.lost.home}</a>
      </p>
    </section>
  )
}
