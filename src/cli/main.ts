#!/usr/bin/env node
import { Socket } from 'node:net'
import { diskHost } from '../host/disk.js'
import { diskWatch } from '../host/watch.js'
import { builtBundle } from '../preview/bundle.js'
import { openInBrowser } from '../preview/browser.js'
import { exit } from './exit.js'
import { run } from './run.js'

// Who reads our output may have seen enough, and end first: that is no fault. What cannot be written (a full disk) is one, and no verdict.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EPIPE') return
    process.stderr.write(
      `mini2mcp could not write its output (${fault.code ?? 'unknown'}). Make room, or write it elsewhere.\n`,
    )
    process.exit(exit.fault)
  })

process.exitCode = await run(process.argv.slice(2), {
  host: diskHost,
  watch: diskWatch,
  stdin: process.stdin,
  stdout: process.stdout,
  whenStopped: (stop) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)
  },
  whenLeft: (leave) => {
    process.once('SIGHUP', leave)
    const { stdin } = process
    // A terminal is not read: in the background that would stop the program. Nor does waiting for a pipe's end keep it running.
    if (stdin instanceof Socket && !stdin.isTTY) stdin.once('end', leave).resume().unref()
  },
  open: openInBrowser,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  colours: process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '',
  bundle: builtBundle,
  today: () => new Date().toISOString().slice(0, 10),
  ...(process.env['MINI2MCP_TOKEN'] !== undefined && { token: process.env['MINI2MCP_TOKEN'] }),
  debug: process.env['MINI2MCP_DEBUG'] !== undefined,
})
