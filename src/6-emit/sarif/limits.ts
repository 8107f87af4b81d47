/**
 * What GitHub code scanning takes (docs.github.com, "SARIF results exceed one or more limits" and "SARIF support for code
 * scanning"). It refuses more than 25,000 results and shows 5,000; the rest is far below what it refuses.
 */
export const sarifLimits = {
  results: 5_000,
  /** Steps of evidence of one result; 10,000 are taken and 1,000 shown. */
  steps: 1_000,
  /** Tags of a rule; 20 are taken and 10 shown. */
  tags: 10,
  /** Characters of a rule's id, name, and of each of its texts. */
  ruleName: 255,
  ruleText: 1_024,
  /** Characters of a message; nothing is documented, and a person reads no more. */
  message: 2_000,
  /** Notifications: one for each file that was not analysed in full. */
  notifications: 1_000,
} as const
