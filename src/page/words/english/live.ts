import type { ChangeKind } from '../../../diff/changes.js'

const kinds: Readonly<Record<ChangeKind, string>> = {
  added: 'new',
  removed: 'gone',
  renamed: 'renamed',
  moved: 'moved',
  changed: 'changed',
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What the page says of the source that it follows. */
export const live = {
  kinds,
  follows: 'Follows every save',
  unchanged: 'Saved: no tool is other',
  changed: (count: number) => `Saved: ${counted(count, 'tool is other', 'tools are other')}`,
  broken: (count: number) => counted(count, 'error in the source', 'errors in the source'),
  lost: 'No connection: run mini2mcp preview again and open its new address',
  problems: 'The source cannot be read as it stands',
  stale: 'The page shows the last save that could be, until this is mended.',
  changes: 'What the last save has changed',
  was: (name: string) => `was ${name}`,
  more: (count: number) => `and ${count} more`,
}
