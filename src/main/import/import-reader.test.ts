import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { registerEach } from '../../../tests/support/register-each'

vi.setConfig({ testTimeout: 120_000 })

let threads: Worker[]
const noted = (started: unknown) => {
  threads.push((started as { worker: Worker }).worker)
}
beforeEach(() => {
  threads = []
  subscribe('worker_threads', noted)
})
afterEach(() => unsubscribe('worker_threads', noted))
const { register } = registerEach()

const list = new TextEncoder().encode('NAME,STOP DATE\nAna,2026-10-03\nBo,2026-02-30\n')
const put = () => register().app.receiveFile('list.csv', list).id

const inspect = async (fileId: string) =>
  answerOf(await register().ask('imports.inspect', { fileId })).proposal

it('all questions about a file and its import are answered by one thread', async () => {
  const fileId = put()
  const profile = await inspect(fileId)
  const previewed = answerOf(await register().ask('imports.preview', { fileId, profile }))
  expect(previewed).toMatchObject({ rows: 2, accepted: 1, refusedRows: 1 })
  answerOf(await register().ask('imports.start', { fileId, profile }))
  await vi.waitFor(async () =>
    expect(answerOf(await register().ask('imports.progress', {}))).toMatchObject({
      kind: 'done',
      result: { accepted: 1, refusedRows: 1 },
    }),
  )
  expect(threads).toHaveLength(1)
})

it('questions asked at the same time wait for none of each other', async () => {
  const fileId = put()
  const profile = await inspect(fileId)
  const both = await Promise.all([
    register().ask('imports.preview', { fileId, profile }),
    register().ask('imports.preview', { fileId, profile }),
  ])
  for (const one of both) expect(answerOf(one)).toMatchObject({ rows: 2 })
  expect(threads).toHaveLength(2)
})

it('the thread, and what it holds of the file, is gone when the register is locked', async () => {
  await inspect(put())
  const [thread] = threads
  if (thread === undefined) throw new Error('a question was asked')
  const ended = once(thread, 'exit')
  answerOf(await register().ask('session.lock', {}))
  await ended
  expect(thread.threadId).toBe(-1)
})

it('a thread that an import took with it is followed by another', async () => {
  const fileId = put()
  const profile = await inspect(fileId)
  answerOf(await register().ask('imports.start', { fileId, profile }))
  answerOf(await register().ask('imports.cancel', {}))
  await vi.waitFor(async () =>
    expect(answerOf(await register().ask('imports.progress', {})).kind).not.toBe('running'),
  )
  expect(answerOf(await register().ask('imports.preview', { fileId, profile }))).toMatchObject({ rows: 2 })
})
