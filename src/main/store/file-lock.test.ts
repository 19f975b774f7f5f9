import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../../../tests/support/temp-folder'
import { takeFileLock } from './file-lock'
import { thisProcess } from './this-process'

const since = '2026-11-24T08:00:00.000Z'
const aRegister = () => join(tempFolder(), 'x.habeas')
const lockOf = (register: string) => `${register}-lock`
const leftBy = (register: string, holder: object) =>
  writeFileSync(
    lockOf(register),
    JSON.stringify({ token: 't', holder: { ...thisProcess(), ...holder }, since }),
  )

describe('takeFileLock', () => {
  it('tells the second who has the register and since when', () => {
    const register = aRegister()
    expect(takeFileLock(register, since).kind).toBe('held')
    expect(takeFileLock(register, '2026-11-24T09:00:00.000Z')).toEqual({
      kind: 'taken',
      by: { account: thisProcess().account, host: hostname() },
      since,
    })
  })

  it('is free again once released', () => {
    const register = aRegister()
    const first = takeFileLock(register, since)
    if (first.kind === 'held') first.lock.release()
    expect(existsSync(lockOf(register))).toBe(false)
    expect(takeFileLock(register, since).kind).toBe('held')
  })

  it.each([
    ['a process that ended', { pid: 4_194_300 }],
    ['a process before the computer was restarted', { bootId: 'earlier', bootedAtS: 0 }],
    ['an earlier process of the same number', { startedTick: '1' }],
  ])('replaces a lock left by %s', (_who, holder) => {
    const register = aRegister()
    leftBy(register, holder)
    expect(takeFileLock(register, since).kind).toBe('held')
  })

  it('believes a holder on another computer for ten minutes after its last sign of life', () => {
    const register = aRegister()
    leftBy(register, { host: 'another-computer', pid: 4_194_300 })
    const now = Date.now()
    expect(takeFileLock(register, since, now).kind).toBe('taken')
    expect(takeFileLock(register, since, now + 9 * 60_000).kind).toBe('taken')
    expect(takeFileLock(register, since, now + 11 * 60_000).kind).toBe('held')
  })

  it('shows its own life by touching the lock', () => {
    const register = aRegister()
    const taken = takeFileLock(register, since)
    utimesSync(lockOf(register), 1, 1)
    if (taken.kind === 'held') taken.lock.beat()
    const other = { ...JSON.parse(readFileSync(lockOf(register), 'utf8')) }
    expect(other.since).toBe(since)
    expect(takeFileLock(register, since, Date.now() + 9 * 60_000).kind).toBe('taken')
  })

  it('takes a half-written lock as taken for a moment, then as left by a crash', () => {
    const register = aRegister()
    writeFileSync(lockOf(register), '')
    const now = Date.now()
    expect(takeFileLock(register, since, now)).toEqual({ kind: 'taken', by: null, since: null })
    expect(takeFileLock(register, since, now + 11_000).kind).toBe('held')
  })

  it('never removes a lock that came after its own', () => {
    const register = aRegister()
    const first = takeFileLock(register, since)
    leftBy(register, {})
    if (first.kind === 'held') first.lock.release()
    expect(existsSync(lockOf(register))).toBe(true)
  })
})
