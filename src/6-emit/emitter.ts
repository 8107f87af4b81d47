import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { Language } from '../diagnostics/message.js'
import type { AppGraph } from '../4-trace/graph.js'
import type { ToolSet } from '../5-infer/toolset.js'
import type { Artifact } from './artifact.js'

/** What is to be written down, and everything that the earlier stages had to say about it. */
export interface EmitInput {
  readonly graph: AppGraph
  readonly toolset: ToolSet
  readonly diagnostics: readonly Diagnostic[]
  /** Language of what people read. What an assistant reads is Chinese, as the platform's users are. */
  readonly lang: Language
  /** The app's own files that a package for development mode changes; absent where no package is asked for. */
  readonly sources?: AppSources
}

/** Files of the app as they are, by path below the app root. */
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

/** Names a literal as an emitter; `emitters/index.ts` lists it. */
export function defineEmitter(emitter: Emitter): Emitter {
  return emitter
}
