/** The rest of a process's memory is what lies outside the heap: texts, buffers, the program itself. */
const heapShare = 2 / 3

/** How large the heap of a process may get that may have so much memory, both in megabytes. */
export function heapOf(memory: number): number {
  return Math.ceil(memory * heapShare)
}
