/** What services are about, and the words that their code has for it. A word that is in no line is a business of its own. */
const lines: Readonly<Record<string, string>> = {
  account:
    'me my mine ucenter usercenter personal profile user users userinfo account accounts login signin logout auth authorize authorization register signup password pwd passwd avatar setting settings identity',
  activity: 'activity activities event events campaign huodong',
  address: 'address addresses addr adress consignee',
  appointment: 'appointment appointments appoint booking bookings reserve reservation reservations',
  cart: 'cart carts shopcart shoppingcart shopcar',
  category: 'category categories cate catalog catalogue classify classification',
  checkin: 'checkin sign',
  comment: 'comment comments review reviews evaluate evaluation reputation',
  coupon: 'coupon coupons voucher vouchers',
  favorite: 'favorite favorites favourite favourites fav favs collect collection collects',
  goods: 'goods good product products commodity sku spu merchandise ware',
  help: 'help faq about feedback suggestion suggest contact agreement privacy protocol',
  message: 'message messages msg msgs notice notices notification notifications announcement inform',
  order: 'order orders trade trades checkout settlement settle',
  payment: 'pay payment cashier',
  points: 'point points integral integrals',
  refund: 'refund refunds aftersale aftersales',
  shop: 'shop shops store stores merchant',
  wallet: 'wallet balance recharge topup withdraw withdrawal deposit',
}

const businesses: ReadonlyMap<string, string> = new Map(
  Object.entries(lines).flatMap(([business, words]) => words.split(' ').map((word) => [word, business] as const)),
)

/** The business that `word`, in lower case, speaks of: 'checkout' → order. Undefined where it is in no line. */
export function businessOf(word: string): string | undefined {
  return businesses.get(word)
}

/** Where people begin and look around: they name a skill only where nothing else does. */
const placeless: ReadonlySet<string> = new Set(['home', 'search'])

/** What every app has beside its own business. */
const commonplace: ReadonlySet<string> = new Set(['account', 'help', 'message', 'payment'])

/** How much a tool of `business` has to say in what a skill is called. */
export function sayOf(business: string): number {
  return placeless.has(business) ? 0 : commonplace.has(business) ? 1 : 2
}
