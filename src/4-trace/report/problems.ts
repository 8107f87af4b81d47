import type { Program } from '../../3-link/program.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { RunningApp } from '../app.js'
import type { World } from '../machine/machine.js'
import { isAbsent, packageOf } from './packages.js'
import { isMissing, type Run } from './run.js'
import { unusedOf } from './unused.js'

/** What has to be said about the runs: what was cut off, what is bound to nothing, what opens no page. */
export function problemsOf(program: Program, app: RunningApp, runs: readonly Run[]): readonly Diagnostic[] {
  return [
    ...unregistered(program, app),
    ...absent(program, app),
    ...unfinished(program, app),
    ...unusedOf(program, app),
    ...runs.flatMap((run) => [...cutOff(program, app, run), ...missing(run), ...unresolved(run)]),
  ]
}

/** npm packages that the code imports and that are not there: what they would do is not seen. */
function absent(program: Program, { machine }: RunningApp): readonly Diagnostic[] {
  return [...machine.world.packages]
    .filter(([name]) => isAbsent(program, name))
    .map(([name, file]) => ({
      code: 'trace/package-absent',
      params: { name: packageOf(name) },
      at: program.locate(file, 0),
    }))
}

/** Scripts that were cut off while they initialised: what they would have exported or registered is not known. */
function unfinished(program: Program, { machine }: RunningApp): readonly Diagnostic[] {
  return [...machine.world.unfinished].map((file) => ({
    code: codeOf(machine.world, file),
    params: { entry: file },
    at: program.locate(file, 0),
  }))
}

/** A script that calls neither Page() nor Component(), as far as it could be followed. */
function unregistered(program: Program, app: RunningApp): readonly Diagnostic[] {
  const { unfinished } = app.machine.world
  return app.lives.flatMap(({ surface, configuration }): readonly Diagnostic[] => {
    if (!configuration.open || !surface.script || surface.script.opaque || configuration.methods.size > 0) return []
    if (unfinished.has(surface.script.file)) return []
    return [
      { code: 'trace/no-registration', params: { route: surface.route }, at: program.locate(surface.script.file, 0) },
    ]
  })
}

function cutOff(program: Program, { machine }: RunningApp, { live, entry, point }: Run): readonly Diagnostic[] {
  if (!entry.exhausted) return []
  const { script, route } = live.surface
  const at = script ? { at: program.locate(script.file, script.main.at) } : {}
  return [{ code: codeOf(machine.world, entry.id), params: { entry: `${route}#${point?.handler ?? ''}` }, ...at }]
}

/** What ended the entry of this name before its time: a count, or our stack. */
function codeOf({ overrun }: World, entry: string): Diagnostic['code'] {
  return overrun.has(entry) ? 'trace/out-of-stack' : 'trace/out-of-fuel'
}

function missing(run: Run): readonly Diagnostic[] {
  const [trigger] = run.point?.triggers ?? []
  if (!isMissing(run) || !trigger) return []
  return [
    {
      code: 'trace/handler-missing',
      params: { handler: run.point?.handler ?? '', route: run.live.surface.route },
      at: trigger.at,
    },
  ]
}

/** A target that is written out and is no page of the app. */
function unresolved({ live, entry, point }: Run): readonly Diagnostic[] {
  return [...entry.effects.values()].flatMap((effect): readonly Diagnostic[] => {
    if (effect.kind !== 'navigate' || effect.to !== null || effect.target === undefined) return []
    if (effect.target === '' || effect.target.includes('{}')) return []
    const params = { entry: `${live.surface.route}#${point?.handler ?? ''}`, target: effect.target }
    return [{ code: 'trace/navigation-unresolved', params, at: effect.at }]
  })
}
