import fc from 'fast-check'
import type { Finding } from '../../src/diagnostics/finding.js'
import type { Review } from '../../src/review/review.js'

/** A finding of a page that reads a module that is not there. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    diagnostic: {
      code: 'link/no-module',
      params: { path: './gone' },
      at: { file: 'pages/home/home.js', line: 3, column: 4 },
    },
    severity: 'warning',
    fingerprint: 'f'.repeat(32),
    ...changes,
  }
}

/** A review with these findings of an app that passes. */
export function review(findings: readonly Finding[], changes: Partial<Review> = {}): Review {
  return {
    verdict: 'clean',
    failOn: 'error',
    app: { name: 'Tea', appid: 'wx0', platform: 'wechat', pages: 2, tools: 3, input: '0'.repeat(64) },
    findings,
    changes: null,
    coverage: { analysed: 4, partial: [], skipped: [] },
    faults: [],
    ...changes,
  }
}

/** What is tried against each format by name, beside whatever else there is. */
export const attacks: readonly string[] = [
  '\u001b[2J\u001b]8;;http://evil\u0007link',
  '\u009b31m',
  'a\r\n::error file=x::owned\n##[error]owned',
  '%0A::add-mask::x',
  ']]><failure/>',
  '</testcase><testcase name="x"/>',
  '&lt;&#64;admin',
  '| a | b |\n|---|---|',
  '```\n# heading',
  '`x` @everyone [link](http://evil) ![image](http://evil/i.png)',
  '<img src=x onerror=alert(1)><!-- --></details>',
  'www.evil.example http://evil.example a@evil.example #12 org/repo#3 GH-4',
  '\u202e\u2066gpj.exe\u2069',
  '\ud800',
  '\uffff\ufffe\u0000',
  '$(touch x) `touch x`',
  '__proto__',
  '{0} {{file}} {file}',
]

/** Text as a hostile app has it. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ maxLength: 10 })), { maxLength: 4 })
    .map((s) => s.join('')),
)

/** A review whose every string of the app is `text`. */
export function attackedBy(text: string): Review {
  const at = { file: text, line: 1, column: 0 }
  const attacked = finding({
    diagnostic: {
      code: 'link/no-module',
      params: { path: text },
      at,
      chain: [{ is: 'element', params: { element: text, label: text }, at }],
      actions: [text],
    },
    accepted: { reason: text },
  })
  return review([attacked, { ...attacked, severity: 'error' }, { ...finding(), severity: 'note' }], {
    app: { name: text, appid: text, platform: 'wechat', pages: 1, tools: 1, input: '0'.repeat(64) },
    changes: {
      tools: [{ change: 'renamed', tool: text, was: text, fields: [{ field: text, before: text, after: [text] }], at }],
      reach: [{ change: 'added', what: 'host', name: text }],
    },
    coverage: { analysed: 1, partial: [{ file: text, because: ['trace/out-of-fuel'] }], skipped: [] },
    faults: [{ kind: 'crash', message: text }],
  })
}
