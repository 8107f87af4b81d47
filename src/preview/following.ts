import type { SSEStreamingApi } from 'hono/streaming'
import type { News } from './news.js'
import type { Shown } from './shown.js'

/** Tells a page, which has the report of edition `has`, what is shown now, and whatever comes after it, until it goes away. */
export async function follow(news: News<Shown>, stream: SSEStreamingApi, has: number): Promise<void> {
  let wake = (): void => undefined
  const leave = news.listen(() => {
    wake()
  })
  stream.onAbort(() => {
    wake()
  })
  let edition = has
  let told: Shown | null = null
  while (!stream.aborted) {
    const { now } = news
    if (now === told) await new Promise<void>((resolve) => (wake = resolve))
    else await stream.writeSSE({ event: 'update', id: String(now.edition), data: updateOf(now, edition) })
    told = now
    edition = now.edition
  }
  leave()
}

/** An `Update`; the report is JSON already. */
function updateOf({ edition, report, problems, changes }: Shown, has: number): string {
  const rest = JSON.stringify({ problems, changes })
  return edition === has ? rest : `{"report":${report},${rest.slice(1)}`
}
