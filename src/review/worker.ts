import { openArchive } from '../1-load/archive/open.js'
import { diskHost } from '../host/disk.js'
import { work } from '../isolation/work.js'
import { judge, rejected } from './judge.js'
import type { Reviewed } from './judge.js'
import type { ReviewRequest } from './request.js'

/** The main script of a child: reviews what it is asked to, a folder or the archive that came along. */
work(async ({ request, attachment }): Promise<() => Reviewed> => {
  const { folder, ...options } = request as ReviewRequest
  if (folder !== null) return () => judge(diskHost, folder, options)
  const [host, said] = await openArchive(attachment)
  return () => (host === null ? rejected(said, options) : judge(host, '', options, said))
})
