import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aDesk, administrator, aNewRegister, answerOf, refusalOf } from '../../../tests/support/a-desk'
import { anOpening, aPerson } from '../../../tests/support/an-admission'
import { scheduleBackups } from '../backup-schedule'
import { backupFolder, listBackups } from '../store/backup-folder'

const { login, password } = administrator

/** A real register with its key file, open for its administrator. */
async function anOpenDesk() {
  const desk = aDesk()
  onTestFinished(() => desk.app.close())
  answerOf(await desk.ask('registers.create', aNewRegister))
  const units = answerOf(await desk.ask('units.list', {}))
  const stay = anOpening()
  const unitId = units[0]?.id ?? ''
  const placement = stay.placement && { ...stay.placement, unitId }
  const file = desk.app.workplace.desk.file() ?? ''
  let count = 0
  const admit = async () => {
    count += 1
    const person = aPerson({ number: `RC-${count}` })
    return answerOf(await desk.ask('people.admit', { person, stay: { ...stay, placement } })).personId
  }
  const backUp = async () => {
    answerOf(await desk.ask('backups.make', {}))
    expect(answerOf(await desk.ask('backups.progress', {}))).toMatchObject({ kind: 'made' })
    return answerOf(await desk.ask('backups.list', {})).backups[0]?.id ?? ''
  }
  const people = async () => answerOf(await desk.ask('people.search', { text: 'Noori' })).length
  return {
    ...desk,
    file,
    admit,
    backUp,
    people,
    unlock: () => desk.ask('session.unlock', { login, password }),
  }
}

