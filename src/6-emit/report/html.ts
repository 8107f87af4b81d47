import { createHash } from 'node:crypto'
import type { Language } from '../../diagnostics/message.js'

/** The page's own program and looks, as they were built. */
export interface Bundle {
  readonly script: string
  readonly style: string
}

/** What the page is to show, and how. */
export interface PageOptions {
  /** In which language it opens. */
  readonly lang: Language
  /** Where the server that it comes from tells of changes; absent in a file, which connects to nothing. */
  readonly updates?: string
}

/**
 * One file that holds everything: program, looks and `report` (JSON). Its policy lets nothing else in and nothing out; what the
 * app has written stands in it as data only.
 */
export function pageOf(report: string, { script, style }: Bundle, { lang, updates }: PageOptions): string {
  const policy = [
    `default-src 'none'`,
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    ...(updates === undefined ? [] : [`connect-src 'self'`]),
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    ...(updates === undefined ? [] : [`<meta name="mini2mcp-updates" content="${updates}">`]),
    '<title>mini2mcp</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<div id="page"></div>',
    `<script type="application/json" id="report">${asData(report)}</script>`,
    `<script type="module">${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** JSON in which nothing ends a script element or begins a comment: '<' only stands inside strings. */
function asData(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
