import { PLATFORMS } from '../platforms/index.js'
import { extensionOf, folderOf, withoutExtension } from '../source/path.js'
import {
  fingerprints,
  handlerScripts,
  libraryBytes,
  libraryFiles,
  libraryFolders,
  packagesFolder,
  purePackages,
} from './libraries.js'
import type { FileEntry } from './project.js'

const templateExtensions = new Set(PLATFORMS.map(({ templateExtension }) => templateExtension))

/**
 * The files that are third-party code. A folder that holds a page is the app's own, whatever its name: the demo of a kit
 * is an app about that kit. The script of a package that may talk to the app's server is followed like own code.
 */
export function vendoredFiles(
  files: readonly Omit<FileEntry, 'vendored'>[],
  routes: readonly string[],
): ReadonlySet<string> {
  const paths = new Set(files.map(({ path }) => path))
  const inLibrary = libraryTest(paths, new Set(routes.flatMap(foldersAround)))
  const vendored = files.filter(({ path, bytes }) => {
    if (handlerScripts.has(nameOf(path).toLowerCase())) return false
    return inLibrary(folderOf(path)) || (!isUnit(path, paths) && isLibraryFile(nameOf(path), bytes))
  })
  return new Set(vendored.map(({ path }) => path))
}

/** The npm packages that hold templates: component kits, whatever their names. */
function componentPackages(paths: ReadonlySet<string>): ReadonlySet<string> {
  const templates = [...paths].filter((path) => templateExtensions.has(extensionOf(path)))
  return new Set(templates.flatMap((path) => foldersAround(path).filter(isPackage)))
}

/** Whether `folder` is the root of an npm package: 'miniprogram_npm/dayjs', 'miniprogram_npm/@scope/name'. */
function isPackage(folder: string): boolean {
  const above = folderOf(folder)
  const holder = nameOf(above).startsWith('@') ? folderOf(above) : above
  return nameOf(holder) === packagesFolder && !nameOf(folder).startsWith('@')
}

/** A test whether a folder is, or lies in, a library; `own` folders and those around them are not. */
function libraryTest(paths: ReadonlySet<string>, own: ReadonlySet<string>): (folder: string) => boolean {
  const kits = new Set(fingerprints.flatMap((marks) => placesOf(marks, paths)))
  const components = componentPackages(paths)
  const known = new Map<string, boolean>([['', false]])
  const isLibrary = (folder: string): boolean => {
    if (own.has(folder)) return false
    if (isPackage(folder) && (components.has(folder) || purePackages.has(nameOf(folder)))) return true
    return kits.has(folder) || libraryFolders.has(nameOf(folder).toLowerCase())
  }
  const inLibrary = (folder: string): boolean => {
    const verdict = known.get(folder) ?? (isLibrary(folder) || inLibrary(folderOf(folder)))
    known.set(folder, verdict)
    return verdict
  }
  return inLibrary
}

/** Folders in which all `marks` are found. */
function placesOf(marks: readonly [string, ...string[]], paths: ReadonlySet<string>): readonly string[] {
  const [first] = marks
  return [...paths]
    .filter((path) => path.endsWith(`/${first}`))
    .map((path) => path.slice(0, -first.length - 1))
    .filter((folder) => marks.every((mark) => paths.has(`${folder}/${mark}`)))
}

function foldersAround(route: string): readonly string[] {
  const folders: string[] = []
  for (let folder = folderOf(route); folder !== ''; folder = folderOf(folder)) folders.push(folder)
  return folders
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** A script with a configuration beside it is a page or component, whatever its name. */
function isUnit(path: string, paths: ReadonlySet<string>): boolean {
  return paths.has(`${withoutExtension(path)}.json`)
}

/** 'lodash.js', 'qqmap-wx-jssdk1.2.min.js', 'amap-wx.130.js'. */
function isLibraryFile(name: string, bytes: number): boolean {
  if (extensionOf(name) !== 'js' && extensionOf(name) !== 'ts') return false
  const stem = withoutExtension(name.toLowerCase())
  const unversioned = stem.replace(/(?<![\d.])[\d.]+$/, '').replace(/(?<![-@v])[-@v]+$/, '')
  return (
    stem.endsWith('.min') || (bytes >= libraryBytes && [stem, unversioned].some((known) => libraryFiles.has(known)))
  )
}
