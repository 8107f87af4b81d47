import { Command, CommanderError, Option } from 'commander'
import { processLimits } from '../isolation/limits.js'
import { exit } from './exit.js'
import { calls, diffCodes, exitCodes, explainCodes, folder, previewCodes, reviewCodes, side } from './help.js'
import { date, formats, language, port, positive } from './options.js'
import type {
  AnalyzeOptions,
  DiffOptions,
  ExplainOptions,
  InitOptions,
  McpOptions,
  PreviewOptions,
  ReviewOptions,
  ServeOptions,
  Terminal,
} from './terminal.js'
import { policyName } from '../policy/read.js'
import { version } from '../diagnostics/version.js'

/** Runs the command line `words` and gives the exit code. What a command needs is loaded when it is called. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exit.ok
  const program = commandLine(terminal, {
    analyze: async (folder, options) => {
      const { analyze } = await import('./analyze.js')
      code = await analyze(folder, options, terminal)
    },
    preview: async (folder, options) => {
      const { preview } = await import('./preview.js')
      code = await preview(folder, options, terminal)
    },
    review: async (path, options) => {
      const { review } = await import('./review.js')
      code = await review(path, options, terminal)
    },
    diff: async (before, after, options) => {
      const { diffSides } = await import('./diff.js')
      code = await diffSides(before, after, options, terminal)
    },
    explain: async (word, path, options) => {
      const { explainWord } = await import('./explain.js')
      code = await explainWord(word, path, options, terminal)
    },
    init: async (options) => {
      const { init } = await import('./policy.js')
      code = init(options, terminal)
    },
    serve: async (options) => {
      const { serve } = await import('./serve.js')
      code = await serve(options, terminal)
    },
    mcp: async (folder, options) => {
      const { mcp } = await import('./mcp.js')
      code = await mcp(folder, options, terminal)
    },
  })
  try {
    await program.parseAsync(words, { from: 'user' })
    return code
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? exit.ok : exit.usage
    terminal.err(
      `mini2mcp failed: ${describe(fault, terminal.debug)}\nThis is a fault of mini2mcp, not of the app. Please report it.\n`,
    )
    return exit.fault
  }
}

function describe(fault: unknown, debug: boolean): string {
  if (!(fault instanceof Error)) return String(fault)
  return debug ? (fault.stack ?? fault.message) : `${fault.message} (set MINI2MCP_DEBUG=1 to see where)`
}

/** What is to be done for each command. */
interface Commands {
  readonly analyze: (path: string, options: AnalyzeOptions) => Promise<void>
  readonly preview: (folder: string, options: PreviewOptions) => Promise<void>
  readonly review: (path: string, options: ReviewOptions) => Promise<void>
  readonly diff: (before: string, after: string, options: DiffOptions) => Promise<void>
  readonly explain: (word: string, path: string | undefined, options: ExplainOptions) => Promise<void>
  readonly init: (options: InitOptions) => Promise<void>
  readonly serve: (options: ServeOptions) => Promise<void>
  readonly mcp: (folder: string, options: McpOptions) => Promise<void>
}

function commandLine({ out, err }: Terminal, commands: Commands): Command {
  const program = new Command('mini2mcp')
    .description('Reads the source of a mini program and writes down, as agent tools, what it can do.')
    .version(version, '-v, --version')
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
    .showHelpAfterError('Run mini2mcp --help to see what can be asked for.')
  for (const define of [
    analyzeCommand,
    previewCommand,
    reviewCommand,
    diffCommand,
    explainCommand,
    serveCommand,
    initCommand,
    mcpCommand,
  ])
    define(program, commands)
  return program
}

const cacheTold = 'keep there what was made of each file, so that the next run on this app is faster and says the same'

function analyzeCommand(program: Command, { analyze }: Commands): void {
  program
    .command('analyze')
    .description('analyse the mini program in a folder or an archive')
    .argument('<folder>', `${folder}; or a .zip or .tgz of one`)
    .option('-o, --out <folder>', 'write the results there; without it only the summary is shown')
    .option('--no-report', 'do not write report.html, the page for people, beside the results')
    .option('--package', 'also write a runnable draft for development mode: code, AGENTS.md, changes to the app')
    .option('--cache <folder>', cacheTold)
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addOption(language())
    .action(analyze)
    .addHelpText('after', exitCodes)
}

