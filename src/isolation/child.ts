import { spawn } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { removeFolder, scratchFolder } from '../host/scratch.js'
import { processorSeconds, residentBytes } from '../host/usage.js'
import { Deadline } from './deadline.js'
import { faultOfExit } from './exit.js'
import { frame, FrameReader } from './frames.js'
import { launcher } from './launcher.js'
import type { ProcessLimits } from './limits.js'
import type { Fault, Outcome } from './outcome.js'
import { nodeFlags } from './program.js'

/** What is run in a child. */
export interface Program {
  /** Path of its main script, which calls `work`. */
  readonly script: string
  readonly limits: ProcessLimits
  /** Folders that it may read, beside itself. */
  readonly readable: readonly string[]
}

const MEGABYTE = 1024 * 1024
const LOOK_EVERY_MS = 100
const MOST_TALK = 16_384
/** How much later than we a child ends itself. */
const GRACE_MS = 5000

/** A process that answers one question at a time. Whatever becomes of it, every question gets its outcome. */
export class Child {
  readonly #process: ChildProcessByStdio<Writable, Readable, Readable>
  readonly #folder = scratchFolder()
  readonly #limits: ProcessLimits
  readonly #reader: FrameReader
  #talk = ''
  #waiting: ((outcome: Outcome<unknown>) => void) | null = null
  #end: Fault | null = null
  #isGone = false
  #asked = 0
  /** Fulfilled once nothing of it is left. */
  readonly gone: Promise<void>
  /** Whether it came up. */
  readonly ready: Promise<Outcome<unknown>>

  constructor({ script, limits, readable }: Program) {
    this.#limits = limits
    this.#reader = new FrameReader(limits.answerMegabytes * MEGABYTE)
    // Without a shell, and with nothing of the environment: not even its time zone.
    const [command, ...words] = [...launcher(), process.execPath, ...nodeFlags(limits, readable), script]
    this.#process = spawn(command, words, {
      cwd: this.#folder,
      env: { TZ: 'UTC' },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    })
    this.gone = this.#listen()
    this.ready = this.#next(limits.startSeconds)
  }

  /** How many questions it has been asked. */
  get asked(): number {
    return this.#asked
  }

  /** Whether it takes another question. */
  get isFit(): boolean {
    if (this.#end !== null || this.#isGone || this.#asked >= this.#limits.jobs) return false
    return this.#resident() <= this.#limits.grownMegabytes * MEGABYTE
  }

  async ask(request: unknown, attachment: Uint8Array): Promise<Outcome<unknown>> {
    const id = ++this.#asked
    const milliseconds = this.#limits.wallSeconds * 1000 + GRACE_MS
    const question = Buffer.from(JSON.stringify({ id, request, milliseconds }))
    for (const piece of [...frame(question), ...frame(attachment)]) this.#process.stdin.write(piece)
    const said = await this.#next(this.#limits.seconds)
    if (said.is === 'failed') return said
    const { id: of, answer, failure } = asRecord(said.answer)
    if (of === id && failure === undefined) return { is: 'done', answer }
    const message = of === id && typeof failure === 'string' ? failure : 'the child answered what nobody asked'
    this.kill({ kind: 'crash', message })
    return { is: 'failed', fault: { kind: 'crash', message } }
  }

  /** Ends it at once; who waits for an answer is told `because`. */
  kill(because: Fault): void {
    this.#end ??= because
    this.#process.kill('SIGKILL')
  }

  /** Ends it when nobody will be there to hear of its end. */
  abandon(): void {
    this.kill(gone)
    removeFolder(this.#folder)
  }

  #listen(): Promise<void> {
    const { stdin, stdout, stderr } = this.#process
    // A pipe breaks when the child is gone, which is told by its exit.
    stdin.on('error', () => undefined)
    stdout.on('data', (piece: Buffer) => {
      this.#hear(piece)
    })
    // What V8 says last tells why it ended. It is never shown: it may quote the app.
    stderr.on('data', (piece: Buffer) => {
      this.#talk = (this.#talk + piece.toString('latin1')).slice(-MOST_TALK)
    })
    return new Promise((resolve) => {
      const done = (fault: Fault): void => {
        this.#isGone = true
        this.#settle({ is: 'failed', fault: this.#end ?? fault })
        removeFolder(this.#folder)
        resolve()
      }
      this.#process.once('error', () => {
        done({ kind: 'crash', message: 'the child process could not be started' })
      })
      this.#process.once('close', (code, signal) => {
        done(faultOfExit(code, signal, this.#talk))
      })
    })
  }

  #hear(piece: Buffer): void {
    const messages = this.#reader.read(piece)
    if (messages === null) {
      this.kill({ kind: 'crash', message: 'the child said more than an answer may be long' })
      return
    }
    for (const message of messages) {
      const answer = parsed(message)
      if (answer === undefined || this.#waiting === null || this.#end !== null)
        this.kill({ kind: 'crash', message: 'the child said something that is no answer' })
      else this.#settle({ is: 'done', answer })
    }
  }

  /** The next thing that it says, or that becomes of it. */
  #next(seconds: number): Promise<Outcome<unknown>> {
    if (this.#isGone) return Promise.resolve({ is: 'failed', fault: this.#end ?? gone })
    const { wallSeconds } = this.#limits
    const deadline = new Deadline({ seconds, wallSeconds }, () => this.#told(processorSeconds))
    return new Promise((resolve) => {
      const watch = setInterval(() => {
        const fault = deadline.passed() ?? this.#outgrown()
        if (fault !== null) this.kill(fault)
      }, LOOK_EVERY_MS)
      this.#waiting = (outcome) => {
        clearInterval(watch)
        resolve(outcome)
      }
    })
  }

  #settle(outcome: Outcome<unknown>): void {
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.(outcome)
  }

  /** Why it is too large; null as long as it is not. */
  #outgrown(): Fault | null {
    const { residentMegabytes } = this.#limits
    return this.#resident() <= residentMegabytes * MEGABYTE
      ? null
      : { kind: 'out-of-memory', message: `over ${String(residentMegabytes)} MB of memory` }
  }

  /** 0 where the system does not tell. */
  #resident(): number {
    return this.#told(residentBytes) ?? 0
  }

  #told(ask: (pid: number) => number | null): number | null {
    return this.#process.pid === undefined ? null : ask(this.#process.pid)
  }
}

const gone: Fault = { kind: 'crash', message: 'the child process is gone' }

/** JSON as it came out of the child; undefined, which no JSON is, where it is none. */
function parsed(message: Buffer): unknown {
  try {
    return JSON.parse(message.toString())
  } catch {
    return undefined
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
