/** More cells than these are found through an index. */
const MAX_SCANNED = 8

/** The properties of an object, in the order in which they were first set. Most objects have few: they are scanned. */
export class Cells<V> {
  readonly keys: string[] = []
  readonly values: V[] = []
  /** How often it has been written to. */
  version = 0
  private index: Map<string, number> | null = null

  read(key: string): V | undefined {
    const at = this.find(key)
    return at < 0 ? undefined : this.values[at]
  }

  put(key: string, value: V | undefined): void {
    this.version++
    const at = this.find(key)
    if (value === undefined) this.remove(at)
    else if (at >= 0) this.values[at] = value
    else this.add(key, value)
  }

  private find(key: string): number {
    return this.index ? (this.index.get(key) ?? -1) : this.keys.indexOf(key)
  }

  private add(key: string, value: V): void {
    this.index?.set(key, this.keys.length)
    this.keys.push(key)
    this.values.push(value)
    if (!this.index && this.keys.length > MAX_SCANNED) this.makeIndex()
  }

  private remove(at: number): void {
    if (at < 0) return
    if (at < this.keys.length - 1) {
      this.keys.splice(at, 1)
      this.values.splice(at, 1)
      if (this.index) this.makeIndex()
      return
    }
    this.values.pop()
    const key = this.keys.pop()
    if (key !== undefined) this.index?.delete(key)
  }

  private makeIndex(): void {
    this.index = new Map(this.keys.map((key, at) => [key, at]))
  }
}