describe('backups', () => {
  it('are listed with when they were verified, and what was written since', async () => {
    const desk = await anOpenDesk()
    expect(answerOf(await desk.ask('backups.list', {}))).toMatchObject({ backups: [], everyMinutes: 15 })
    const id = await desk.backUp()
    desk.wait(60_000)
    await desk.admit()
    expect(answerOf(await desk.ask('backups.list', {}))).toMatchObject({
      folder: `${desk.file}.backups`,
      entriesSince: 1,
      backups: [{ id, verifiedAt: '2026-11-24T18:00:00.000Z', reason: 'demand' }],
    })
  })

  it('are told of before a restore: what it would take back', async () => {
    const desk = await anOpenDesk()
    await desk.admit()
    const id = await desk.backUp()
    desk.wait(60_000)
    await desk.admit()
    await desk.admit()
    expect(answerOf(await desk.ask('backups.restorePreview', { id }))).toMatchObject({
      entriesAfter: 2,
      peopleAfter: 2,
      isEarlier: true,
      knowsUser: true,
      inBackup: { people: 1, stays: 1, held: 1 },
      present: { people: 3, stays: 3, held: 3 },
    })
    expect(refusalOf(await desk.ask('backups.restorePreview', { id: '../x.habeas' }))).toBe('not-found')
  })

  it('are restored after the present register was kept, and the restore is restored from in turn', async () => {
    const desk = await anOpenDesk()
    await desk.admit()
    const id = await desk.backUp()
    desk.wait(60_000)
    await desk.admit()
    desk.wait(60_000)
    const { keptAs } = answerOf(await desk.ask('backups.restore', { id, reason: 'wrong list imported' }))
    expect(await desk.people()).toBe(1)
    expect(answerOf(await desk.ask('session.state', {}))).toMatchObject({ state: 'open', readOnly: false })
    expect(answerOf(await desk.ask('actions.last', {}))).toMatchObject({
      command: 'backups.restore',
      entries: 1,
    })
    expect(answerOf(await desk.ask('changelog.missing', {}))).toBeNull()
    // The restore took back one entry and wrote one: the number is the same, the register is not.
    expect(answerOf(await desk.ask('backups.list', {}))).toMatchObject({ entriesSince: 1 })
    desk.wait(60_000)
    expect(answerOf(await desk.ask('backups.restorePreview', { id: keptAs }))).toMatchObject({
      isEarlier: false,
      inBackup: { people: 2 },
      present: { people: 1 },
    })
    answerOf(await desk.ask('backups.restore', { id: keptAs }))
    expect(await desk.people()).toBe(2)
    await desk.admit()
    expect(await desk.people()).toBe(3)
    answerOf(await desk.ask('changelog.verify', {}))
    expect(answerOf(await desk.ask('changelog.progress', {}))).toMatchObject({
      kind: 'done',
      verification: { broken: null, stray: null },
    })
  })

  it('that are damaged, though their note vouches for them, are not restored and nothing changes', async () => {
    const desk = await anOpenDesk()
    await desk.admit()
    const id = await desk.backUp()
    const path = `${desk.file}.backups/${id}`
    const bytes = readFileSync(path)
    bytes.fill(9, 40_960, 40_970)
    writeFileSync(path, bytes)
    expect(answerOf(await desk.ask('backups.list', {})).backups[0]?.verifiedAt).not.toBeNull()
    expect(refusalOf(await desk.ask('backups.restore', { id }))).toBe('backups.notGood')
    expect(await desk.people()).toBe(1)
  })

  it('open on another machine by themselves, with the key file that lies beside them', async () => {
    const desk = await anOpenDesk()
    await desk.admit()
    const id = await desk.backUp()
    desk.app.close()
    const elsewhere = aDesk({ file: `${desk.file}.backups/${id}` })
    answerOf(await elsewhere.ask('session.unlock', { login, password }))
    expect(answerOf(await elsewhere.ask('people.search', { text: 'Noori' }))).toHaveLength(1)
    elsewhere.app.close()
  })

  it('are made every quarter of an hour while the register is written, and when it is locked', async () => {
    const desk = await anOpenDesk()
    const { app, file } = desk
    const schedule = scheduleBackups(app.workplace.desk, app.workplace.now)
    const made = () =>
      listBackups(backupFolder(file)).map(({ reason, madeAt }) => [reason, madeAt.slice(11, 16)])
    // The register would lock itself were nothing asked for ten minutes.
    const later = async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute += 1) {
        desk.wait(60_000)
        await desk.ask('units.list', {})
      }
    }
    schedule.look()
    await later(14)
    await desk.admit()
    schedule.look()
    expect(made()).toEqual([['schedule', '18:00']])
    await later(1)
    schedule.look()
    await later(20)
    schedule.look()
    expect(made()).toEqual([
      ['schedule', '18:15'],
      ['schedule', '18:00'],
    ])
    await desk.admit()
    await desk.ask('session.lock', {})
    expect(made()[0]).toEqual(['lock', '18:35'])
    schedule.beginEnd()
  })
})

describe('a fault while a backup takes the place of a register', () => {
  it('leaves no key in memory', async () => {
    const desk = await anOpenDesk()
    await desk.admit()
    const id = await desk.backUp()
    const register = desk.app.workplace.desk.current() ?? expect.fail('no register')
    const { copyKey, release } = register
    const copies: Buffer[] = []
    Object.assign(register, {
      copyKey: () => {
        const key = copyKey()
        copies.push(key)
        return key
      },
      release: () => {
        release()
        mkdirSync(`${desk.file}-shm`)
      },
    })
    expect(refusalOf(await desk.ask('backups.restore', { id }))).toBe('internal')
    expect(copies.length).toBeGreaterThan(0)
    for (const key of copies) expect(key).toEqual(Buffer.alloc(32))
    rmSync(`${desk.file}-shm`, { recursive: true })
    answerOf(await desk.unlock())
    expect(await desk.people()).toBe(1)
  })
})

