import { because } from '../reasons.js'
import { defineRule } from './rule.js'

/** Bound in the template, but there is no such method: tapping it does nothing. */
export const missing = defineRule({
  drop: ({ action }) => because('missing', { handler: action.handler }),
  when: (subject) => subject.action.missing === true,
})

/** A component that no page shows offers nothing; the bar with the tabs only leads to them. */
export const unplaced = defineRule({
  drop: ({ unit }) => because(unit.route.startsWith('custom-tab-bar/') ? 'tabs' : 'unplaced'),
  when: (subject) => subject.page === subject.unit && !subject.app.routes.has(subject.unit.route),
})

const sharing: ReadonlySet<string> = new Set([
  'onShareAppMessage',
  'onShareTimeline',
  'onAddToFavorites',
  'onSaveExitState',
])
const leaving: ReadonlySet<string> = new Set([
  'onHide',
  'onUnload',
  'detached',
  'hide',
  'moved',
  'onResize',
  'resize',
  'onPageScroll',
  'onTabItemTap',
  'onRouteDone',
  'routeDone',
  'error',
])

/** What the platform's own menu offers needs no tool of the app. */
export const shares = defineRule({
  drop: () => because('shares'),
  when: (subject) => subject.action.kind === 'lifecycle' && sharing.has(subject.action.handler),
})

/** Tidying up when a page goes away. */
export const leaves = defineRule({
  drop: () => because('leaves'),
  when: (subject) => subject.action.kind === 'lifecycle' && leaving.has(subject.action.handler),
})
