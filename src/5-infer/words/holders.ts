/** Ends and beginnings of names that only say how things are held: 'goodsList' is goods. */
export const holders: ReadonlySet<string> = new Set('list lists data items item arr array info rows'.split(' '))
