interface Fixture {
  readonly name: string
  readonly folder: string
  readonly options: { readonly package: boolean; readonly lang?: 'en' }
}

/** The fixture apps in the order of their names. */
export const fixtures: readonly Fixture[]

/** What `generated/` holds, by folder. */
export const goldens: readonly Fixture[]
