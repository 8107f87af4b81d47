/** Everything for which a request can be refused: status, and what the caller reads. */
export const problems = {
  empty: { status: 400, title: 'No archive', detail: 'Send a zip or tgz as the body of the request.' },
  broken: { status: 400, title: 'The upload broke off', detail: 'Send the archive again.' },
  query: { status: 400, title: 'Wrong query', detail: 'See /openapi.json for what may be asked for.' },
  unauthorised: { status: 401, title: 'No or wrong token', detail: 'Send the header "Authorization: Bearer <token>".' },
  foreign: {
    status: 403,
    title: 'Not from here',
    detail: 'Without a token only programs on this machine are answered, by its own address and without an Origin.',
  },
  unknown: { status: 404, title: 'Nothing here', detail: 'See /openapi.json for what there is.' },
  'too-slow': {
    status: 408,
    title: 'The upload took too long',
    detail: 'Send the archive faster, or ask for a longer limit (--upload-seconds).',
  },
  'too-large': {
    status: 413,
    title: 'The archive is too large',
    detail: 'Leave out what is no source, or ask for a larger limit (--max-megabytes).',
  },
  full: { status: 429, title: 'Too many reviews are waiting', detail: 'Try again after the time in Retry-After.' },
  fault: {
    status: 500,
    title: 'mini2mcp failed',
    detail: 'This is a fault of mini2mcp. Please report it with the request’s id.',
  },
  stopping: {
    status: 503,
    title: 'The service is stopping',
    detail: 'Try again after the time in Retry-After, or elsewhere.',
  },
} as const

export type ProblemName = keyof typeof problems
