import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  administrator,
  aNewRegister,
  answerOf,
  aDesk as anyDesk,
  refusalOf,
} from '../../tests/support/a-desk'

// Each unlocking costs a good part of a second by design; a busy machine multiplies that.
vi.setConfig({ testTimeout: 120_000 })

const desks: ReturnType<typeof anyDesk>[] = []
afterEach(() => {
  for (const desk of desks.splice(0)) desk.app.close()
})

const credentials = { login: administrator.login, password: administrator.password }

/** A locked register with one verified backup, which holds one unit more than it began with. */
const aBackedUpRegister = async (before: (writer: { exec: (sql: string) => unknown }) => void = () => {}) => {
  const desk = anyDesk()
  desks.push(desk)
  const { ask, home } = desk
  answerOf(await ask('registers.create', aNewRegister))
  answerOf(await ask('units.add', { name: 'Saved', kind: 'ordinary', capacity: null, floorAreaM2: null }))
  const { writer } = desk.app.workplace.desk.current()?.store ?? {}
  if (writer) before(writer.raw)
  answerOf(await ask('backups.make', {}))
  expect(answerOf(await ask('backups.progress', {}))).toMatchObject({ kind: 'made' })
  answerOf(await ask('session.lock', {}))
  return { ...desk, file: join(home, 'estacion-rio-claro.habeas') }
}

const damages: readonly [string, (file: string) => void][] = [
  ['cut to nothing', (file) => writeFileSync(file, '')],
  ['overwritten', (file) => writeFileSync(file, Buffer.alloc(8192, 7))],
  ['damaged in the middle', (file) => writeFileSync(file, readFileSync(file).fill(7, 4096))],
]

describe('registers.recoverDamaged', () => {
  it.each(damages)(
    'puts the newest good backup in the place of a file %s, and keeps that file',
    async (_how, damage) => {
      const { ask, file, home } = await aBackedUpRegister()
      damage(file)
      const damaged = readFileSync(file)
      expect(refusalOf(await ask('session.unlock', { ...credentials, readOnly: false }))).toMatch(/^store\./)
      const { keptAs } = answerOf(await ask('registers.recoverDamaged', credentials))
      expect(answerOf(await ask('units.list', {})).map(({ name }) => name)).toEqual(['North', 'Saved'])
      expect(answerOf(await ask('actions.list', {}))[0]).toMatchObject({ command: 'backups.restore' })
      expect(readFileSync(join(home, keptAs)).equals(damaged)).toBe(true)
    },
  )

  it('brings back the key file too, where that is gone', async () => {
    const { ask, file } = await aBackedUpRegister()
    rmSync(`${file}-keys`)
    expect(refusalOf(await ask('session.unlock', { ...credentials, readOnly: false }))).toBe('keys.missing')
    answerOf(await ask('registers.recoverDamaged', credentials))
    answerOf(await ask('session.lock', {}))
    answerOf(await ask('session.unlock', { ...credentials, readOnly: false }))
  })

  it('gives the file back where it cannot be noted which backup took its place', async () => {
    const { ask, app, file } = await aBackedUpRegister((writer) =>
      writer.exec(`CREATE TRIGGER no_note BEFORE INSERT ON action WHEN new.command = 'backups.restore'
        BEGIN SELECT RAISE(ABORT, 'not noted'); END`),
    )
    writeFileSync(file, '')
    expect(refusalOf(await ask('registers.recoverDamaged', credentials))).toBe('internal')
    expect(existsSync(`${file}-lock`)).toBe(false)
    expect(app.workplace.desk.current()).toBeNull()
  })

  it('never rolls back a register that opens', async () => {
    const { ask, file } = await aBackedUpRegister()
    const before = readFileSync(file)
    expect(refusalOf(await ask('registers.recoverDamaged', credentials))).toBe('registers.notDamaged')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('says nothing to whoever does not know the password, and does nothing without a backup', async () => {
    const { ask, file } = await aBackedUpRegister()
    writeFileSync(file, '')
    const wrong = { ...credentials, password: 'wrong horse battery' }
    expect(refusalOf(await ask('registers.recoverDamaged', wrong))).toBe('session.wrongPassword')
    rmSync(`${file}.backups`, { recursive: true })
    expect(refusalOf(await ask('registers.recoverDamaged', credentials))).toBe('registers.noBackup')
    expect(existsSync(file)).toBe(true)
  })
})
