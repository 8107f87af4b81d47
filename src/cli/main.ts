#!/usr/bin/env node
import { diskHost } from '../host/disk.js'
import { run } from './run.js'

process.exitCode = run(process.argv.slice(2), {
  host: diskHost,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  debug: process.env['MINI2MCP_DEBUG'] !== undefined,
})
