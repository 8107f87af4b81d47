/** Apps that are written to exhaust who reads them, by name: each a function of its size. */
export const poisons: Readonly<Record<string, (size: number) => Readonly<Record<string, string | undefined>>>>
