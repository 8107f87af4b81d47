import type { Effect } from '../4-trace/graph.js'

/** An effect in the words of the code: 'POST /order/create', 'wx.requestPayment', 'navigateTo pages/cart/cart'. */
export function nameOf(effect: Effect): string {
  switch (effect.kind) {
    case 'request':
      return `${effect.method} ${effect.host === undefined ? '' : `//${effect.host}`}${effect.url}`
    case 'cloud':
      return ['cloud', effect.op, effect.name, effect.action].filter((word) => word !== undefined).join(' ')
    case 'navigate':
      return `${effect.via} ${effect.to ?? effect.target ?? ''}`.trim()
    case 'storage':
      return `storage ${effect.op} ${effect.key ?? '{}'}`
    case 'api':
      return `wx.${effect.name}`
    case 'set':
      return `setData ${effect.path}`
    case 'emit':
      return `emit ${effect.event}`
  }
}
