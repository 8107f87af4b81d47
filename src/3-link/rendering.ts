import type { Expr } from '../2-parse/script/ir.js'
import type { Rendering, Scope } from './program.js'
import { shownBy } from './shown.js'

/** A data path that is shown, and how. */
export interface Rendered {
  readonly path: string
  readonly rendering: Rendering
}

/** The data paths that `expr` shows, each as it is written. `unit`: what stands beside it in the text. */
export function renderedBy(expr: Expr, scope: Scope, unit: Rendering = {}): readonly Rendered[] {
  switch (expr.k) {
    case 'conditional':
      return [...renderedBy(expr.then, scope, unit), ...renderedBy(expr.otherwise, scope, unit)]
    case 'logical':
      if (expr.operator === '&&') return renderedBy(expr.right, scope, unit)
      return [...renderedBy(expr.left, scope, unit), ...renderedBy(expr.right, scope, unit)]
    case 'binary':
      if (expr.operator === '+') return renderedInSum(expr, scope, unit)
  }
  const rendering = { ...unit, ...renderingOf(expr) }
  return shownBy(expr, scope).map((path) => ({ path, rendering }))
}

/** '¥' + price, or a sum of numbers. */
function renderedInSum(
  { left, right }: Extract<Expr, { k: 'binary' }>,
  scope: Scope,
  unit: Rendering,
): readonly Rendered[] {
  const [before, behind] = [textOf(left), textOf(right)]
  return [
    ...renderedBy(left, scope, { ...unit, ...unitOf('', behind ?? '') }),
    ...renderedBy(right, scope, { ...unit, ...unitOf(before ?? '', '') }),
  ]
}

function textOf(expr: Expr): string | null {
  return expr.k === 'const' && typeof expr.value === 'string' ? expr.value : null
}

function renderingOf(expr: Expr): Rendering {
  if (expr.k === 'binary' && calculating.has(expr.operator)) return { number: true, ...scaleOf(expr) }
  if (expr.k === 'unary') return renderingOf(expr.argument)
  if (expr.k !== 'call') return {}
  const { callee, args } = expr
  const name = nameOf(callee)
  if (callee.k === 'member' && name === 'toFixed') return { number: true, ...renderingOf(callee.object) }
  if (converting.has(name) && args[0] !== undefined) return renderingOf(args[0])
  if (/fen.*yuan/iu.test(name)) return { number: true, divisor: 100, unit: '元' }
  const said = name === 'format' && callee.k === 'member' ? nameOf(callee.object) : name
  if (/time|date|moment|dayjs|timestamp/iu.test(said)) return { moment: true }
  return isOfModule(expr) ? { made: true } : {}
}

/** `price.yuan(item.fen)`, a function of a view script: a method of a shown value has it before the point. */
function isOfModule({ callee, args: [first] }: Extract<Expr, { k: 'call' }>): boolean {
  const isNamed = callee.k === 'member' && callee.object.k === 'global'
  return isNamed && (first?.k === 'member' || first?.k === 'global')
}

const calculating: ReadonlySet<string> = new Set(['/', '*', '-', '%'])
const converting: ReadonlySet<string> = new Set(['Number', 'parseFloat', 'parseInt'])

function nameOf(expr: Expr): string {
  return expr.k === 'member' || expr.k === 'global' ? expr.name : ''
}

/** By which power of ten a value is divided. */
function scaleOf({ operator, left, right }: Extract<Expr, { k: 'binary' }>): Rendering {
  const by = right.k === 'const' && typeof right.value === 'number' ? right.value : 0
  const divisor = operator === '/' ? by : operator === '*' && by > 0 && by < 1 ? Math.round(1 / by) : 0
  return /^10+$/u.test(String(divisor)) ? { divisor } : renderingOf(left)
}

/** Units as they stand right behind a number; '天' not where it is '天前'. */
const units =
  /^\s*(万元|元|米|km|公里|千米|分钟|小时|天(?![前后内])|个月|岁|件|份|个|人|次|张|杯|本|条|位|间|台|套|晚|折|公斤|千克|斤|克|kg|毫升|ml|升|吨|平方米|平米|㎡|℃|积分|kWh|[%％])(?![A-Za-z])/iu

/** The unit of a value by the text right before and right behind it. */
export function unitOf(before: string, behind: string): Rendering {
  const unit = units.exec(behind)?.[1]
  if (unit !== undefined) return { unit: unit === '％' ? '%' : unit }
  return /[¥￥]\s*$/u.test(before) ? { unit: '元' } : {}
}

/** The unit that a text of its own is: '元' beside a price; nothing where it says more. */
export function unitAlone(text: string, side: 'before' | 'behind'): Rendering {
  if (side === 'before') return /^\s*[¥￥]\s*$/u.test(text) ? { unit: '元' } : {}
  const found = unitOf('', text)
  return found.unit === text.trim() ? found : {}
}
