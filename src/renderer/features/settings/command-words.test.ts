import { describe, expect, it } from 'vitest'
import { contract } from '../../../core/contract'
import { isMessageKey } from '../../i18n/catalogues'

// Jobs and doors that write; the other jobs only read, or steer.
const alsoWrite = [
  'backups.restore',
  'imports.start',
  'registers.create',
  'session.unlockWithRecoveryKey',
  'users.add',
  'users.changeOwnPassword',
  'users.remove',
  'users.setPassword',
]

describe('the words of the change log', () => {
  it('exist for everything that can be done', () => {
    const commands = Object.entries(contract)
      .filter(([, { kind }]) => kind === 'command')
      .map(([name]) => name)
    const wordless = [...commands, ...alsoWrite].filter((name) => !isMessageKey(`command.${name}`))
    expect(wordless).toEqual([])
  })
})
