import { InvalidArgumentError, Option } from 'commander'
import { formatNames } from './reports.js'

/** One option that may be given several times. */
export function formats(): Option {
  const told = `a report that is wanted, and the file it goes to: ${formatNames.join(', ')}`
  const collect = (format: string, before: readonly string[]): readonly string[] => [...before, format]
  return new Option('--format <format[:file]>', told).argParser(collect).default([], 'text')
}

/** `text` as a day, 'YYYY-MM-DD'. */
export function date(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || Number.isNaN(Date.parse(text))) {
    throw new InvalidArgumentError('It has to be a date like 2027-01-31.')
  }
  return text
}

/** `text` as a count. */
export function positive(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('It has to be a whole number over 0.')
  return value
}

/** `text` as the number of a port; 0 stands for any. */
export function port(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError('It has to be a whole number from 0 to 65535.')
  return value
}

/** The option of every command that says something. */
export function language(): Option {
  const told = 'language of messages and of what an assistant reads (default: messages English, the rest Chinese)'
  return new Option('--lang <language>', told).choices(['en', 'zh-CN'])
}
