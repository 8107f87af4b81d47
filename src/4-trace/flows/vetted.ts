import type { Frame, Outcome, Source, Value } from '../domain/value.js'

const NONE: ReadonlySet<Source> = new Set()

/** What is known where the run is: these sources are what the code expects. */
interface Scope {
  readonly known: ReadonlySet<Source>
  /** The part of it for which the code throws otherwise: it holds beyond the function that asked. */
  readonly asserted: ReadonlySet<Source>
}

/** What a test says of the sources that it asked about: on this arm, or, where that is not known, on each. */
interface Verdict {
  readonly sources: readonly Source[]
  readonly arm: number | null
}

/** What one entry has asked about values from outside, and what it knows of them where it runs. */
export class Vetted {
  private scope: Scope = { known: NONE, asserted: NONE }
  private readonly log: Source[] = []
  private readonly verdicts = new WeakMap<object, Verdict>()
  private readonly flags = new Map<Frame, Map<number, readonly Source[]>>()
  private readonly positions = new WeakMap<Value, readonly Source[]>()

  /** Whether anything has been asked at all: most entries never do. */
  get any(): boolean {
    return this.log.length > 0
  }

  get known(): ReadonlySet<Source> {
    return this.scope.known
  }

  /** The code looks whether `sources` are what it expects. */
  ask(sources: readonly Source[]): void {
    this.log.push(...sources)
  }

  /** Runs `test`, and gives what it asked about. */
  during<T>(test: () => T): readonly [T, readonly Source[]] {
    const before = this.log.length
    const result = test()
    return [result, this.log.slice(before)]
  }

  /** Where the test `how` decides, so do the questions that were asked in it. */
  decide({ point }: Outcome, sources: readonly Source[]): void {
    if (sources.length > 0 && !this.verdicts.has(point)) this.verdicts.set(point, { sources, arm: null })
  }

  /** The test at `point` is the very question whether `sources` are what is expected: they are where it comes out true. */
  answer({ point }: Outcome, sources: readonly Source[]): void {
    if (sources.length > 0) this.verdicts.set(point, { sources, arm: 0 })
  }

  /** What is known on the way that takes arm `index` at `point`. */
  along(point: object, index: number): readonly Source[] {
    const verdict = this.verdicts.get(point)
    return verdict && (verdict.arm === null || verdict.arm === index) ? verdict.sources : []
  }

  /** From here to the end of what is around it, `sources` are known. */
  learn(sources: readonly Source[], isAsserted = false): void {
    if (sources.length === 0) return
    const { known, asserted } = this.scope
    this.scope = {
      known: new Set([...known, ...sources]),
      asserted: isAsserted ? new Set([...asserted, ...sources]) : asserted,
    }
  }

  /** Runs `body`; what it learns is forgotten after it. */
  within<T>(body: () => T, scope: Scope = this.scope): T {
    const before = this.scope
    this.scope = scope
    try {
      return body()
    } finally {
      this.scope = before
    }
  }

  /** Runs the body of a function: what it has asserted, its caller knows. */
  inFunction<T>(body: () => T): T {
    const { known } = this.scope
    try {
      return body()
    } finally {
      const { asserted } = this.scope
      this.scope = { known: asserted.size > 0 ? new Set([...known, ...asserted]) : known, asserted }
    }
  }

  /** `run` as it is called later, with what is known now. */
  kept(run: () => void): () => void {
    const { scope } = this
    return () => {
      this.within(run, scope)
    }
  }

  /** The variable says what came out of the questions about `sources`. */
  flag(holder: Frame, slot: number, sources: readonly Source[]): void {
    if (sources.length === 0) return
    let slots = this.flags.get(holder)
    if (!slots) this.flags.set(holder, (slots = new Map<number, readonly Source[]>()))
    slots.set(slot, [...new Set([...(slots.get(slot) ?? []), ...sources])])
  }

  /** Whoever reads such a variable asks them again. */
  read(holder: Frame, slot: number): void {
    const sources = this.flags.size > 0 ? this.flags.get(holder)?.get(slot) : undefined
    if (sources) this.ask(sources)
  }

  /** `value` says where in `sources` a beginning stands: it is one where that is 0. */
  position(value: Value, sources: readonly Source[]): void {
    this.positions.set(value, sources)
  }

  positionOf(value: Value): readonly Source[] {
    return this.positions.get(value) ?? []
  }
}
