import { spawnSync } from 'node:child_process'

let found: readonly string[] | undefined

/** The words before a command that make it end when this process does, however that ends; none where the system has no such program. */
export function launcher(): readonly string[] {
  return (found ??= candidates.find(works) ?? [])
}

/** Part of util-linux. It asks the kernel, for a child in an endless loop does not see that its parent is gone. */
const candidates = ['/usr/bin/setpriv', '/bin/setpriv'].map((program) => [program, '--pdeathsig', 'KILL', '--'])

/** There are other programs of that name, which cannot do it. */
function works(words: readonly string[]): boolean {
  const [program = '', ...rest] = words
  return spawnSync(program, [...rest, program, '--version'], { stdio: 'ignore', env: {} }).status === 0
}
