import type { Fields } from './api.js'

/** A callback that the platform calls by itself. */
export interface Lifecycle {
  readonly name: string
  /** Fields of its first argument, where there is one. `{}` where the argument's keys are the app's own (a page's query). */
  readonly argument?: Fields
  /** What it returns is used by the platform: the share card. */
  readonly returns?: 'share'
  /** A person sets it off by a gesture of the page itself, not by an element. */
  readonly gesture?: true
}

const START: Fields = {
  path: 'string',
  scene: 'number',
  query: 'object',
  shareTicket: 'string',
  referrerInfo: 'object',
  forwardMaterials: 'array',
}

/** Callbacks of `App({ … })`, in the order in which they can first run. */
export const APP_LIFECYCLE: readonly Lifecycle[] = [
  { name: 'onLaunch', argument: START },
  { name: 'onShow', argument: START },
  { name: 'onHide' },
  { name: 'onPageNotFound', argument: { path: 'string', query: 'object', isEntryPage: 'boolean' } },
  { name: 'onThemeChange', argument: { theme: 'string' } },
  { name: 'onUnhandledRejection', argument: { reason: 'unknown', promise: 'object' } },
  { name: 'onError' },
]

/** Callbacks of `Page({ … })`, and of a component used as a page among its methods, in the order in which they can first run. */
export const PAGE_LIFECYCLE: readonly Lifecycle[] = [
  { name: 'onLoad', argument: {} },
  { name: 'onShow' },
  { name: 'onReady' },
  { name: 'onRouteDone' },
  { name: 'onTabItemTap', argument: { index: 'number', pagePath: 'string', text: 'string' }, gesture: true },
  { name: 'onPullDownRefresh', gesture: true },
  { name: 'onReachBottom', gesture: true },
  { name: 'onPageScroll', argument: { scrollTop: 'number' }, gesture: true },
  { name: 'onResize', argument: { size: 'object' } },
  {
    name: 'onShareAppMessage',
    argument: { from: 'string', target: 'object', webViewUrl: 'string' },
    returns: 'share',
    gesture: true,
  },
  { name: 'onShareTimeline', returns: 'share', gesture: true },
  { name: 'onAddToFavorites', argument: { webViewUrl: 'string' }, returns: 'share', gesture: true },
  { name: 'onSaveExitState' },
  { name: 'onHide' },
  { name: 'onUnload' },
]

/**
 * Callbacks under `lifetimes` of `Component({ … })`. The same names at the top level are the older spelling;
 * where both are present, `lifetimes` wins.
 */
export const COMPONENT_LIFETIMES: readonly Lifecycle[] = [
  { name: 'created' },
  { name: 'attached' },
  { name: 'ready' },
  { name: 'moved' },
  { name: 'detached' },
  { name: 'error', argument: { message: 'string', stack: 'string' } },
]

/** Callbacks under `pageLifetimes`: what the page that holds the component goes through. */
export const COMPONENT_PAGE_LIFETIMES: readonly Lifecycle[] = [
  { name: 'show' },
  { name: 'hide' },
  { name: 'resize', argument: { size: 'object' } },
  { name: 'routeDone' },
]

/** Callbacks of each of a component's `relations`: it is put into or under another component, moved there, taken out. */
export const COMPONENT_RELATION: readonly Lifecycle[] = [
  { name: 'linked' },
  { name: 'linkChanged' },
  { name: 'unlinked' },
]
