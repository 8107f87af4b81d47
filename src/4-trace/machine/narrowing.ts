import type { Expr } from '../../2-parse/script/ir.js'
import type { Frame, Single } from '../domain/value.js'
import type { Machine } from './machine.js'
import { isPath, put } from './places.js'

/** A condition, and how it came out. */
interface Asked {
  readonly test: Expr
  readonly outcome: boolean
  readonly frame: Frame
}

/** Methods that ask what a text is like, and do nothing else. */
const QUESTIONS: ReadonlySet<string> = new Set(['startsWith', 'endsWith', 'includes', 'indexOf', 'search'])

/**
 * In the branch where a question about a text came out as `outcome`, it is one of those for which it may: each
 * alternative is put in its place, and asked.
 */
export function narrowAsked(machine: Machine, { test, outcome, frame }: Asked): void {
  const place = askedAbout(test)
  const value = place ? machine.evaluate(place, frame) : null
  if (!place || value?.v !== 'union') return
  const fitting = value.members.filter((member) => ask(machine, { place, member, test, frame }) !== !outcome)
  const [first] = fitting
  if (first === undefined || fitting.length === value.members.length) return
  put(machine, place, fitting.length === 1 ? first : { v: 'union', members: fitting }, frame)
}

interface Question {
  readonly place: Expr
  readonly member: Single
  readonly test: Expr
  readonly frame: Frame
}

function ask(machine: Machine, { place, member, test, frame }: Question): boolean | null {
  let truth: boolean | null = null
  machine.store.branch(() => {
    put(machine, place, member, frame)
    const answer = machine.evaluate(test, frame)
    truth = answer.v === 'const' && !answer.soft ? Boolean(answer.value) : null
  })
  return truth
}

/** The place whose text a condition asks about: `/^http/.test(url)`, `url.startsWith('/')`, `url.indexOf('?') < 0`. */
function askedAbout(test: Expr): Expr | null {
  if (test.k === 'binary') return test.right.k === 'const' || test.right.k === 'unary' ? askedAbout(test.left) : null
  if (test.k !== 'call' || test.callee.k !== 'member') return null
  const { callee, args } = test
  const [first] = args
  const place = callee.name === 'test' && callee.object.k === 'regex' ? first : callee.object
  const asks = callee.name === 'test' ? callee.object.k === 'regex' : QUESTIONS.has(callee.name)
  return asks && place && isPath(place) && (first?.k === 'const' || place === first) ? place : null
}
