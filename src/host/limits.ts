/** Files of more bytes than this are never read as text: no hand-written source comes near. */
export const maxFileBytes = 4 * 1024 * 1024

/** Files listed in one app; the platforms' package limits keep real apps two orders of magnitude below. */
export const maxFiles = 50_000

/** Folders inside folders. */
export const maxDepth = 40

/** The folder of installed packages, which are no source of an app. What is hidden ('.git', '.eslintrc.js') is none either. */
export const foreignFolder = 'node_modules'

/**
 * Lists the files that an output folder holds by our hand, one path a line: what a later run may replace or remove, and
 * what is no source where the folder lies inside an app.
 */
export const ownFilesList = '.mini2mcp-files'
