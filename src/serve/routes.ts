import { createRoute } from '@hono/zod-openapi'
import { reviewFile } from '../review/schema.js'
import { archiveBody, health, problem, reviewQuery, sarifLog } from './schema.js'

const refusal = (description: string) => ({ description, content: { 'application/problem+json': { schema: problem } } })

const report = (description: string) => ({
  description,
  content: { 'application/json': { schema: reviewFile }, 'application/sarif+json': { schema: sarifLog } },
})

const archive = { schema: archiveBody }

/** Reviews the archive in its body. */
export const postReview = createRoute({
  method: 'post',
  path: '/v1/reviews',
  summary: 'Reviews a mini program',
  request: {
    query: reviewQuery,
    body: {
      required: true,
      description: 'a zip or tgz; told apart by its bytes, whatever it is called',
      content: { 'application/zip': archive, 'application/gzip': archive, 'application/octet-stream': archive },
    },
  },
  responses: {
    200: report('reviewed: the verdict is clean or findings'),
    400: refusal('no archive, or a wrong query'),
    401: refusal('no or a wrong token'),
    403: refusal('without a token, not from this machine'),
    408: refusal('the upload took too long'),
    413: refusal('the archive is too large'),
    422: report('the archive was rejected, or there is no mini program in it: the verdict is nothing'),
    429: refusal('too many reviews are waiting; Retry-After says when to come back'),
    500: report('mini2mcp failed on this archive: the verdict is fault'),
    503: refusal('the service is stopping'),
  },
})

export const getHealth = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Whether reviews are taken',
  responses: {
    200: { description: 'they are', content: { 'application/json': { schema: health } } },
    503: { description: 'not any more', content: { 'application/json': { schema: health } } },
  },
})

/** Prometheus' text format. */
export const getMetrics = createRoute({
  method: 'get',
  path: '/metrics',
  summary: 'What has been counted',
  responses: { 200: { description: 'Prometheus text' }, 401: refusal('no or a wrong token') },
})
