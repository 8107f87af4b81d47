/**
 * How parent and child talk: each message is its length in four bytes and then itself. A child that was taken over can say
 * what it likes, so its words are measured before they are gathered, and are JSON and nothing that could become code.
 */
const HEAD = 4

/** A message as it goes through the pipe, in pieces that need no copy. */
export function frame(message: Uint8Array): readonly Uint8Array[] {
  const head = Buffer.alloc(HEAD)
  head.writeUInt32BE(message.length)
  return [head, message]
}

/** Puts messages together from the pieces in which they come. */
export class FrameReader {
  #pieces: Uint8Array[] = []
  #held = 0
  #wanted = HEAD
  #isHead = true

  constructor(private readonly most: number) {}

  /** The messages that are complete with `piece`; null as soon as one is announced that is too long. */
  read(piece: Uint8Array): readonly Buffer[] | null {
    this.#pieces.push(piece)
    this.#held += piece.length
    const complete: Buffer[] = []
    while (this.#held >= this.#wanted) {
      const part = this.#take()
      if (!this.#isHead) complete.push(part)
      this.#wanted = this.#isHead ? part.readUInt32BE() : HEAD
      this.#isHead = !this.#isHead
      if (this.#wanted > this.most) return null
    }
    return complete
  }

  #take(): Buffer {
    const all = Buffer.concat(this.#pieces, this.#held)
    const rest = all.subarray(this.#wanted)
    const part = all.subarray(0, this.#wanted)
    this.#pieces = rest.length > 0 ? [rest] : []
    this.#held = rest.length
    return part
  }
}
