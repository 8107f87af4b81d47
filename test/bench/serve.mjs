// How the service holds under load: `npm run build && node test/bench/serve.mjs [honest callers]`. Honest callers come all at once, hostile and
// slow ones among them, and one child is killed. Prints what came back and the most memory that parent and children took.
/* global fetch, setInterval, clearInterval, setTimeout */
import { spawn } from 'node:child_process'
import { Buffer } from 'node:buffer'
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { crc32, deflateRawSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import process from 'node:process'

const callers = Number(process.argv[2] ?? 64)
const cli = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))

/** The smallest zip of `files`: path → bytes. */
function zip(files) {
  const locals = []
  const directory = []
  let offset = 0
  for (const [path, data] of Object.entries(files)) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(data)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x800, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(data), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(data.length, 18)
    head.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, name, packed])
    const entry = Buffer.alloc(16)
    entry.writeUInt32LE(offset, 12)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), head, entry.subarray(2), name]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, central, Buffer.from('PK\u0005\u0006'), end])
}

function fixture(name, appid) {
  const files = {}
  for (const path of readdirSync(`${fixtures}/${name}`, { recursive: true, withFileTypes: true })) {
    if (!path.isFile()) continue
    const full = `${path.parentPath}/${path.name}`
    files[full.slice(fixtures.length + name.length + 2)] = readFileSync(full)
  }
  return zip({ ...files, 'project.config.json': Buffer.from(JSON.stringify({ appid })) })
}

const hostile = [
  Buffer.from('no archive'),
  zip({ 'a.js': Buffer.alloc(60_000_000) }),
  zip({ '../app.json': Buffer.from('{}') }),
  zip({
    'app.json': Buffer.from('{"pages":["a"]}'),
    'a.js': Buffer.from(`Page({ onTap() { ${'for (;;) this.onTap();'.repeat(5000)} } })`),
    'a.wxml': Buffer.from('<view bindtap="onTap">{{a}}</view>'.repeat(20_000)),
  }),
]

function residentOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

function childrenOf(pid) {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
}

const server = spawn(
  process.execPath,
  [cli, 'serve', '--port', '0', '--queue', String(2 * callers), '--upload-seconds', '5'],
  {
    stdio: ['ignore', 'ignore', 'pipe'],
  },
)
const port = await new Promise((resolve) => {
  server.stderr.on('data', (piece) => {
    const [, found] = /:(\d+) \(POST/u.exec(String(piece)) ?? []
    if (found !== undefined) resolve(Number(found))
  })
})

const most = { parent: 0, child: 0 }
const watch = setInterval(() => {
  most.parent = Math.max(most.parent, residentOf(server.pid))
  for (const pid of childrenOf(server.pid)) most.child = Math.max(most.child, residentOf(pid))
}, 50)

async function send(body) {
  const response = await fetch(`http://127.0.0.1:${port}/v1/reviews`, { method: 'POST', body })
  return { status: response.status, body: await response.json() }
}

function dawdle() {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.write('POST /v1/reviews HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n\r\nPK')
    socket.once('data', (piece) => {
      resolve(Number(String(piece).slice(9, 12)))
      socket.destroy()
    })
    socket.once('error', () => resolve(0))
  })
}

const names = ['charging-pile', 'clinic-booking', 'tea-ordering', 'ticket-seats', 'water-bill']
const begun = performance.now()
setTimeout(() => process.kill(childrenOf(server.pid)[0], 'SIGKILL'), 3000)
const honest = Array.from({ length: callers }, (_, at) => {
  const appid = `wx${String(at).padStart(16, '0')}`
  return send(fixture(names[at % names.length], appid)).then((got) => ({ ...got, appid }))
})
const others = hostile.map((body) => send(body))
const slow = Array.from({ length: 4 }, dawdle)
const got = await Promise.all(honest)
const seconds = (performance.now() - begun) / 1000
const answered = got.filter(({ status, body, appid }) => status === 200 && body.app?.appid === appid).length
const mixed = got.filter(
  ({ body, appid }) => body.app !== undefined && body.app !== null && body.app.appid !== appid,
).length
console.log(
  `${answered} of ${callers} honest callers got their own review in ${seconds.toFixed(1)} s, ${mixed} somebody else’s`,
)
console.log(
  `others: ${
    got
      .filter(({ status }) => status !== 200)
      .map(({ status }) => status)
      .join(' ') || 'none'
  }`,
)
console.log(
  `hostile: ${(await Promise.all(others)).map(({ status, body }) => `${status} ${body.verdict ?? body.title}`).join(', ')}`,
)
console.log(`slow: ${(await Promise.all(slow)).join(' ')}`)
clearInterval(watch)
console.log(`most memory: parent ${most.parent.toFixed(0)} MB, child ${most.child.toFixed(0)} MB`)
server.kill('SIGTERM')
