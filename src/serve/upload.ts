/** The body of a request, or why there is none. */
export type Upload =
  { readonly bytes: Uint8Array } | { readonly refused: 'empty' | 'too-large' | 'too-slow' | 'broken' }

export interface UploadLimits {
  readonly bytes: number
  readonly seconds: number
}

/** Reads a body as it comes in, and no further than its limits. What it says of its own length is believed only against it. */
export async function upload(request: Request, limits: UploadLimits): Promise<Upload> {
  const { body } = request
  if (Number(request.headers.get('content-length') ?? 0) > limits.bytes) return { refused: 'too-large' }
  if (body === null) return { refused: 'empty' }
  const reader = body.getReader()
  const late = deadline(limits.seconds)
  try {
    return await gathered(reader, late.passed, limits.bytes)
  } catch {
    return { refused: 'broken' }
  } finally {
    late.clear()
    reader.cancel().catch(() => undefined)
  }
}

async function gathered(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  late: Promise<'late'>,
  most: number,
): Promise<Upload> {
  const pieces: Uint8Array[] = []
  let held = 0
  for (;;) {
    const next = await Promise.race([reader.read(), late])
    if (next === 'late') return { refused: 'too-slow' }
    if (next.done) break
    held += next.value.length
    if (held > most) return { refused: 'too-large' }
    pieces.push(next.value)
  }
  return held === 0 ? { refused: 'empty' } : { bytes: Buffer.concat(pieces, held) }
}

function deadline(seconds: number): { readonly passed: Promise<'late'>; readonly clear: () => void } {
  let timer: NodeJS.Timeout | undefined
  const passed = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => {
      resolve('late')
    }, seconds * 1000)
  })
  return {
    passed,
    clear: () => {
      clearTimeout(timer)
    },
  }
}
