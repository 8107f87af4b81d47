import type { Language } from '../diagnostics/message.js'
import type { Readable, Writable } from 'node:stream'
import type { Bundle } from '../6-emit/report/html.js'
import type { Host } from '../host/host.js'
import type { FailOn } from '../review/review.js'
import type { Watch } from '../host/watch.js'

/** What the program has of the machine it runs on. */
export interface Terminal {
  readonly host: Host
  readonly watch: Watch
  /** The two ends of a conversation with another program. */
  readonly stdin: Readable
  readonly stdout: Writable
  /** Calls back when somebody asks the program to end. */
  readonly whenStopped: (stop: () => void) => void
  /** Calls back when whoever started the program is gone: the terminal is closed, or the pipe to it. */
  readonly whenLeft: (leave: () => void) => void
  /** Opens an address of ours in the person's browser, if there is one. */
  readonly open: (address: string) => void
  /** Data: what the next program reads. */
  readonly out: (text: string) => void
  /** Talk: what a person reads. */
  readonly err: (text: string) => void
  /** Whether the reader of `out` is a person's terminal that shows colours. */
  readonly colours: boolean
  /** The date, 'YYYY-MM-DD'. */
  readonly today: () => string
  /** The page of the report, as it was built; null where it was not. */
  readonly bundle: () => Bundle | null
  /** MINI2MCP_TOKEN: what callers of `serve` have to know. */
  readonly token?: string
  /** Whether a fault of ours shows where it happened. */
  readonly debug: boolean
}

/** Options of `mini2mcp analyze`. */
export interface AnalyzeOptions {
  readonly out?: string
  readonly format: 'text' | 'json'
  /** Of messages and of what an assistant reads; without it English and Chinese. */
  readonly lang?: Language
  readonly package?: boolean
  /** The folder of a cache. */
  readonly cache?: string
  /** Whether `--out` gets a report for people; without `--no-report` it does. */
  readonly report?: boolean
}

/** Options of `mini2mcp mcp`. */
export type McpOptions = Pick<AnalyzeOptions, 'lang'>

/** Options of `mini2mcp review`. */
export interface ReviewOptions {
  /** 'json', or 'json:report.json' where it goes into a file. */
  readonly format: readonly string[]
  /** Where it is not given, the policy's. */
  readonly failOn?: FailOn
  readonly policy?: string
  /** The folder that an earlier review wrote. */
  readonly baseline?: string
  readonly today?: string
  readonly out?: string
  readonly lang?: Language
  readonly seconds?: number
  readonly memory?: number
}

/** Options of `mini2mcp explain`. */
export type ExplainOptions = Pick<AnalyzeOptions, 'lang' | 'format'>

/** Options of `mini2mcp init`. */
export interface InitOptions {
  readonly policy: string
  readonly lang?: Language
}

/** Options of `mini2mcp diff`. */
export interface DiffOptions extends McpOptions {
  readonly format: 'text' | 'json' | 'markdown'
  /** From which severity on the exit code tells of findings. */
  readonly failOn: FailOn
}

/** Options of `mini2mcp preview`. */
export interface PreviewOptions extends Pick<AnalyzeOptions, 'lang' | 'cache'> {
  readonly port: number
  /** Whether a browser is opened; without `--no-open` it is. */
  readonly open: boolean
}

/** Options of `mini2mcp serve`. */
export interface ServeOptions {
  readonly address: string
  readonly port: number
  readonly tokenFile?: string
  /** How many at once; as many as there are processors where it is not said. */
  readonly reviews?: number
  readonly queue: number
  readonly maxMegabytes: number
  readonly uploadSeconds: number
  readonly policy?: string
  readonly seconds?: number
  readonly memory?: number
}
