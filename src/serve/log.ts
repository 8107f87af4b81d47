import { pino } from 'pino'

/** Writes one JSON object a line. Nothing that an app or a stranger wrote goes in: only numbers and words of ours. */
export type Log = (event: LogEvent) => void

export interface LogEvent {
  readonly event: 'listening' | 'request' | 'stopping' | 'stopped' | 'fault'
  readonly [name: string]: string | number | boolean | Readonly<Record<string, number>>
}

/** A log whose lines go to `write`. */
export function logTo(write: (line: string) => void): Log {
  const logger = pino({ base: null, formatters: { level: (level) => ({ level }) } }, { write })
  return ({ event, ...rest }) => {
    logger[event === 'fault' ? 'error' : 'info'](rest, event)
  }
}
