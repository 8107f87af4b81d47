import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { PlatformId } from '../platforms/platform.js'
import type { Location } from '../source/location.js'
import type { Respelled } from '../source/spelling.js'
import type { Overrides } from './overrides/overrides.js'
import type { FileSecret } from './secrets.js'

export type Framework = 'native' | 'uni-app' | 'taro' | 'wepy' | 'mpvue' | 'other'

/** A mini program as it lies on disk: what there is, and what its configuration says. */
export interface Project {
  readonly platform: PlatformId
  readonly framework: Framework
  readonly form: 'source' | 'compiled'
  readonly name: string | null
  readonly appid: string | null
  /** Every file below the app root, sorted by path. */
  readonly files: ReadonlyMap<string, FileEntry>
  /** The file that is there in another spelling; null where there is none, or it is as it is written. */
  readonly respelled: Respelled
  /** The text of a file of the manifest, BOM removed; null where there is no such file or it is over the limits. */
  readonly text: (path: string) => string | null
  /** The secrets of a file that was read: `text` has none of them. */
  readonly secretsIn: (path: string) => readonly FileSecret[]
  /** The secrets of all files, also of those that nobody reads. */
  readonly secrets: () => readonly FileSecret[]
  /** What had to be said about files as they were read through `text` so far. */
  readonly problems: () => readonly Diagnostic[]
  /** SHA-256 of what was read so far, of path and size of every other file, and of name and appid, which stand elsewhere. */
  readonly digest: () => string
  /** Every route that app.json lists, also those without files: to navigate there is a fault, but no mystery. */
  readonly listed: ReadonlySet<string>
  /** Routable pages: the main package first, in the order of app.json. */
  readonly pages: readonly PageEntry[]
  readonly subpackages: readonly Subpackage[]
  /** Route of the entry page. */
  readonly home: string
  readonly tabs: readonly Tab[]
  /** `usingComponents` of app.json: tag → path as written. */
  readonly globalComponents: ReadonlyMap<string, string>
  readonly plugins: readonly string[]
  readonly permissions: Permissions
  /** Whether app.json asks for `lazyCodeLoading: requiredComponents`, which AI mode demands. */
  readonly lazyCodeLoading: boolean
  /** Import aliases of `resolveAlias` and tsconfig `paths`: '@/*' → 'src/*'. Longest pattern first. */
  readonly aliases: readonly Alias[]
  /** Default navigation bar title (`window.navigationBarTitleText`). */
  readonly windowTitle: string | null
  /** Skills that the app already declares (`agent.skills`): their folders are no pages. */
  readonly skills: readonly DeclaredSkill[]
  /** `agent.pageMetadata` as written. */
  readonly pageMetadata: string | null
  /** What the developer wants otherwise of the tools (`mini2mcp.config.json`). */
  readonly overrides: Overrides
}

export interface FileEntry {
  readonly path: string
  readonly bytes: number
  /** Third-party code that is not followed: component kits and libraries that only compute. See `libraries.ts`. */
  readonly vendored: boolean
}

export interface PageEntry {
  readonly route: string
  /** '' for the main package, else the subpackage's root. */
  readonly package: string
  /** false where sitemap.json disallows the page. */
  readonly searchable: boolean
}

export interface Subpackage {
  readonly root: string
  readonly name: string | null
  readonly independent: boolean
}

export interface Tab {
  readonly route: string
  readonly text: string | null
}

export interface Permissions {
  /** `requiredPrivateInfos` of app.json. */
  readonly requiredPrivateInfos: readonly string[]
  /** Keys of `permission`: 'scope.userLocation', … */
  readonly scopes: readonly string[]
}

/** A skill as app.json declares it. */
export interface DeclaredSkill {
  readonly name: string | null
  readonly description: string | null
  /** Its folder, seen from the app root. */
  readonly folder: string
  readonly at: Location
}

export interface Alias {
  readonly pattern: string
  readonly target: string
}
