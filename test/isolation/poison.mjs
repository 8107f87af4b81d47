// A child that does what it is asked to, be it ever so bad.
/* global fetch, setTimeout */
import { Buffer } from 'node:buffer'
import dgram from 'node:dgram'
import dns from 'node:dns'
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import { spawn } from 'node:child_process'
import { Worker } from 'node:worker_threads'

const { work } = await import(new URL('../../node_modules/.cache/mini2mcp-test/isolation/work.js', import.meta.url))

const held = []

/** Whether what is tried is refused. */
async function refused(what) {
  try {
    await what()
    return false
  } catch {
    return true
  }
}

/** Says bytes that are no answer, and then nothing more. */
function saying(bytes) {
  process.stdout.write(bytes)
  return new Promise(() => {})
}

const deeds = {
  echo: ({ text }, attachment) => ({ text, bytes: attachment.length, pid: process.pid }),
  where: () => ({ cwd: process.cwd(), env: Object.keys(process.env).sort() }),
  wait: ({ milliseconds }) => new Promise((resolve) => setTimeout(resolve, milliseconds, { pid: process.pid })),
  burn: ({ milliseconds }) => {
    const before = process.cpuUsage()
    const used = () => Object.values(process.cpuUsage(before)).reduce((a, b) => a + b)
    while (used() < milliseconds * 1000) for (let turn = 0; turn < 1e6; turn++);
    return { pid: process.pid }
  },
  throw: () => {
    throw new TypeError('holds the app’s secret')
  },
  reject: () => Promise.reject('a text'),
  exit: () => process.exit(0),
  overflow: () => {
    const deeper = (n) => deeper(n + 1) + 1
    return deeper(0)
  },
  hang: () => {
    for (;;);
  },
  heap: () => {
    for (;;) held.push(new Array(100_000).fill(0).map((_, n) => ({ n })))
  },
  resident: () => {
    for (;;) held.push(Buffer.alloc(16 << 20, 1))
  },
  abort: () => process.abort(),
  print: () => (console.log('what the app says'), {}),
  oversized: () => saying(Buffer.from([0xff, 0xff, 0xff, 0xff])),
  garbage: () => saying(Buffer.from([0, 0, 0, 3, 1, 2, 3])),
  forged: () => saying(Buffer.from('\0\0\0\x08{"id":0}')),
  pollute: () => Reflect.defineProperty(Object.prototype, 'polluted', { value: 1 }),
  replace: () => ((Array.prototype.map = () => []), {}),
  read: ({ path }) => refused(() => fs.readFileSync(path)),
  write: ({ path }) => refused(() => fs.writeFileSync(path, 'x')),
  spawn: () => refused(() => spawn('true')),
  thread: () => refused(() => new Worker('0', { eval: true })),
  evaluate: () => refused(() => Function('return 1')()),
  connect: () => refused(() => net.connect(80, '127.0.0.1')),
  listen: () => refused(() => net.createServer().listen(0)),
  datagram: () => refused(() => dgram.createSocket('udp4').send('x', 9, '127.0.0.1')),
  lookup: () => refused(() => dns.promises.lookup('localhost')),
  fetch: ({ port }) => refused(() => fetch(`http://127.0.0.1:${port}/`)),
  http: ({ port }) =>
    refused(() => new Promise((done, reject) => http.get({ host: '127.0.0.1', port }, done).on('error', reject))),
}

work(
  async ({ request, attachment }) =>
    () =>
      deeds[request.deed](request, attachment),
)
