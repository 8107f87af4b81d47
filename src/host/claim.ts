import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isFault } from './fault.js'
import type { Folder } from './host.js'
import { HostError } from './host.js'

const pauseMilliseconds = 20

/** Other runs hold a claim for as long as it takes to write some files, */
const patience = 250

/** and say at once that they do: who has not by now was cut off. */
const patienceWithNobody = 10

/** Who made the folder: a process, and when it was started, since numbers of processes are used again. */
const ownerFile = 'owner'

/**
 * Gives `work` a folder at `place` that no other run has, and removes it after. What a run that was cut off has left there
 * goes first; one that is at work is waited for.
 */
export function claimed<T>(place: Folder, work: (folder: Folder) => T, turns = patience): T {
  for (let turn = 0; !made(place); turn++) {
    const owner = ownerOf(place)
    if (owner === 'alive' && turn >= turns) throw new HostError('busy', place)
    if (owner === 'gone' || (owner === 'unknown' && turn >= patienceWithNobody)) remove(place)
    else pause()
  }
  try {
    writeFileSync(join(place, ownerFile), `${String(process.pid)} ${startOf(process.pid)}`)
    return work(place)
  } finally {
    removeIfPossible(place)
  }
}

function made(place: Folder): boolean {
  try {
    mkdirSync(place)
    return true
  } catch (fault) {
    if (isFault(fault, 'EEXIST')) return false
    throw fault
  }
}

function remove(place: Folder): void {
  rmSync(place, { recursive: true, force: true })
}

/** What cannot be removed now is by the next run. */
function removeIfPossible(place: Folder): void {
  try {
    remove(place)
  } catch {
    return
  }
}

/** Whether who made `place` is still at it; a folder that does not say so has only just been made, or never was finished. */
function ownerOf(place: Folder): 'alive' | 'gone' | 'unknown' {
  const [, pid, start] = /^(\d+) (\d*)$/u.exec(textOf(join(place, ownerFile))) ?? []
  if (pid === undefined) return 'unknown'
  const owner = Number(pid)
  return owner !== process.pid && isRunning(owner) && startOf(owner) === start ? 'alive' : 'gone'
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    return isFault(fault, 'EPERM')
  }
}

/** When a process was started, in the system's own count (Linux tells); empty where it does not tell. */
function startOf(pid: number): string {
  const stat = textOf(`/proc/${String(pid)}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds)
}
