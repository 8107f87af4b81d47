import type { ClassIr, Expr, FunctionIr, Pattern, Property, Stmt } from '../../../src/2-parse/script/ir.js'

/** The IR of a function as text: `name#slot` is a slot of the function itself, `^` goes one function out. */
export function printFunction(fn: FunctionIr): string {
  return new Printer([fn]).body(fn).join('\n')
}

/** An expression without any slots, as templates have. */
export function printExpression(expr: Expr): string {
  return new Printer([]).expr(expr)
}

class Printer {
  /** The innermost function first. */
  constructor(private readonly functions: readonly FunctionIr[]) {}

  body(fn: FunctionIr): string[] {
    const hoisted = fn.hoisted.map(({ slot, fn: inner }) => `hoist ${this.slot(0, slot)} = ${this.fn(inner)}`)
    return [...hoisted, ...fn.body.map((stmt) => this.stmt(stmt))]
  }

  stmt(stmt: Stmt): string {
    switch (stmt.s) {
      case 'expr':
        return this.expr(stmt.value)
      case 'declare':
        return `let ${this.pattern(stmt.target)} = ${this.expr(stmt.value)}`
      case 'block':
        return `${stmt.label === undefined ? '' : `${stmt.label}: `}${this.block(stmt.body)}`
      case 'if':
        return `if (${this.expr(stmt.test)}) ${this.block(stmt.then)}${stmt.otherwise.length > 0 ? ` else ${this.block(stmt.otherwise)}` : ''}`
      case 'for':
        return `for (${stmt.init.map((init) => this.stmt(init)).join(', ')}; ${this.maybe(stmt.test)}; ${this.maybe(stmt.update)}) ${this.block(stmt.body)}`
      case 'each':
        return `for (${this.pattern(stmt.target)} ${stmt.over} ${this.expr(stmt.subject)}) ${this.block(stmt.body)}`
      case 'while':
        return stmt.first
          ? `do ${this.block(stmt.body)} while (${this.expr(stmt.test)})`
          : `while (${this.expr(stmt.test)}) ${this.block(stmt.body)}`
      case 'switch':
        return `switch (${this.expr(stmt.subject)}) {${stmt.cases.map(({ test, body }) => ` ${test ? `case ${this.expr(test)}` : 'default'}: ${this.block(body)}`).join('')} }`
      case 'try':
        return this.attempt(stmt)
      case 'return':
        return stmt.value ? `return ${this.expr(stmt.value)}` : 'return'
      case 'throw':
        return `throw ${this.expr(stmt.value)}`
      default:
        return stmt.label === null ? stmt.s : `${stmt.s} ${stmt.label}`
    }
  }

  expr(expr: Expr): string {
    switch (expr.k) {
      case 'const':
        return typeof expr.value === 'string' ? JSON.stringify(expr.value) : String(expr.value)
      case 'text':
        return `\`${expr.parts.map((part) => (typeof part === 'string' ? part : `\${${this.expr(part)}}`)).join('')}\``
      case 'local':
        return this.slot(expr.up, expr.slot)
      case 'global':
        return expr.name
      case 'import':
        return `<${expr.source}>.${expr.name}`
      case 'this':
      case 'super':
        return expr.k
      case 'member':
        return `${this.expr(expr.object)}${expr.optional ? '?.' : '.'}${expr.name}`
      case 'index':
        return `${this.expr(expr.object)}${expr.optional ? '?.' : ''}[${this.expr(expr.index)}]`
      case 'call':
        return `${this.expr(expr.callee)}${expr.optional ? '?.' : ''}(${this.list(expr.args)})`
      case 'new':
        return `new ${this.expr(expr.callee)}(${this.list(expr.args)})`
      case 'object':
        return expr.properties.length === 0
          ? '{}'
          : `{ ${expr.properties.map((property) => this.property(property)).join(', ')} }`
      case 'array':
        return `[${this.list(expr.elements)}]`
      case 'function':
        return this.fn(expr.fn)
      case 'class':
        return this.class(expr.class)
      default:
        return this.operation(expr)
    }
  }

