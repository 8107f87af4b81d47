/** Paths inside an app: POSIX, relative to the app root, no leading slash. Purely lexical: nothing touches a disk. */

/** The folder of `path`, '' for a file at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

/** `path` without its last extension: 'pages/a/a.wxml' → 'pages/a/a'. */
export function withoutExtension(path: string): string {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') + 1 ? path.slice(0, dot) : path
}

/** The last extension of `path` without its dot, '' where there is none. */
export function extensionOf(path: string): string {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') + 1 ? path.slice(dot + 1) : ''
}

/**
 * `target` as written in a file of `folder`: '/x' starts at the app root, anything else at `folder`.
 * `null` where it would leave the root.
 */
export function resolveInside(folder: string, target: string): string | null {
  const segments = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const segment of target.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return null
  }
  return segments.join('/')
}
