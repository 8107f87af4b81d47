/** The limits of the platform's agent mode, in bytes of UTF-8 unless said otherwise. */
export const limits = {
  /** mcp.json of a skill, without white space and `outputSchema`. */
  mcp: 24_000,
  /** From here on (90 %) the official validator warns. */
  mcpWarning: 21_600,
  /** SKILL.md. */
  skill: 16_000,
  /** Front matter of SKILL.md: it is sent with every turn. */
  frontMatter: 600,
  /** AGENTS.md. */
  agents: 10_000,
  /** page-meta.json. */
  pageMeta: 8_000,
  /** Number of entries of `agent.skills`. */
  skills: 30,
} as const
