import { readdirSync, readFileSync } from 'node:fs'

/** Processes that `pid` has started, of those whose command line names `script`. */
export function childrenOf(pid: number, script = ''): readonly number[] {
  const tasks = `/proc/${String(pid)}/task`
  return readdirSync(tasks)
    .flatMap((task) => text(`${tasks}/${task}/children`).split(' '))
    .filter((child) => child.trim() !== '' && text(`/proc/${child}/cmdline`).includes(script))
    .map(Number)
}

/** '' for what has ended meanwhile. */
function text(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
