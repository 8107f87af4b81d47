import imported from '@babel/traverse'

/**
 * `@babel/traverse` is CommonJS made from an ES module: Node's default export of it is the whole module, whose own `default`
 * is the function. Every use goes through here.
 */
export const traverse = imported.default
