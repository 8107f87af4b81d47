import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { AppGraph } from '../4-trace/graph.js'
import type { ToolSet } from '../5-infer/toolset.js'
import type { Artifact } from './artifact.js'
import type { Wording } from './wording/wording.js'

/** What is to be written down, and everything that the earlier stages had to say about it. */
export interface EmitInput {
  readonly graph: AppGraph
  readonly toolset: ToolSet
  /** SHA-256 of what was read, as hex digits. */
  readonly input: string
  readonly diagnostics: readonly Diagnostic[]
  /** Secrets of the app, none of which may be written. */
  readonly secrets?: readonly string[]
  /** The words for what an assistant reads. */
  readonly wording: Wording
  /** The app's own files that a package for development mode changes; absent where no package is asked for. */
  readonly sources?: AppSources
}

/** Files of the app as they are, by path below the app root; those that hold secrets are not. */
export interface AppSources {
  readonly manifest: SourceFile
  /** The app's script; null where it has none. */
  readonly script: SourceFile | null
  /** Folders of the skills that the app already has. */
  readonly skillFolders: readonly string[]
}

/** A file of the app and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  /** It holds a secret, which `text` does not: what is made of it is not the app's. */
  readonly concealed?: boolean
}

/** Writes one kind of file. */
export interface Emitter {
  readonly name: string
  /** Whether an assistant acts on what it reads there: such text is scanned before it leaves. */
  readonly agentFacing: boolean
  /** Whether it also writes down the tools that assistants are not offered. */
  readonly withheld?: boolean
  readonly emit: (input: EmitInput) => Result<readonly Artifact[]>
}

/** Writes one kind of file that is part of a package only: it is asked where there is one, and something to put into it. */
export interface PackageEmitter extends Omit<Emitter, 'emit'> {
  readonly emit: (input: EmitInput & { readonly sources: AppSources }) => Result<readonly Artifact[]>
}

/** `emitter` as one that writes nothing where no package is asked for. */
export function definePackageEmitter(emitter: PackageEmitter): Emitter {
  return {
    ...emitter,
    emit: (input) => {
      const { sources, toolset } = input
      return sources === undefined || toolset.skills.length === 0 ? [[], []] : emitter.emit({ ...input, sources })
    },
  }
}

/** Names a literal as an emitter; `emitters/index.ts` lists it. */
export function defineEmitter(emitter: Emitter): Emitter {
  return emitter
}
