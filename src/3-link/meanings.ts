import type { Expr } from '../2-parse/script/ir.js'
import type { ElementNode, Interpolation, TemplateNode } from '../2-parse/template/tree.js'
import type { Spot } from './expand.js'
import { isTouched } from './labels-role.js'
import { asLabel, lettersIn } from './labels-text.js'
import type { Meaning, Scope } from './program.js'
import { pathOf } from './scope.js'

/** More letters explain a state; they are not its name. */
const MAX_LETTERS = 12

/** What a view says where data has a certain value: '待付款' under `order.status == 1`, each path and value once. */
export function meaningsOf(spots: readonly Spot[]): readonly Meaning[] {
  const meanings = new Map<string, Meaning>()
  spots.forEach((spot, index) => {
    if (spot.foreign || isOnButton(spots, index)) return
    for (const meaning of meaningsAt(spot)) {
      const key = JSON.stringify([meaning.path, meaning.value])
      if (!meanings.has(key)) meanings.set(key, meaning)
    }
  })
  return [...meanings.values()]
}

/** What is written on something to tap says what it does, unless it is a whole card. */
function isOnButton(spots: readonly Spot[], index: number): boolean {
  for (let at = index; at >= 0; at = spots[at]?.parent ?? -1) {
    const node = spots[at]?.node
    if (node !== undefined && isTouched(node)) return node.n === 'element' && countTexts(node.children) <= 2
  }
  return false
}

function countTexts(nodes: readonly TemplateNode[]): number {
  return nodes.reduce((sum, node) => {
    if (node.n === 'text') return sum + (node.value.source.trim() === '' ? 0 : 1)
    return sum + (node.n === 'element' ? countTexts(node.children) : 0)
  }, 0)
}

function meaningsAt({ node, scope }: Spot): readonly Meaning[] {
  if (node.n === 'text')
    return node.value.parts.flatMap((part) => (typeof part === 'string' ? [] : meaningsIn(part.expr, scope)))
  if (node.n !== 'element' || node.condition === null || node.loop !== null) return []
  const test = onlyExpr(node.condition.test)
  const text = phraseIn(node)
  return test === null || text === null ? [] : valuesIn(test, scope).map((value) => ({ ...value, text }))
}

function onlyExpr(value: Interpolation | null): Expr | null {
  const [only, ...others] = (value?.parts ?? []).filter((part) => typeof part !== 'string' || part.trim() !== '')
  return only === undefined || typeof only === 'string' || others.length > 0 ? null : only.expr
}

/** The only words in an element. */
function phraseIn(node: ElementNode): string | null {
  const [only, ...others] = textsIn(node.children)
  return only === undefined || others.length > 0 || only.parts.some((part) => typeof part !== 'string')
    ? null
    : nameIn(only.source)
}

function textsIn(nodes: readonly TemplateNode[]): readonly Interpolation[] {
  return nodes.flatMap((node) => {
    if (node.n === 'text') return node.value.source.trim() === '' ? [] : [node.value]
    return node.n === 'element' ? textsIn(node.children) : []
  })
}

function nameIn(text: string): string | null {
  const name = asLabel(text)
  return name !== null && lettersIn(name) <= MAX_LETTERS && /\p{L}/u.test(name) ? name : null
}

/** `status == 1 ? '待付款' : status == 2 ? '已付款' : …`. */
function meaningsIn(expr: Expr, scope: Scope): readonly Meaning[] {
  if (expr.k !== 'conditional') return []
  const values = valuesIn(expr.test, scope)
  const [then, otherwise] = [constantText(expr.then), constantText(expr.otherwise)]
  const opposite = values.flatMap(({ path, value }) => (typeof value === 'boolean' ? [{ path, value: !value }] : []))
  return [
    ...(then === null ? [] : values.map((value) => ({ ...value, text: then }))),
    ...(otherwise === null ? [] : opposite.map((value) => ({ ...value, text: otherwise }))),
    ...meaningsIn(expr.then, scope),
    ...meaningsIn(expr.otherwise, scope),
  ]
}

function constantText(expr: Expr): string | null {
  return expr.k === 'const' && typeof expr.value === 'string' ? nameIn(expr.value) : null
}

type Valued = Omit<Meaning, 'text'>

/** The values that `test` asks for; of an item or record also whether it has something. */
function valuesIn(test: Expr, scope: Scope): readonly Valued[] {
  if (test.k === 'logical' && test.operator === '||')
    return [...valuesIn(test.left, scope), ...valuesIn(test.right, scope)]
  if (test.k === 'binary' && (test.operator === '==' || test.operator === '==='))
    return [...equal(test.left, test.right, scope), ...equal(test.right, test.left, scope)]
  const isNegated = test.k === 'unary' && test.operator === '!'
  const asked = isNegated ? test.argument : test
  const path = asked.k === 'member' || asked.k === 'index' ? pathOf(asked, scope) : null
  return path === null || !/[.\]]\w+$/u.test(path) || path.endsWith('.length') ? [] : [{ path, value: !isNegated }]
}

function equal(asked: Expr, value: Expr, scope: Scope): readonly Valued[] {
  if (value.k !== 'const' || value.value === null || value.value === undefined || value.value === '') return []
  const path = pathOf(asked, scope)
  return path === null || path.endsWith('.length') ? [] : [{ path, value: value.value }]
}
