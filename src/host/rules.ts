import { foreignFolder, maxDepth } from './limits.js'

/** Whether the folder `name` is nobody's business: what is hidden, and installed packages. */
export function isForeign(name: string): boolean {
  return name === foreignFolder || name.startsWith('.')
}

/** Whether the file `name` is: of what is hidden, settings ('.env', '.env.production') are not, for people keep secrets in them. */
export function isForeignFile(name: string): boolean {
  return isForeign(name) && !/^\.env(?:\.[\w-]{1,40}){0,3}$/u.test(name)
}

/**
 * What stands between pictures and makes one of them: 👩‍🚀. Between other characters it does not show.
 * https://www.unicode.org/reports/tr51/#Emoji_ZWJ_Sequences
 */
const pictureJoiner = /(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d(?=\p{Extended_Pictographic})/gu

/** `name` without the characters that may stand in it although they do not show. */
export function withoutJoiners(name: string): string {
  return name.replace(pictureJoiner, '')
}

/** What breaks a line, hides, or turns the text around it; and what some systems take for the end of a folder's name. */
const unspeakable = /[\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

/** Why `path` is left out wherever it lies, on a disk or in an archive; null where it is not. */
export function ruledOut(path: string, isFolder: boolean): 'name' | 'depth' | null {
  if (unspeakable.test(withoutJoiners(path))) return 'name'
  return isFolder && path.split('/').length > maxDepth ? 'depth' : null
}
