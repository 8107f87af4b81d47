/** What a side of a comparison can be. */
export const side = 'folder or archive of the app, or what analyze --out wrote of it'

/** What names an app. */
export const folder = 'folder that holds app.json or project.config.json'

/** What `mcp` does, and how it ends. */
export const calls = `
A call carries nothing out: it answers with the steps and the page that the mini program would go through.
The client ends the server by closing its input.`

/** Exit codes of `review`. */
export const reviewCodes = `
Exit codes:
  0  clean: no finding at or over --fail-on
  1  findings at or over --fail-on
  2  the command line, the policy, the baseline or a file to be written is wrong
  3  there is nothing that can be analysed, or the archive was rejected
  4  mini2mcp itself failed, ran out of memory or time, or was stopped: nothing can be said`

/** Exit codes of `preview`. */
export const previewCodes = `
Only programs of this machine reach the page, and only by the address that is printed. Ctrl-C ends it.

Exit codes:
  0  ended
  2  the command line is wrong, or the port is taken
  3  there is nothing that can be analysed
  4  mini2mcp itself failed`

/** Exit codes of `explain`. */
export const explainCodes = `
Exit codes:
  0  explained
  2  the command line is wrong, or nothing has that name
  3  there is nothing that can be analysed
  4  mini2mcp itself failed`

/** Exit codes of `diff`. */
export const diffCodes = `
Exit codes:
  0  no finding at or over --fail-on, whatever else has changed
  1  findings at or over --fail-on
  2  the command line is wrong, or an earlier output is cut off, altered or of another version
  3  there is nothing that can be analysed on one side
  4  mini2mcp itself failed`

/** Exit codes of `analyze`. */
export const exitCodes = `
Exit codes:
  0  done
  1  done, but something in the app is broken (a finding of level error)
  2  the command line or the output folder is wrong
  3  there is nothing that can be analysed
  4  mini2mcp itself failed`
