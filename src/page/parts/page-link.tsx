import type { VNode } from 'preact'
import { visible } from '../../source/visible.js'
import { addressOf } from '../place.js'
import { useReader } from '../reader.js'

/** A page or component by its title, or its route where it has none. */
export function PageLink({
  route,
  withRoute = false,
}: {
  readonly route: string
  readonly withRoute?: boolean
}): VNode {
  const { model } = useReader()
  const title = model.unit(route)?.title ?? null
  return (
    <>
      <a href={addressOf('pages', route)}>{visible(title ?? route)}</a>
      {withRoute && title !== null && <span class="muted"> {visible(route)}</span>}
    </>
  )
}
