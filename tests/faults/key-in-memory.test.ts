import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, vi } from 'vitest'
import { newKeyFile, withUser, wrapForUser, writeKeyFile } from '../../src/main/store/key-file'
import { createStore } from '../../src/main/store/open-store'
import { buildChildProgram, startChild } from '../support/child-program'
import { copiesInMemory } from '../support/memory-of'
import { tempFolder } from '../support/temp-folder'

// Whole processes and whole memories are read; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 })

const password = 'correct horse battery'

const aRegister = async () => {
  const home = tempFolder()
  const file = join(home, 'x.habeas')
  const key = randomBytes(32)
  const made = createStore(file, key)
  if (!made.ok) throw new Error('no store')
  const insert = made.value.writer?.raw.prepare('INSERT INTO user VALUES (?, ?, ?, ?, 1, ?)')
  insert?.run('user-1', 'Ana Canary', 'a.ordonez', 'administrator', '2026-11-24T08:00:00.000Z')
  made.value.close()
  const credentials = { userId: 'user-1', login: 'a.ordonez', password }
  const { keys } = newKeyFile('register-1', key)
  writeKeyFile(file, withUser(keys, await wrapForUser(keys, credentials, key)))
  return { home, file, key }
}

const copiesOf = (child: ChildProcess, key: Buffer) => ({
  raw: copiesInMemory(child.pid ?? 0, key),
  hex: copiesInMemory(child.pid ?? 0, Buffer.from(key.toString('hex'))),
  base64: copiesInMemory(child.pid ?? 0, Buffer.from(key.toString('base64'))),
})

const stepsOf = (child: ChildProcess) => {
  if (child.stdout === null) throw new Error('no output')
  const steps = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    next: async () => (await steps.next()).value as string,
    goOn: () => child.stdin?.write('\n'),
  }
}

describe.runIf(process.platform === 'linux')('the memory of the program', () => {
  it('holds the key while the register is open, and no copy of it, nor a name, once it is locked', async () => {
    const { home, file, key } = await aRegister()
    const program = await buildChildProgram('tests/faults/memory-holder.ts')
    const child = startChild(program, ['product', file, home, password])
    const steps = stepsOf(child)
    expect(await steps.next()).toBe('open')
    expect(copiesOf(child, key).raw).toBeGreaterThan(0)
    expect(readFileSync(join(home, 'heap'), 'utf8')).toContain('Ana Canary')
    steps.goOn()
    expect(await steps.next()).toBe('locked')
    expect(copiesOf(child, key)).toEqual({ raw: 0, hex: 0, base64: 0 })
    steps.goOn()
    expect(await steps.next()).toBe('shown')
    expect(readFileSync(join(home, 'heap'), 'utf8')).not.toContain('Ana Canary')
  })

  it('would hold copies of a key that was given as text', async () => {
    const { home, file, key } = await aRegister()
    const keyFile = join(home, 'key')
    writeFileSync(keyFile, key)
    const program = await buildChildProgram('tests/faults/memory-holder.ts')
    const child = startChild(program, ['text', file, home, keyFile])
    const steps = stepsOf(child)
    expect(await steps.next()).toBe('open')
    steps.goOn()
    expect(await steps.next()).toBe('locked')
    expect(copiesOf(child, key).hex).toBeGreaterThan(0)
  })
})
