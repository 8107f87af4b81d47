import type { VNode } from 'preact'
import { visible } from '../../source/visible.js'
import { routeOf } from '../known/owners.js'
import { addressOf } from '../place.js'

/** 'route#handler', with a link to the page that it is on. */
export function ActionLink({ id }: { readonly id: string }): VNode {
  const route = routeOf(id)
  return (
    <span class="action-link">
      <a href={addressOf('pages', route)}>{visible(route)}</a>
      <code>#{visible(id.slice(route.length + 1))}</code>
    </span>
  )
}
