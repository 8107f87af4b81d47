import { bounded } from './bounded.js'
import { frame, FrameReader } from './frames.js'
import { guard, isTampered } from './guard.js'

/** What a child is asked, and the bytes that come with it. */
export interface Asked {
  readonly request: unknown
  readonly attachment: Uint8Array
}

/** A question is one message, what is attached to it, which may be nothing, the next. Answers carry its number. */
interface Question {
  readonly id: number
  readonly request: unknown
  /** After which the child ends itself: whoever asked may be gone. */
  readonly milliseconds: number
}

/** Gets ready for a job, for which it may have to wait, and gives the job. */
export type Handle = (asked: Asked) => Promise<() => unknown>

const MOST_BYTES = 256 * 1024 * 1024

/** The child's side: answers one question after the other until the parent goes away. */
export function work(handle: Handle): void {
  guard()
  // When it ends is for the parent to say: a terminal and a service manager tell everybody to stop.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined)
  const answer = answering(handle)
  const reader = new FrameReader(MOST_BYTES)
  let question: Buffer | null = null
  process.stdin.on('data', (piece: Buffer) => {
    for (const message of reader.read(piece) ?? []) {
      if (question !== null) void answer(asQuestion(question), message)
      question = question === null ? message : null
    }
  })
  for (const stream of [process.stdin, process.stdout])
    for (const event of ['end', 'error', 'close']) stream.on(event, () => process.exit())
  say({ ready: true })
}

function asQuestion(message: Buffer): Question {
  return JSON.parse(message.toString()) as Question
}

function answering(handle: Handle) {
  return async ({ id, request, milliseconds }: Question, attachment: Uint8Array): Promise<void> => {
    try {
      const job = await handle({ request, attachment })
      const answer = await bounded(job, milliseconds)
      say(isTampered() ? { id, failure: 'what all objects share was changed' } : { id, answer })
    } catch (fault) {
      say({ id, failure: described(fault) })
    }
  }
}

function say(message: object): void {
  for (const piece of frame(Buffer.from(JSON.stringify(message)))) process.stdout.write(piece)
}

const MOST_FRAMES = 4

/** The kind of a fault and where in our code it happened. Its own message may quote the app, so it stays here. */
function described(fault: unknown): string {
  if (!(fault instanceof Error)) return 'something that is no error was thrown'
  const places = [...(fault.stack ?? '').matchAll(/((?<![\w-])[\w-]+\/[\w-]+\.js:\d+:\d+)\)?$/gmu)].map(
    ([, place]) => place,
  )
  const kind =
    fault instanceof RangeError ? 'RangeError (out of stack, or a size that cannot be)' : fault.constructor.name
  return [kind, ...places.slice(0, MOST_FRAMES)].join(' < ')
}
