import { removeLeftOvers } from '../host/scratch.js'
import { Child } from './child.js'
import type { Program } from './child.js'
import type { Fault, Outcome } from './outcome.js'

/**
 * A few processes that answer questions, each about an app that may be hostile. Every question gets an outcome, whatever
 * becomes of the process; a process that failed is never asked again.
 *
 * tinypool was tried first. It does not hold what is wanted here: it neither tells the exit code or signal of a child
 * ("Worker exited unexpectedly"), so that out of memory, crash and kill are one, nor its process id, so that its memory
 * cannot be watched; an abort waits a second for a process that may be in an endless loop; children share the working
 * folder, and what they print comes out at ours; messages are read whole, however long they are.
 */
export class Pool<Answer> {
  readonly #idle: Child[] = []
  readonly #all = new Set<Child>()
  readonly #waiting: ((isTurn: boolean) => void)[] = []
  #running = 0
  #isClosed = false

  constructor(private readonly options: PoolOptions<Answer>) {
    removeLeftOvers()
    process.once('exit', this.#abandon)
  }

  /** Asks a child; `attachment` goes along as bytes. Whoever aborts `signal` gets the fault 'stopped' at once. */
  async run(request: unknown, { attachment = none, signal }: RunOptions = {}): Promise<Outcome<Answer>> {
    if (!(await this.#turn(signal))) return failed(stopped)
    try {
      const first = await this.#ask(request, attachment, signal)
      return first ?? (await this.#ask(request, attachment, signal)) ?? failed(stopped)
    } finally {
      this.#pass()
    }
  }

  /** Ends every child. What still runs or waits gets the fault 'stopped'. */
  async close(): Promise<void> {
    this.#isClosed = true
    process.off('exit', this.#abandon)
    for (const child of this.#all) child.kill(stopped)
    for (const giveUp of this.#waiting.splice(0)) giveUp(false)
    await Promise.all([...this.#all].map(({ gone }) => gone))
  }

  /** There is no time left to wait for anything. */
  readonly #abandon = (): void => {
    for (const child of this.#all) child.abandon()
  }

  /** Waits until there is room for one more; false where it was given up before. */
  #turn(signal: AbortSignal | undefined): Promise<boolean> {
    if (this.#isClosed || signal?.aborted === true) return Promise.resolve(false)
    if (this.#running < this.options.size) {
      this.#running++
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      signal?.addEventListener('abort', () => {
        const at = this.#waiting.indexOf(resolve)
        if (at >= 0) this.#waiting.splice(at, 1)
        resolve(false)
      })
    })
  }

  /** Leaves its place to the next that waits. */
  #pass(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#running--
    else next(true)
  }

  /** null where the question has to be asked again. */
  async #ask(request: unknown, attachment: Uint8Array, signal?: AbortSignal): Promise<Outcome<Answer> | null> {
    if (this.#isClosed || signal?.aborted === true) return failed(stopped)
    const child = this.#take()
    const stop = (): void => {
      child.kill(stopped)
    }
    signal?.addEventListener('abort', stop, { once: true })
    const isUsed = child.asked > 0
    const up = await child.ready
    const said = up.is === 'failed' ? up : await child.ask(request, attachment)
    signal?.removeEventListener('abort', stop)
    const outcome = this.#checked(said)
    await this.#giveBack(child, outcome)
    return outcome.is === 'failed' && isAskedAgain(outcome.fault, isUsed) ? null : outcome
  }

  #checked(said: Outcome<unknown>): Outcome<Answer> {
    if (said.is === 'failed') return said
    const answer = this.options.read(said.answer)
    return answer === null
      ? failed({ kind: 'crash', message: 'the child’s answer has the wrong form' })
      : { is: 'done', answer }
  }

  #take(): Child {
    for (let child = this.#idle.pop(); child !== undefined; child = this.#idle.pop()) {
      if (child.isFit) return child
      child.kill(stopped)
    }
    const child = new Child(this.options.program)
    this.#all.add(child)
    void child.gone.then(() => this.#all.delete(child))
    return child
  }

  async #giveBack(child: Child, outcome: Outcome<Answer>): Promise<void> {
    if (outcome.is === 'done' && child.isFit && !this.#isClosed) {
      this.#idle.push(child)
      return
    }
    child.kill(stopped)
    await child.gone
  }
}

export interface PoolOptions<Answer> {
  readonly program: Program
  /** How many processes there are at most. */
  readonly size: number
  /** What the child said as an answer; null where it is none. It is not trusted more than the app that the child read. */
  readonly read: (said: unknown) => Answer | null
}

export interface RunOptions {
  readonly attachment?: Uint8Array | undefined
  readonly signal?: AbortSignal | undefined
}

const none = new Uint8Array()

const stopped: Fault = { kind: 'stopped', message: 'stopped on request' }

/** It may not be the question's fault: the child had answered others before, or somebody else has ended it. */
function isAskedAgain({ kind }: Fault, isUsed: boolean): boolean {
  return kind === 'stopped' || (isUsed && (kind === 'crash' || kind === 'out-of-memory'))
}

function failed(fault: Fault): { readonly is: 'failed'; readonly fault: Fault } {
  return { is: 'failed', fault }
}
