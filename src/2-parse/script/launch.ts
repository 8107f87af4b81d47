import type { CallExpression, Node, ObjectExpression, Program } from '@babel/types'
import { readProgram } from './syntax.js'

/** Where code can be put that is to run when the app is launched. */
export interface LaunchSite {
  /** Offset in the text, just behind an opening brace. */
  readonly offset: number
  /** Behind which brace: that of the body of `onLaunch`, or that of the object given to `App`, which has no `onLaunch`. */
  readonly inside: 'onLaunch' | 'App'
}

/** Where `onLaunch` begins in an app script, or where it can be put; null where no object literal is given to `App`. */
export function launchSite(file: string, text: string): LaunchSite | null {
  const { program } = readProgram(file, text)
  const app = program === null ? null : appObject(program)
  if (app === null) return null
  const body = app.properties.map(launchBody).find((found) => found !== null)
  return body === undefined
    ? { offset: (app.start ?? 0) + 1, inside: 'App' }
    : { offset: (body.start ?? 0) + 1, inside: 'onLaunch' }
}

/** The literal in `App({…})`, also inside a wrapper: `App(withLogin({…}))`. */
function appObject(program: Program): ObjectExpression | null {
  for (const statement of program.body) {
    if (statement.type !== 'ExpressionStatement') continue
    const { expression } = statement
    if (expression.type === 'CallExpression' && isApp(expression.callee)) return objectIn(expression)
  }
  return null
}

function isApp(callee: Node): boolean {
  return callee.type === 'Identifier' && callee.name === 'App'
}

function objectIn(call: CallExpression): ObjectExpression | null {
  for (const argument of call.arguments) {
    if (argument.type === 'ObjectExpression') return argument
    if (argument.type === 'CallExpression') return objectIn(argument)
  }
  return null
}

/** The body of `onLaunch() {}`, `onLaunch: function () {}` and `onLaunch: () => {}`. */
function launchBody(property: ObjectExpression['properties'][number]): Node | null {
  if (property.type === 'SpreadElement' || property.key.type !== 'Identifier' || property.key.name !== 'onLaunch') {
    return null
  }
  const { type } = property
  if (type === 'ObjectMethod') return property.body
  const { value } = property
  const isFunction = value.type === 'FunctionExpression' || value.type === 'ArrowFunctionExpression'
  return isFunction && value.body.type === 'BlockStatement' ? value.body : null
}
