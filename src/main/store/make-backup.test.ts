import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { act, aLoggedRegister, aPerson } from '../../../tests/support/a-logged-register'
import { testNow } from '../../../tests/support/a-register'
import { fromEpochMs, type Instant, toEpochMs } from '../../core/dates/instant'
import { backupFolder, backupName, backupPath, listBackups } from './backup-folder'
import { readHead } from './change-log'
import { keyFileBeside } from './key-file'
import { makeBackup } from './make-backup'
import { isEncrypted, openConnection, openStore } from './open-store'
import { verifyChain } from './verify-chain'
import { verifyRows } from './verify-rows'

let register: ReturnType<typeof aLoggedRegister>
let folder: string
beforeEach(() => {
  register = aLoggedRegister()
  writeFileSync(keyFileBeside(register.file), '{"format":"habeas-keys"}')
  folder = backupFolder(register.file)
})
afterEach(() => register.close())

const later = (minutes: number): Instant => fromEpochMs(toEpochMs(testNow) + minutes * 60_000)
const back = (madeAt = testNow) =>
  makeBackup(
    { file: register.file, folder, reason: 'schedule', madeAt, zone: 'America/Mexico_City' },
    register.key,
  )
const whyNot = (result: ReturnType<typeof back>) =>
  result.ok || result.problem.code !== 'conflict' ? 'made' : result.problem.why

describe('makeBackup', () => {
  it('makes a whole encrypted register, with its key file, while the register is open', () => {
    expect(back()).toMatchObject({ ok: true, value: { seq: 37, reason: 'schedule', madeAt: testNow } })
    const backup = join(folder, '2026-11-24T18-00-00-000Z.habeas')
    expect(isEncrypted(backup)).toBe(true)
    expect(statSync(backup).mode & 0o077).toBe(0)
    expect(readFileSync(keyFileBeside(backup), 'utf8')).toBe('{"format":"habeas-keys"}')
    const opened = openStore(backup, register.key, { mode: 'read-only' })
    if (!opened.ok) throw new Error('not opened')
    expect(verifyChain(opened.value.reader, { known: [readHead(register.store.reader)] }).broken).toBeNull()
    expect(verifyRows(opened.value.reader).stray).toBeNull()
    opened.value.close()
  })

  it('lists a backup as verified only while it is as long as it was then', () => {
    back()
    expect(listBackups(folder)).toMatchObject([{ madeAt: testNow, verifiedAt: testNow, entries: 37 }])
    truncateSync(join(folder, backupName(testNow)), 8192)
    expect(listBackups(folder)).toMatchObject([{ madeAt: testNow, verifiedAt: null, entries: null }])
  })

  it('never lists a file that only looks like a backup as a good one', () => {
    back()
    writeFileSync(join(folder, backupName(later(1))), readFileSync(join(folder, backupName(testNow))))
    expect(listBackups(folder).map(({ verifiedAt }) => verifiedAt)).toEqual([null, testNow])
  })

  it('finds no backup by a name that is a path', () => {
    back()
    expect(backupPath(folder, backupName(testNow))).toBe(join(folder, backupName(testNow)))
    for (const id of ['../test.habeas', '', '.', 'nothing.habeas']) expect(backupPath(folder, id)).toBeNull()
  })

  it('makes none of a register whose log is broken, and leaves nothing half-made', () => {
    back()
    const raw = register.store.writer?.raw
    raw?.exec("DROP TRIGGER change_no_update; UPDATE change SET user_id = 'someone' WHERE seq = 9")
    expect(whyNot(back(later(15)))).toBe('backups.logBroken')
    expect(readdirSync(folder).filter((name) => !name.includes('18-00-00-000Z'))).toEqual([])
  })

  it('makes none of a damaged register, and keeps the older ones', () => {
    register.store.writer?.raw.pragma('wal_checkpoint(TRUNCATE)')
    back()
    const bytes = readFileSync(register.file)
    bytes.fill(7, 20_480, 20_490)
    writeFileSync(register.file, bytes)
    const connection = openConnection(register.file, register.key, 'read-only')
    if (connection.ok) connection.value.raw.close()
    expect(whyNot(back(later(15)))).toBe('backups.registerDamaged')
    expect(listBackups(folder)).toMatchObject([{ verifiedAt: testNow }])
  })

  it('rotates only after the new one is there, and never what was kept from before a restore', () => {
    const kept = makeBackup(
      { file: register.file, folder, reason: 'before-restore', madeAt: later(-60), zone: 'Etc/UTC' },
      register.key,
    )
    expect(kept.ok).toBe(true)
    for (let quarter = 0; quarter < 6; quarter += 1) {
      act(register, `more-${quarter}`, (work) => work.insert('person', aPerson(`more-${quarter}`, 'More')))
      expect(back(later(quarter * 15)).ok).toBe(true)
    }
    expect(listBackups(folder).map(({ madeAt, entries }) => [madeAt, entries])).toEqual([
      [later(75), 43],
      [later(60), 42],
      [later(45), 41],
      [later(-60), 37],
    ])
    expect(readdirSync(folder)).toHaveLength(4 * 3)
  })

  it('clears away what a crash left half-made', () => {
    back()
    writeFileSync(join(folder, `${backupName(later(5))}.part`), 'half')
    back(later(15))
    expect(readdirSync(folder).some((name) => name.endsWith('.part'))).toBe(false)
  })

  it('says in plain words that the disk is full, and touches no older backup', (context) => {
    const small = join(register.folder, 'small')
    if (!mountSmall(small)) return context.skip()
    try {
      const into = (madeAt: Instant) =>
        makeBackup(
          { file: register.file, folder: small, reason: 'demand', madeAt, zone: 'Etc/UTC' },
          register.key,
        )
      expect(into(testNow).ok).toBe(true)
      const before = readFileSync(join(small, backupName(testNow)))
      expect(whyNot(into(later(15)))).toBe('backups.diskFull')
      expect(readFileSync(join(small, backupName(testNow))).equals(before)).toBe(true)
      expect(listBackups(small)).toMatchObject([{ madeAt: testNow, verifiedAt: testNow }])
    } finally {
      execFileSync('umount', [small])
    }
  })

  it('says so where the folder cannot be written', () => {
    const file = join(register.folder, 'in-the-way')
    writeFileSync(file, '')
    const order = {
      file: register.file,
      folder: join(file, 'x'),
      reason: 'demand',
      madeAt: testNow,
      zone: 'Etc/UTC',
    } as const
    expect(whyNot(makeBackup(order, register.key))).toBe('backups.cannotWrite')
    expect(existsSync(join(file, 'x'))).toBe(false)
  })
})

/** A file system with room for one backup and a half; only the system's administrator can make one. */
function mountSmall(folder: string): boolean {
  try {
    execFileSync('mkdir', [folder])
    const sizeKiB = Math.ceil((statSync(register.file).size * 1.6) / 1024)
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeKiB}k`, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
