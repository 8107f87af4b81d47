import { connect } from 'node:net'
import { zip } from '../1-load/archive/write.js'

/** What one caller got: the status, and the appid that the review is about. */
export interface Got {
  readonly status: number
  readonly appid: string | null
  readonly verdict: string | null
}

/** A small app that can be told from all others by its appid. */
export function appArchive(appid: string, script = 'Page({ onTap() { wx.request({ url: "/goods" }) } })'): Uint8Array {
  return zip([
    { name: 'app.json', data: '{"pages":["pages/home/home"]}' },
    { name: 'project.config.json', data: JSON.stringify({ appid }) },
    { name: 'pages/home/home.js', data: script },
    { name: 'pages/home/home.wxml', data: '<button bindtap="onTap">查看商品</button>' },
  ])
}

/** Sends an archive and reads what comes of it. */
export async function send(port: number, archive: Uint8Array): Promise<Got> {
  const response = await fetch(`http://127.0.0.1:${String(port)}/v1/reviews`, {
    method: 'POST',
    body: Buffer.from(archive),
  })
  const body = (await response.json()) as { app?: { appid: string | null } | null; verdict?: string }
  return { status: response.status, appid: body.app?.appid ?? null, verdict: body.verdict ?? null }
}

/** Announces an archive, sends a little of it now and then, and gives the status that it gets in the end. */
export function dawdle(port: number, everyMilliseconds: number): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.write('POST /v1/reviews HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n\r\n')
    const drip = setInterval(() => socket.write('P'), everyMilliseconds)
    socket.on('data', (piece: Buffer) => {
      heard += piece.toString('latin1')
      socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(drip)
      resolve(Number(/^HTTP\/1\.1 (\d+)/u.exec(heard)?.[1] ?? 0))
    })
  })
}
