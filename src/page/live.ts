import type { Report } from '../6-emit/report/report.js'

/** What the server says after a save. */
export interface Update {
  /** Absent where the source could not be analysed: what was known last stays. */
  readonly report?: Report
  /** What stands in the way, as far as it is known. */
  readonly problems: readonly string[]
  /** Names of tools that are other than before the save. */
  readonly changes: readonly ToolChange[]
}

/** How a tool differs from what it was before the last save. */
export interface ToolChange {
  readonly tool: string
  readonly change: 'added' | 'removed' | 'renamed' | 'moved' | 'changed'
  /** What is other: 'inputs.id.required', 'risk'. */
  readonly fields: readonly string[]
}

/** Calls back with every update; gives what ends it. */
export type Updates = (update: (update: Update) => void, connected: (isConnected: boolean) => void) => () => void

/** The updates of the server that the page came from; null where it came from a file, which does not change. */
export function live(): Updates | null {
  const address = document.querySelector<HTMLMetaElement>('meta[name="mini2mcp-updates"]')?.content
  return address === undefined ? null : updatesFrom(address)
}

function updatesFrom(address: string): Updates {
  return (update, connected) => {
    const source = new EventSource(address)
    source.onopen = () => connected(true)
    source.onerror = () => connected(false)
    source.addEventListener('update', (event: MessageEvent<string>) => update(JSON.parse(event.data) as Update))
    return () => source.close()
  }
}
