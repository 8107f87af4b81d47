/** What is the case at this time, and those who want to know of what comes next. */
export class News<Item> {
  readonly #listeners = new Set<() => void>()
  #now: Item

  constructor(first: Item) {
    this.#now = first
  }

  get now(): Item {
    return this.#now
  }

  get listeners(): number {
    return this.#listeners.size
  }

  tell(next: Item): void {
    this.#now = next
    for (const listener of this.#listeners) listener()
  }

  /** Calls back when there is something new; gives what ends it. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}
