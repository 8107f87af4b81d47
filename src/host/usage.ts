import { readFileSync } from 'node:fs'

const pageBytes = 4096
/** What Linux counts in on every architecture that Node runs on. */
const ticksPerSecond = 100
/** Of the fields behind the program's name, which may hold spaces: the time it worked, and that in which the system worked for it. */
const userTicks = 11
const systemTicks = 12

/** Memory that the process `pid` takes, in bytes; null where the system does not tell (it does on Linux). */
export function residentBytes(pid: number): number | null {
  const [, resident] = told(pid, 'statm')?.split(' ') ?? []
  return resident === undefined ? null : Number(resident) * pageBytes
}

/** Processor time that all threads of the process `pid` have had, in seconds; null where the system does not tell (it does on Linux). */
export function processorSeconds(pid: number): number | null {
  const text = told(pid, 'stat')
  if (text === null) return null
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[userTicks]) + Number(fields[systemTicks])) / ticksPerSecond
}

function told(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'latin1')
  } catch {
    return null
  }
}
