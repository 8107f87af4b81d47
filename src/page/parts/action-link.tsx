import type { VNode } from 'preact'
import { visible } from '../../source/visible.js'
import { routeOf } from '../known/owners.js'
import { addressOf } from '../place.js'

/** 'route#handler', with a link to where the page tells of it. */
export function ActionLink({ id }: { readonly id: string }): VNode {
  const route = routeOf(id)
  return (
    <span class="action-link">
      <a href={addressOf('pages', id)}>
        {visible(route)}
        <code>#{visible(id.slice(route.length + 1))}</code>
      </a>
    </span>
  )
}
