import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Fault, Verdict } from '../review/review.js'
import type { Admission } from './admission.js'

/** A review as far as it is counted. */
export interface Judged {
  readonly verdict: Verdict
  readonly faults: readonly Fault[]
  readonly findings: number
  /** Of the archive. */
  readonly bytes: number
  readonly seconds: number
}

/** What is counted, as Prometheus reads it. No label comes from an app or a caller. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #reviews = this.#counter('reviews_total', 'Reviews by verdict', 'verdict')
  readonly #faults = this.#counter('faults_total', 'Faults of our own by kind', 'kind')
  readonly #refused = this.#counter('refused_total', 'Requests that were refused, by reason', 'reason')
  readonly #duration = this.#histogram('review_seconds', 'From the last byte of the upload to the verdict', seconds)
  readonly #uploaded = this.#histogram('upload_bytes', 'Size of archives', bytes)
  #total = 0
  #count = 0

  constructor(admission: Admission) {
    collectDefaultMetrics({ register: this.#registry, prefix })
    this.#gauge('places', 'How many requests may be reviewed or wait for it', () => admission.places)
    this.#gauge('places_taken', 'How many are', () => admission.taken)
  }

  reviewed(judged: Judged): void {
    this.#reviews.inc({ verdict: judged.verdict })
    for (const { kind } of judged.faults) this.#faults.inc({ kind })
    this.#duration.observe(judged.seconds)
    this.#uploaded.observe(judged.bytes)
    this.#total += judged.seconds
    this.#count++
  }

  refused(reason: string): void {
    this.#refused.inc({ reason })
  }

  /** Seconds that a review has taken so far, on average; a guess before there was one. */
  get pace(): number {
    return this.#count === 0 ? 1 : this.#total / this.#count
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }

  #counter<Label extends string>(name: string, help: string, label: Label): Counter<Label> {
    return new Counter({ name: prefix + name, help, labelNames: [label], registers: [this.#registry] })
  }

  #histogram(name: string, help: string, buckets: number[]): Histogram {
    return new Histogram({ name: prefix + name, help, buckets, registers: [this.#registry] })
  }

  #gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name: prefix + name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(value())
      },
    })
  }
}

const prefix = 'mini2mcp_'
const seconds = [0.25, 0.5, 1, 2, 4, 8, 16, 32]
const bytes = [1e4, 1e5, 1e6, 4e6, 16e6, 64e6]
