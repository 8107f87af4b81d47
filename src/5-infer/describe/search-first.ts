/** Tools by their names, those that search before the others: people mostly name what they want. */
export function searchFirst<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  const rank = (item: Item): number => (/^(?:getS|s)earch/u.test(nameOf(item)) ? 0 : 1)
  return items.toSorted((a, b) => rank(a) - rank(b))
}
