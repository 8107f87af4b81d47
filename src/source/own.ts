/** What `record` itself has under `key`. Keys that an app chooses ('constructor') are never looked up in another way. */
export function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
}
