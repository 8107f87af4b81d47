import { withoutJoiners } from '../../host/rules.js'
import { reject } from './rejection.js'
import type { ArchiveCode } from './rejection.js'

/** More than any file system takes. */
const longestName = 1_024

/** What no entry may be called: it would be another file on some system, or look like another. */
const forbidden: readonly { readonly code: ArchiveCode; readonly is: (name: string) => boolean }[] = [
  { code: 'archive/name-empty', is: (name) => name === '' },
  { code: 'archive/name-long', is: (name) => name.length > longestName },
  // A name that was read leniently: no sane one holds the mark of what could not be read.
  { code: 'archive/name-encoding', is: (name) => name.includes('\u{fffd}') },
  { code: 'archive/name-control', is: (name) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(withoutJoiners(name)) },
  { code: 'archive/name-backslash', is: (name) => name.includes('\\') },
  { code: 'archive/name-absolute', is: (name) => name.startsWith('/') || /^[a-z]:/i.test(name) },
  { code: 'archive/name-outside', is: (name) => name.split('/').includes('..') },
  { code: 'archive/name-unclean', is: (name) => name.split('/').some((part) => part === '' || part === '.') },
  { code: 'archive/name-reserved', is: (name) => name.split('/').some(isReserved) },
  { code: 'archive/name-ending', is: (name) => name.split('/').some((part) => /[. ]$/.test(part)) },
]

/**
 * Characters and names that Windows does not have for files.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
function isReserved(part: string): boolean {
  return /[<>:"|?*]/.test(part) || /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i.test(part)
}

/** The path of an entry, without the './' that tar begins and the '/' that a folder ends with; '' is the top itself. */
export function pathOf(name: string, isFolder: boolean): string {
  if (isFolder && (name === '.' || name === './')) return ''
  const path = name.replace(/^(\.\/)+(?=.)/, '').replace(isFolder ? /\/$/ : /(?!)/, '')
  const fault = forbidden.find(({ is }) => is(path))
  if (fault !== undefined) reject(fault.code, name)
  return path
}