  private operation(expr: Expr): string {
    switch (expr.k) {
      case 'assign':
        return `(${this.pattern(expr.target)} ${expr.operator} ${this.expr(expr.value)})`
      case 'update':
        return `${this.pattern(expr.target)}${expr.operator}`
      case 'unary':
        return `${expr.operator}${expr.operator.length > 1 ? ' ' : ''}${this.expr(expr.argument)}`
      case 'binary':
      case 'logical':
        return `(${this.expr(expr.left)} ${expr.operator} ${this.expr(expr.right)})`
      case 'conditional':
        return `(${this.expr(expr.test)} ? ${this.expr(expr.then)} : ${this.expr(expr.otherwise)})`
      case 'sequence':
        return `(${this.list(expr.items)})`
      case 'await':
        return `await ${this.expr(expr.argument)}`
      case 'yield':
        return `yield${expr.delegate ? '*' : ''} ${this.maybe(expr.argument)}`
      case 'spread':
        return `...${this.expr(expr.argument)}`
      case 'regex':
        return `/${expr.source}/${expr.flags}`
      default:
        return '?'
    }
  }

  private pattern(pattern: Pattern): string {
    switch (pattern.t) {
      case 'local':
        return this.slot(pattern.up, pattern.slot)
      case 'global':
        return pattern.name
      case 'member':
        return this.expr(pattern.target)
      case 'default':
        return `${this.pattern(pattern.target)} = ${this.expr(pattern.value)}`
      case 'array': {
        const elements = pattern.elements.map((element) => (element ? this.pattern(element) : ''))
        return `[${[...elements, ...this.rest(pattern.rest)].join(', ')}]`
      }
      case 'object': {
        const properties = pattern.properties.map(({ key, value }) => `${this.key(key)}: ${this.pattern(value)}`)
        return `{ ${[...properties, ...this.rest(pattern.rest)].join(', ')} }`
      }
    }
  }

  private property(property: Property): string {
    if (property.p === 'spread') return `...${this.expr(property.value)}`
    if (property.p === 'value') return `${this.key(property.key)}: ${this.expr(property.value)}`
    return `${property.p} ${this.key(property.key)}: ${this.fn(property.fn)}`
  }

  private fn(fn: FunctionIr): string {
    const inner = new Printer([fn, ...this.functions])
    const params = [...fn.params.map((param) => inner.pattern(param)), ...inner.rest(fn.rest)]
    const traits = `${fn.async ? 'async ' : ''}${fn.generator ? 'generator ' : ''}${fn.arrow ? 'arrow' : 'function'}`
    const self = fn.selfSlot < 0 ? '' : ` self ${inner.slot(0, fn.selfSlot)}`
    const shared =
      fn.sharedSlots.size === 0 ? '' : ` shared ${[...fn.sharedSlots].map((slot) => inner.slot(0, slot)).join(' ')}`
    return `${traits} ${fn.id}${fn.name === '' ? '' : ` ${fn.name}`}(${params.join(', ')})${self}${shared} {${inner
      .body(fn)
      .map((line) => ` ${line}`)
      .join(';')} }`
  }

  private class(node: ClassIr): string {
    const members = node.members.map((member) => {
      const key = member.key === '' ? '' : ` ${this.key(member.key)}`
      return `${member.static ? 'static ' : ''}${member.kind}${key}${member.fn ? `: ${this.fn(member.fn)}` : ''}`
    })
    const self = node.selfSlot < 0 ? '' : ` self ${this.slot(0, node.selfSlot)}`
    return `class ${node.name}${node.parent ? ` extends ${this.expr(node.parent)}` : ''}${self} { ${members.join('; ')} }`
  }

  private attempt(stmt: Extract<Stmt, { s: 'try' }>): string {
    const parameter = stmt.parameter ? `(${this.pattern(stmt.parameter)}) ` : ''
    const handler = stmt.handler ? ` catch ${parameter}${this.block(stmt.handler)}` : ''
    return `try ${this.block(stmt.body)}${handler}${stmt.finalizer.length > 0 ? ` finally ${this.block(stmt.finalizer)}` : ''}`
  }

  private block(body: readonly Stmt[]): string {
    return body.length === 0 ? '{}' : `{ ${body.map((stmt) => this.stmt(stmt)).join('; ')} }`
  }

  private slot(up: number, slot: number): string {
    return `${'^'.repeat(up)}${this.functions[up]?.names[slot] ?? '??'}#${slot}`
  }

  private key(key: string | Expr): string {
    return typeof key === 'string' ? key : `[${this.expr(key)}]`
  }

  private rest(rest: Pattern | null): string[] {
    return rest ? [`...${this.pattern(rest)}`] : []
  }

  private list(exprs: readonly (Expr | null)[]): string {
    return exprs.map((expr) => this.maybe(expr)).join(', ')
  }

  private maybe(expr: Expr | null): string {
    return expr ? this.expr(expr) : ''
  }
}