describe('a fault while a backup is made', () => {
  it('is said, and the next backup is made once it is put right', async () => {
    const desk = await anOpenDesk()
    await desk.admit()
    writeFileSync(backupFolder(desk.file), 'a file where the folder of the backups should be')
    answerOf(await desk.ask('backups.make', {}))
    expect(answerOf(await desk.ask('backups.progress', {}))).toMatchObject({
      kind: 'failed',
      why: 'backups.failed',
    })
    rmSync(backupFolder(desk.file))
    await desk.backUp()
  })

  it('does not end the program where the clock has asked for it', async () => {
    const desk = await anOpenDesk()
    await desk.admit()
    const schedule = scheduleBackups(desk.app.workplace.desk, desk.app.workplace.now)
    onTestFinished(schedule.beginEnd)
    writeFileSync(backupFolder(desk.file), 'a file where the folder of the backups should be')
    expect(() => schedule.look()).not.toThrow()
    answerOf(await desk.ask('session.lock', {}))
    answerOf(await desk.unlock())
  })
})

describe('a register that was replaced by an older copy', () => {
  const rolledBack = async () => {
    const desk = await anOpenDesk()
    await desk.admit()
    const old = await desk.backUp()
    desk.wait(60_000)
    await desk.admit()
    desk.wait(60_000)
    await desk.backUp()
    await desk.ask('session.lock', {})
    const path = `${desk.file}.backups/${old}`
    for (const side of ['-wal', '-shm']) rmSync(desk.file + side, { force: true })
    writeFileSync(desk.file, readFileSync(path))
    answerOf(await desk.unlock())
    return desk
  }

  it('says from when on records are missing, and which backup has them', async () => {
    const desk = await rolledBack()
    expect(answerOf(await desk.ask('changelog.missing', {}))).toMatchObject({
      kind: 'missing',
      lastRecordedAt: '2026-11-24T18:00:00.000Z',
      newestBackup: { madeAt: '2026-11-24T18:02:00.000Z' },
    })
  })

  it('accepts no change until an administrator has said that it was noticed, and logs that', async () => {
    const desk = await rolledBack()
    const unit = { name: 'South', kind: 'ordinary', capacity: 3, floorAreaM2: null } as const
    expect(refusalOf(await desk.ask('units.add', unit))).toBe('changelog.recordsMissing')
    answerOf(await desk.ask('changelog.acknowledgeMissing', { reason: 'restored from the server by hand' }))
    expect(answerOf(await desk.ask('changelog.missing', {}))).toBeNull()
    expect(answerOf(await desk.ask('actions.last', {}))).toMatchObject({
      command: 'changelog.acknowledgeMissing',
    })
    expect(refusalOf(await desk.ask('units.add', unit))).toBe('accepted')
    await desk.ask('session.lock', {})
    answerOf(await desk.unlock())
    expect(answerOf(await desk.ask('changelog.missing', {}))).toBeNull()
  })

  it('gets its records back by restoring that backup', async () => {
    const desk = await rolledBack()
    const missing = answerOf(await desk.ask('changelog.missing', {}))
    expect(await desk.people()).toBe(1)
    answerOf(await desk.ask('backups.restore', { id: missing?.newestBackup?.id ?? '' }))
    expect(await desk.people()).toBe(2)
    expect(answerOf(await desk.ask('changelog.missing', {}))).toBeNull()
  })
})

describe('a damaged register', () => {
  it('is put aside, never deleted, when a backup takes its place', async () => {
    const desk = await anOpenDesk()
    await desk.admit()
    const id = await desk.backUp()
    const register = desk.app.workplace.desk.current()
    register?.store.writer?.raw.exec(
      "DROP TRIGGER change_no_update; UPDATE change SET user_id = 'x' WHERE seq = 2",
    )
    const { keptAs } = answerOf(await desk.ask('backups.restore', { id }))
    expect(basename(keptAs)).toMatch(/-damaged-\d+\.habeas$/)
    expect(existsSync(keptAs)).toBe(true)
    expect(await desk.people()).toBe(1)
  })
})
