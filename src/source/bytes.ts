/** Length in UTF-8, which is how platforms count their limits. */
export function utf8Bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
