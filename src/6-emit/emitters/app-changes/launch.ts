import { launchSite } from '../../../2-parse/script/launch.js'
import type { SourceFile } from '../../emitter.js'

/** What pages can take when they are opened from a conversation, kept under the page's identity until it is taken. */
const listener = [
  'if (wx.onAgentHandoff) {',
  '  wx.onAgentHandoff((handoff) => {',
  '    const app = getApp()',
  '    app.agentHandoffs = Object.assign({}, app.agentHandoffs, { [handoff.pageId]: handoff })',
  '  })',
  '}',
]

/**
 * The app's script with a listener for hand-offs first in `onLaunch`, where the platform wants it; null where it cannot be seen
 * how the app is made.
 */
export function withListener({ path, text }: SourceFile): string | null {
  const site = launchSite(path, text)
  if (site === null || text.includes('onAgentHandoff')) return null
  const lines = site.inside === 'onLaunch' ? listener : ['onLaunch() {', ...listener.map((line) => `  ${line}`), '},']
  const indent = `${indentAt(text, site.offset)}  `
  const inserted = lines.map((line) => `\n${indent}${line}`).join('')
  return text.slice(0, site.offset) + inserted + text.slice(site.offset)
}

/** The white space before the line that `offset` is on. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t]*/u.exec(text.slice(start))?.[0] ?? ''
}
