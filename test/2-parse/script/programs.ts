import { parse } from '@babel/parser'
import fc from 'fast-check'

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e')
// Where traverse, or lowering, is known to be less exact than the language, programs keep out of the way: what a loop goes
// over does not use the loop's own variable, what a `switch` looks at no name of its cases, and the default of a parameter no
// name of the function's body.
const loopName = fc.constantFrom('a', 'b')
const subject = fc.constantFrom('c', 'd', 'e')

const { block } = fc.letrec<Record<'expression' | 'pattern' | 'fn' | 'statement' | 'block' | 'params', string>>(
  (tie) => {
    const expression = tie('expression')
    const pattern = tie('pattern')
    const block = tie('block')
    const params = tie('params')
    const filled = (shape: string, ...holes: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
      fc.tuple(...holes).map((parts) => parts.reduce((text, part) => text.replace('_', () => part), shape))
    return {
      pattern: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        name,
        filled('{ _ }', name),
        filled('{ _ = _ }', name, expression),
        filled('{ p: _, ..._ }', name, name),
        filled('[_, _ = _]', pattern, name, expression),
      ),
      params: fc.oneof(
        filled('_', name),
        filled('{ p: [_], _ = 1 }, ..._', name, name, name),
        filled('_ = free', name),
      ),
      fn: fc.oneof(
        filled('function (_) { _ }', params, block),
        filled('function _(_) { _ }', name, params, block),
        filled('(_) => { _ }', params, block),
        filled('(_) => _', params, expression),
        filled('class _ { m(_) { _ } }', name, params, block),
        filled('class { static f = _ }', expression),
      ),
      expression: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        name,
        name,
        filled('(_ = _)', name, expression),
        filled('(_ += _)', name, expression),
        filled('_++', name),
        filled('use(_, _)', expression, expression),
        filled('{ _ }', name).map((text) => `(${text})`),
        filled('({ [_]: _ })', expression, expression),
        filled('_.a', name),
        tie('fn').map((text) => `(${text})`),
        filled('([_] = _)', name, expression),
      ),
      statement: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        filled('use(_)', expression),
        filled('var _ = _', pattern, expression),
        filled('let _ = _', pattern, expression),
        filled('const _ = _', name, expression),
        filled('function _(_) { _ }', name, params, block),
        filled('class _ extends _ { m() { _ } }', name, expression, block),
        filled('if (_) { _ } else { _ }', expression, block, block),
        filled('for (let _ = _; ; _) { _ }', name, expression, expression, block),
        filled('for (const [_] of use(_)) { _ }', loopName, subject, block),
        filled('for (var _ in use(_)) { _ }', name, name, block),
        filled('for (_ of use(_)) { _ }', name, name, block),
        filled('while (_) { _ }', expression, block),
        filled('switch (use()) { case _: _; default: _ }', expression, tie('statement'), tie('statement')),
        filled('try { _ } catch ({ _, p: [_] }) { _ } finally { _ }', block, name, name, block, block),
        filled('label: { _; break label }', tie('statement')),
      ),
      block: fc
        .array(tie('statement'), { maxLength: 3, depthIdentifier: 'block' })
        .map((statements) => statements.join('; ')),
    }
  },
)

/** Modules full of declarations that hide each other. Those in which the language forbids it are left out. */
export const program: fc.Arbitrary<string> = fc
  .tuple(block, block)
  .map((blocks) => ['export {}', ...blocks].join('\n'))
  .filter(isAllowed)

function isAllowed(source: string): boolean {
  try {
    parse(source, { sourceType: 'module' })
    return true
  } catch {
    return false
  }
}
