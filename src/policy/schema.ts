import { z } from 'zod'

const date = z.iso.date()
const names = z.array(z.string().min(1))

const accepted = {
  fingerprint: z.string().min(1).optional().describe('of the finding, as reports have it'),
  code: z.string().optional().describe('with "file": every finding of this code there'),
  file: z.string().optional().describe('path from the folder of app.json'),
  action: z.string().optional().describe('only where it is about this action, "route#handler"'),
  reason: z.string().min(1).describe('why it may stay; it is shown in reports'),
  until: date.optional().describe('the last day, "2027-01-31"; after it the finding counts again'),
}

const lists = {
  allow: names.optional().describe('where given, all others are findings'),
  deny: names.optional().describe('these are findings, even where "allow" has them'),
}

const fields = {
  $schema: z.string().optional(),
  failOn: z.enum(['error', 'warning', 'note', 'never']).optional().describe('the level from which a finding fails'),
  severities: z
    .record(z.string(), z.enum(['error', 'warning', 'note', 'off']))
    .optional()
    .describe('by code, by group ("secrets/*") or for all ("*"); the closest counts'),
}
const limits = {
  seconds: z.int().min(1).optional().describe('of processor time; a review that takes more is ended'),
  memory: z.int().min(1).optional().describe('megabytes; a review that needs more is ended'),
}
const hosts = 'hosts that data may be sent to: "api.example.com", "*.example.com"'
const apis = 'platform APIs without the platform’s object: "requestPayment", "choose*"'

/** As it is read: unknown keys pass, so that they can be told one by one. */
export const policySchema = z.looseObject({
  ...fields,
  hosts: z.looseObject(lists).optional(),
  apis: z.looseObject(lists).optional(),
  accepted: z.array(z.looseObject(accepted)).optional(),
  limits: z.looseObject(limits).optional(),
})

/** A policy file, as it is published for editors. */
export const policyFile = z.strictObject({
  ...fields,
  hosts: z.strictObject(lists).optional().describe(hosts),
  apis: z.strictObject(lists).optional().describe(apis),
  accepted: z.array(z.strictObject(accepted)).optional().describe('findings that somebody has decided to live with'),
  limits: z.strictObject(limits).optional(),
})

/** The keys that mean something, by where they stand. */
export const knownKeys = {
  file: Object.keys(policyFile.shape),
  lists: Object.keys(lists),
  accepted: Object.keys(accepted),
  limits: Object.keys(limits),
} as const
