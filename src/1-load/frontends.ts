import type { Framework } from './project.js'

/** A way of writing mini programs, and the files that give it away. */
export interface Frontend {
  readonly framework: Framework
  /** Any of these says: source that must be built first. */
  readonly source: readonly Mark[]
  /** Any of these says: what a build wrote. */
  readonly output: readonly Mark[]
}

/** Holds where all `files` are there and, if named, the package is among the dependencies. */
export interface Mark {
  readonly files: readonly string[]
  readonly package?: string
}

/** Frameworks whose builds leave marks; the first that fits is taken. */
export const frontends: readonly Frontend[] = [
  {
    framework: 'uni-app',
    source: [{ files: ['pages.json', 'manifest.json'] }, { files: ['src/pages.json', 'src/manifest.json'] }],
    output: [{ files: ['common/vendor.js'] }],
  },
  {
    framework: 'taro',
    source: [{ files: ['package.json'], package: '@tarojs/taro' }],
    output: [
      { files: ['base.wxml', 'taro.js'] },
      { files: ['taro.js', 'runtime.js'] },
      { files: ['npm/@tarojs/taro-weapp/index.js'] },
    ],
  },
  {
    framework: 'wepy',
    source: [
      { files: ['src/app.wpy'] },
      { files: ['package.json'], package: 'wepy' },
      { files: ['package.json'], package: '@wepy/core' },
    ],
    output: [{ files: ['npm/wepy/lib/wepy.js'] }, { files: ['vendor/wepy/lib/wepy.js'] }],
  },
  {
    framework: 'mpvue',
    source: [{ files: ['package.json', 'src/main.js'], package: 'mpvue' }],
    output: [
      { files: ['static/js/manifest.js', 'static/js/vendor.js'] },
      { files: ['common/manifest.js', 'common/vendor.js'] },
    ],
  },
  {
    framework: 'other',
    source: [
      { files: ['src/app.mpx'] },
      { files: ['package.json'], package: '@mpxjs/core' },
      { files: ['package.json'], package: 'remax' },
      { files: ['package.json'], package: 'chameleon-tool' },
    ],
    output: [{ files: ['remax-styles.wxss'] }, { files: ['bundle.js', 'bundle.wxss'] }],
  },
]

/** The frontend one of whose marks of `kind` fits the files and dependencies; null where none does. */
export function frontendOf(
  kind: 'source' | 'output',
  has: (path: string) => boolean,
  packages: ReadonlySet<string>,
): Frontend | null {
  const fits = (mark: Mark): boolean =>
    mark.files.every((file) => has(file)) && (mark.package === undefined || packages.has(mark.package))
  return frontends.find((frontend) => frontend[kind].some(fits)) ?? null
}
