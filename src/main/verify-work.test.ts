import { expect, it, vi } from 'vitest'
import { answerOf } from '../../tests/support/a-desk'
import { registerEach } from '../../tests/support/register-each'

const { register } = registerEach()
const progress = async () => answerOf(await register().ask('changelog.progress', {}))

it('a walk that cannot begin has failed, and another can be started', async () => {
  const open = register().app.workplace.desk.current()
  if (open === null) throw new Error('the register is locked')
  // A mock: that there is no room for one more copy of the key cannot be brought about here.
  vi.spyOn(open, 'copyKey').mockImplementationOnce(() => {
    throw new Error('no room')
  })
  answerOf(await register().ask('changelog.verify', {}))
  await expect.poll(progress).toEqual({ kind: 'failed', why: 'changelog.failed' })
  answerOf(await register().ask('changelog.verify', {}))
  await expect.poll(progress).toMatchObject({ kind: 'done', verification: { broken: null } })
})
