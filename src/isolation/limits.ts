/** What one child process may take. The counts inside an analysis (`source/limits.ts`) cut long before these do. */
export interface ProcessLimits {
  /** Of the JavaScript heap; V8 ends the process that wants more. */
  readonly heapMegabytes: number
  /** Of all its memory: looked at from outside, for what does not lie in the heap. */
  readonly residentMegabytes: number
  /** Of the stack. V8's own default, said so that the same depth is reached on every machine. */
  readonly stackKilobytes: number
  /** Of processor time, for one job; for all time that passes where the system does not tell. A last resort: no two machines are equally fast. */
  readonly seconds: number
  /** That may pass until a job is done or a child is ready, whether it works or not. The very last resort. */
  readonly wallSeconds: number
  /** Of processor time, from start to readiness. */
  readonly startSeconds: number
  /** Of one answer. */
  readonly answerMegabytes: number
  /** After so many jobs a child is replaced. */
  readonly jobs: number
  /** After a job that leaves a child larger than this it is replaced. */
  readonly grownMegabytes: number
}

/** Real apps need a fifth of the memory and a tenth of the time. */
export const processLimits: ProcessLimits = {
  heapMegabytes: 512,
  residentMegabytes: 768,
  stackKilobytes: 984,
  seconds: 20,
  wallSeconds: 300,
  startSeconds: 30,
  answerMegabytes: 64,
  jobs: 50,
  grownMegabytes: 400,
}
