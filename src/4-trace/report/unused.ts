import type { Program } from '../../3-link/program.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { RunningApp } from '../app.js'
import { objectsIn } from '../surface/registrations.js'
import type { Live } from '../surface/live.js'
import type { FunctionIr } from '../../2-parse/script/ir.js'

/** More than these are counted. */
const MOST_NAMED = 5

/**
 * Methods of pages that nothing binds and nothing calls: forgotten, or kept for later. Where not all was followed, who calls them
 * may be what was not seen, and nothing is said; components are called by whoever uses them.
 */
export function unusedOf(program: Program, app: RunningApp): readonly Diagnostic[] {
  return app.lives.flatMap((live): readonly Diagnostic[] => {
    const unused = isSettled(app, live) ? methodsOf(live).filter(({ fn }) => !app.machine.world.ran.has(fn)) : []
    const [first, ...others] = unused
    if (first === undefined) return []
    const named = unused.slice(0, MOST_NAMED).map(({ name }) => name)
    const more = others.length >= MOST_NAMED ? ', …' : ''
    const params = { route: live.surface.route, handlers: named.join(', ') + more, count: unused.length }
    return [{ code: 'trace/handler-unused', params, at: program.locate(first.fn.file, first.fn.at) }]
  })
}

function isSettled({ machine }: RunningApp, { surface, configuration }: Live): boolean {
  const { script, kind } = surface
  return kind === 'page' && !configuration.open && script?.whole === true && !machine.world.unfinished.has(script.file)
}

interface Method {
  readonly name: string
  readonly fn: FunctionIr
}

/** The methods that a page's own script writes out. */
function methodsOf({ surface, configuration }: Live): readonly Method[] {
  return [...configuration.methods].flatMap(([name, value]) => {
    const codes = objectsIn(value).flatMap(({ code }) => (code === null ? [] : [code]))
    return codes.flatMap((code) =>
      'fn' in code && code.fn.file === surface.script?.file ? [{ name, fn: code.fn }] : [],
    )
  })
}
