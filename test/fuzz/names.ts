/** Routes that generated apps list, link to and have files at, among them those that no app may have. */
export const routes: readonly string[] = [
  'pages/a/a',
  'pages/b/b',
  'pages/A/a',
  'pages/order/order',
  'sub/c/c',
  'components/box/box',
  'components/row/row',
  '页面/购物车',
  '__proto__',
  'constructor/prototype',
]

/** Routes as an author may write them who wants out. */
export const strayRoutes: readonly string[] = [
  '../x',
  '/pages/a/a',
  'pages/../pages/b/b',
  'pages//a/a',
  'a\\b',
  '',
  '.',
]

/** Handlers that scripts define and templates bind. */
export const handlers: readonly string[] = 'onTap submit onPay load __proto__'.split(' ')
