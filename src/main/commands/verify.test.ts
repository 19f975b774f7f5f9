import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aDesk, administrator, aNewRegister, answerOf } from '../../../tests/support/a-desk'
import { tempFolder } from '../../../tests/support/temp-folder'
import { openForReading } from './open-for-command'
import type { Terminal } from './terminal'
import { verifyCommand } from './verify'
import { commandText } from './words/command-words'

const { login, password } = administrator

async function aClosedRegister(tamper?: string) {
  const desk = aDesk()
  const { recoveryKey } = answerOf(await desk.ask('registers.create', aNewRegister))
  const open = desk.app.workplace.desk.current()
  const key = open?.copyKey() ?? Buffer.alloc(0)
  if (tamper) open?.store.writer?.raw.exec(tamper)
  const file = desk.app.workplace.desk.file() ?? ''
  desk.app.close()
  return { file, recoveryKey, key }
}

async function run(args: readonly string[], typed: readonly string[] = [], env: Terminal['env'] = {}) {
  const said: string[] = []
  const answers = [...typed]
  const asked: string[] = []
  const code = await verifyCommand.run({
    args,
    env,
    language: 'en',
    t: commandText('en'),
    say: (line) => said.push(line),
    complain: (line) => said.push(line),
    ask: async (question, kind) => {
      asked.push(`${kind} ${question}`)
      return answers.shift() ?? null
    },
  })
  return { code, said: said.join('\n'), asked }
}

describe('habeas verify', () => {
  it('walks a register by password, asked for without showing it', async () => {
    const { file } = await aClosedRegister()
    const { code, said, asked } = await run([file], [login, password])
    expect(code).toBe(0)
    expect(asked).toEqual(['shown Login: ', 'secret Password: '])
    expect(said).toMatch(/Entries walked: \d+ in .* a second\)/)
    expect(said).toMatch(/Rows equal to the log: \d+/)
    expect(said).toContain('The note beside the register agrees.')
  })

  it('says that a folder is no register and no password', async () => {
    const { file } = await aClosedRegister()
    const folder = tempFolder()
    const noFile = { code: 2, said: `There is no file ${folder}.`, asked: [] }
    expect(await run([folder])).toEqual(noFile)
    expect(await run([file, '--login', login, '--password-file', folder])).toEqual(noFile)
    expect(await run([file, '--login', login], [], { HABEAS_PASSWORD_FILE: folder })).toEqual(noFile)
  })

  it('takes the password from a file, named as an option or in the environment', async () => {
    const { file } = await aClosedRegister()
    const passwordFile = join(tempFolder(), 'password')
    writeFileSync(passwordFile, `${password}\n`)
    expect((await run([file, '--login', login, '--password-file', passwordFile])).code).toBe(0)
    expect((await run([file, '--login', login], [], { HABEAS_PASSWORD_FILE: passwordFile })).code).toBe(0)
  })

  it('takes the recovery key', async () => {
    const { file, recoveryKey } = await aClosedRegister()
    expect((await run([file, '--recovery-key'], [recoveryKey])).code).toBe(0)
  })

  it('never takes a password as an argument', async () => {
    const { file } = await aClosedRegister()
    expect((await run([file, '--password', password])).code).toBe(2)
    expect((await run([file, password])).code).toBe(2)
  })

  it('ends with 2 when called wrongly, with 1 when refused', async () => {
    const { file } = await aClosedRegister()
    expect((await run([])).code).toBe(2)
    expect((await run(['nowhere.habeas'])).code).toBe(2)
    expect((await run([file], [login, 'wrong'])).said).toBe('User and password do not belong together.')
    expect(await run([file], [])).toMatchObject({ code: 1 })
  })

  it('says the first broken entry and why', async () => {
    const { file } = await aClosedRegister(
      "DROP TRIGGER change_no_update; UPDATE change SET contents = replace(contents, 'North', 'South') WHERE contents LIKE '%North%'",
    )
    const { code, said } = await run([file], [login, password])
    expect(code).toBe(1)
    expect(said).toMatch(/BROKEN at entry \d: its contents are not those that were recorded\./)
  })

  it('names a row that no entry accounts for', async () => {
    const { file } = await aClosedRegister("UPDATE unit SET capacity = 8 WHERE name = 'North'")
    const { code, said } = await run([file], [login, password])
    expect(code).toBe(1)
    expect(said).toMatch(/BROKEN: the row unit \S+ is not what the log says \(changed without an entry\)\./)
  })

  it('says after which time records are missing', async () => {
    const { file } = await aClosedRegister()
    const note = JSON.parse(readFileSync(`${file}-head`, 'utf8')) as { seq: number }
    writeFileSync(`${file}-head`, JSON.stringify({ ...note, seq: note.seq + 5 }))
    const { code, said } = await run([file], [login, password])
    expect(code).toBe(1)
    expect(said).toContain(
      `BROKEN: records after 2026-11-24T18:00:00.000Z are missing; entry ${note.seq + 5} was known.`,
    )
  })

  it('changes nothing of the register, its keys or its note', async () => {
    const { file } = await aClosedRegister()
    const look = () => ['', '-keys', '-head'].map((side) => readFileSync(file + side))
    const before = look()
    await run([file], [login, password])
    expect(look().every((bytes, at) => bytes.equals(before[at] ?? Buffer.alloc(0)))).toBe(true)
  })

  it('reads a register on a disc that cannot be written, from a copy that it removes', async (context) => {
    const { file, key } = await aClosedRegister()
    const disc = tempFolder()
    if (!mount(['-t', 'tmpfs', 'tmpfs', disc])) return context.skip()
    onTestFinished(() => {
      execFileSync('umount', [disc])
    })
    const there = join(disc, 'x.habeas')
    for (const side of ['', '-keys', '-head']) copyFileSync(file + side, there + side)
    mount(['-o', 'remount,ro', disc])
    expect(await run([there], [login, password])).toMatchObject({ code: 0 })
    const opened = openForReading(there, key)
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
    const place = opened.value.db.raw.name
    expect(place).not.toBe(there)
    opened.value.close()
    expect(existsSync(place)).toBe(false)
  })
})

/** Only the system's administrator can mount; elsewhere the test is skipped. */
function mount(args: readonly string[]): boolean {
  try {
    execFileSync('mount', args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
