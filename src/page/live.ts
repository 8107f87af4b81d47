import type { Update } from '../preview/update.js'

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
