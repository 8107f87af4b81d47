import { spawn } from 'node:child_process'
import { platform } from 'node:os'

/** Programs that open an address in the person's browser: command, and what stands before the address. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['/usr/bin/open'],
  linux: ['xdg-open'],
  freebsd: ['xdg-open'],
  openbsd: ['xdg-open'],
  // Named in full: Windows would look for it in the app's folder first.
  win32: ['C:\\Windows\\System32\\rundll32.exe', 'url.dll,FileProtocolHandler'],
}

/** Opens `address`, one of ours, in a browser, if there is one: that there is none is no fault, for the address is printed. */
export function openInBrowser(address: string): void {
  const [command, ...before] = openers[platform()] ?? []
  if (command === undefined) return
  const opener = spawn(command, [...before, address], { stdio: 'ignore', detached: true })
  opener.on('error', () => undefined)
  opener.unref()
}
