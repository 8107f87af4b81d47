/** The fixture apps in the order of their names. */
export const fixtures: readonly {
  readonly name: string
  readonly folder: string
  readonly options: { readonly package: boolean }
}[]
