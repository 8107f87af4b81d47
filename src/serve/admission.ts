/**
 * How many requests may be in the house: those that are reviewed and those that wait for it. Whoever does not fit is sent away
 * before a byte of the body is read, so that memory has a bound.
 */
export class Admission {
  #taken = 0
  #isOpen = true
  readonly #waiting: (() => void)[] = []

  constructor(readonly places: number) {}

  get taken(): number {
    return this.#taken
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Gives what has to be called on leaving, once; null where there is no place, or the house is closed. */
  enter(): (() => void) | null {
    if (!this.#isOpen || this.#taken >= this.places) return null
    this.#taken++
    let isInside = true
    return () => {
      if (isInside) this.#leave()
      isInside = false
    }
  }

  /** Lets nobody in any more; done when the last has left. */
  close(): Promise<void> {
    this.#isOpen = false
    if (this.#taken === 0) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  #leave(): void {
    this.#taken--
    if (this.#taken === 0) for (const resolve of this.#waiting.splice(0)) resolve()
  }
}
