// Whether memory grows with reviews: `npm run build && node --expose-gc test/bench/drift.mjs [reviews]`. A pool of two reviews fixtures over and over;
// prints the memory of parent and children after every fifth of the reviews. Children are not replaced meanwhile.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { processLimits } from '../../dist/isolation/limits.js'
import { reviewer } from '../../dist/review/reviewer.js'

const reviews = Number(process.argv[2] ?? 200)
const names = ['charging-pile', 'clinic-booking', 'tea-ordering', 'ticket-seats', 'water-bill']
const folders = names.map((name) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)))
const limits = { ...processLimits, jobs: reviews }
const pool = reviewer({ size: 2, limits, readable: folders })

function residentOf(pid) {
  return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
}

function children() {
  return readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ')
}

for (let done = 0; done < reviews; done += reviews / 5) {
  const some = Array.from({ length: reviews / 5 }, (_, at) => ({ folder: folders[at % folders.length] }))
  const verdicts = await Promise.all(some.map((submission) => pool.run(submission)))
  globalThis.gc?.()
  const faults = verdicts.filter(({ review }) => review.faults.length > 0).length
  const kept = Math.round(process.memoryUsage().heapUsed / 1024 / 1024)
  console.log(
    `${done + reviews / 5} reviews, ${faults} faults: parent ${residentOf(process.pid)} MB (heap ${kept} MB), children ${children().map(residentOf).join(' and ')} MB`,
  )
}
await pool.close()