function previewCommand(program: Command, { preview }: Commands): void {
  program
    .command('preview')
    .description(
      'show in a browser what an assistant could do with the mini program in a folder, and follow its changes',
    )
    .argument('[folder]', folder, '.')
    .option('--port <number>', 'on which port of this machine (default: one that is free)', port, 0)
    .option('--cache <folder>', cacheTold)
    .option('--no-open', 'do not open a browser; the address is printed')
    .addOption(language())
    .action(preview)
    .addHelpText('after', previewCodes)
}

const policyTold = 'what the platform has decided (default: mini2mcp.policy.json, if it is here)'
const secondsTold = `of processor time, after which a review is ended (default: the policy's, else ${processLimits.seconds})`
const memoryTold = `end a review that needs more (default: the policy's, else ${processLimits.residentMegabytes})`

function reviewCommand(program: Command, { review }: Commands): void {
  program
    .command('review')
    .description('judge a submission in a process of its own: a folder or an archive, nothing outside of which is read')
    .argument('<submission>', 'folder, .zip or .tgz of a mini program')
    .addOption(formats())
    .addOption(
      new Option('--fail-on <level>', 'the level of findings that fails the review')
        .choices(['error', 'warning', 'note', 'never'])
        .default(undefined, "the policy's, else error"),
    )
    .option('--baseline <folder>', 'compare with what review --out or analyze --out wrote there before')
    .option('--policy <file>', policyTold)
    .option('--today <date>', 'the day on which acceptances of the policy are judged (default: the date)', date)
    .option('-o, --out <folder>', 'write the results of the analysis there as well')
    .addOption(language())
    .option('--seconds <count>', secondsTold, positive)
    .option('--memory <megabytes>', memoryTold, positive)
    .action(review)
    .addHelpText('after', reviewCodes)
}

function serveCommand(program: Command, { serve }: Commands): void {
  program
    .command('serve')
    .description('review archives that come in over HTTP: POST /v1/reviews; see /openapi.json')
    .option('--address <address>', 'where to listen; another than this machine’s own needs a token', '127.0.0.1')
    .option('--port <number>', 'which port; 0 takes one that is free', port, 8787)
    .option('--token-file <file>', 'what callers have to know is its first line (or in MINI2MCP_TOKEN)')
    .option('--reviews <count>', 'how many at once (default: one for each processor)', positive)
    .option('--queue <count>', 'how many may wait; the next is told to come back later', positive, 32)
    .option('--max-megabytes <count>', 'of one archive', positive, 32)
    .option('--upload-seconds <count>', 'in which an archive has to be there', positive, 30)
    .option('--policy <file>', policyTold)
    .option('--seconds <count>', secondsTold, positive)
    .option('--memory <megabytes>', memoryTold, positive)
    .action(serve)
}

function initCommand(program: Command, { init }: Commands): void {
  program
    .command('init')
    .description('write a policy file that says in comments what a platform can decide')
    .addOption(new Option('--policy [file]', 'where it goes').default(policyName).preset(policyName))
    .addOption(language())
    .action(init)
}

function mcpCommand(program: Command, { mcp }: Commands): void {
  program
    .command('mcp')
    .description('serve the tools of the mini program in a folder to an MCP client over stdio, and follow its changes')
    .argument('<folder>', folder)
    .addOption(language())
    .action(mcp)
    .addHelpText('after', calls)
}

function diffCommand(program: Command, { diff }: Commands): void {
  program
    .command('diff')
    .description('compare two versions of a mini program: what has become of its tools, and what it reaches now')
    .argument('<before>', side)
    .argument('<after>', side)
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json', 'markdown']).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 where there are findings as grave as this')
        .choices(['error', 'warning', 'note', 'never'])
        .default('error'),
    )
    .addOption(language())
    .action(diff)
    .addHelpText('after', diffCodes)
}

function explainCommand(program: Command, { explain }: Commands): void {
  program
    .command('explain')
    .description('show where a tool, an action, a finding or a line of code leads, and why it is judged so')
    .argument('<word>', 'a tool, an action (route#handler), a code of a finding, or a place (file:line[:column])')
    .argument('[folder]', 'folder or archive of the app (default: the one here)')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addOption(language())
    .action(explain)
    .addHelpText('after', explainCodes)
}
