import { Script } from 'node:vm'

/** Runs `job`, which waits for nothing, and ends this process when it takes so long: that holds in an endless loop as well. */
export function bounded<Result>(job: () => Result, milliseconds: number): Result {
  let result: { readonly of: Result } | undefined
  Object.defineProperty(globalThis, name, { configurable: true, value: () => void (result = { of: job() }) })
  try {
    script.runInThisContext({ timeout: milliseconds })
  } catch (fault) {
    if (isTimeout(fault)) process.exit(1)
    throw fault
  } finally {
    Reflect.deleteProperty(globalThis, name)
  }
  if (result === undefined) throw new Error('the job did not come to its end')
  return result.of
}

const name = 'mini2mcpJob'
const script = new Script(`${name}()`)

function isTimeout(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
