import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { aDesk, administrator, aNewRegister, answerOf } from '../../../tests/support/a-desk'
import { sourceWorker } from '../../../tests/support/source-worker'
import { tempFolder } from '../../../tests/support/temp-folder'
import { importCommand } from './import'
import { commandText } from './words/command-words'

// Each run stretches a password and starts threads.
vi.setConfig({ testTimeout: 120_000 })

const { login, password } = administrator

const aClosedRegister = async () => {
  const desk = aDesk()
  answerOf(await desk.ask('registers.create', aNewRegister))
  const file = desk.app.workplace.desk.file() ?? ''
  desk.app.close()
  return file
}

const run = async (...args: string[]) => runIn('en', ...args)

const runIn = async (language: 'en' | 'pt', ...args: string[]) => {
  const said: string[] = []
  const code = await importCommand(sourceWorker).run({
    args: [...args, '--login', login],
    env: {},
    language,
    t: commandText(language),
    say: (line) => said.push(line),
    complain: (line) => said.push(line),
    ask: async () => password,
  })
  return { code, said: said.join('\n') }
}

const aList = (content: string): string => {
  const file = join(tempFolder(), 'list.csv')
  writeFileSync(file, content)
  return file
}

describe('habeas import', () => {
  it('asks which number is the month by the file’s own sample and takes nothing in until it is said', async () => {
    const register = await aClosedRegister()
    const file = aList('NAME,STOP DATE\nAna,03/10/2025 07:40\nBo,14/10/2025\n')
    const open = await run(file, '--register', register)
    expect(open.code).toBe(1)
    expect(open.said).toContain(
      'Which number is the month? Line 2 reads 03/10/2025 07:40 (STOP DATE; 1 date allows more than one):',
    )
    expect(open.said).toContain('day-first = 2025-10-03, 1 date allows only this')
    const tried = await run(file, '--register', register, '--order', 'day-first', '--dry-run')
    expect(tried.said).toContain('Would be taken in: 2 of 2 rows')
    const done = await run(file, '--register', register, '--order', 'day-first')
    expect(done.said).toContain('Taken in: 2 of 2 rows')
    const again = await run(file, '--register', register, '--order', 'day-first')
    expect(again.said).toContain('Taken in: 0 of 2 rows\nAlready here, left as they are: 2')
  })

  it('keeps a profile as a file, takes it again, and writes the refused rows out', async () => {
    const register = await aClosedRegister()
    const file = aList('NAME,STOP DATE\nAna,30/02/2025\nBo,14/10/2025\n')
    const folder = tempFolder()
    const profile = join(folder, 'profile.json')
    const refused = join(folder, 'refused.csv')
    await run(file, '--register', register, '--order', 'day-first', '--dry-run', '--save-profile', profile)
    const done = await run(file, '--register', register, '--profile', profile, '--refused', refused)
    expect(done.said).toContain('line 2, STOP DATE: 30/02/2025 - February has 28 days')
    expect(readFileSync(refused, 'utf8')).toBe(
      '\ufeffNAME,STOP DATE,habeas:line,habeas:reason\r\nAna,30/02/2025,2,STOP DATE: February has 28 days\r\n',
    )
  })

  it('asks, refuses and counts in the language of its reader, and names options as ever', async () => {
    const register = await aClosedRegister()
    const file = aList('NAME,STOP DATE\nAna,30/02/2025\nBo,14/10/2025\nEva,03/10/2025\n')
    const open = await runIn('pt', file, '--register', register)
    expect(open.said).toContain('Nada foi incorporado: antes é preciso responder a isto.')
    expect(open.said).toContain('A linha 4 diz 03/10/2025 (STOP DATE; 1 data admite mais de uma leitura):')
    expect(open.said).toContain('responda com --order day-first|month-first|year-first')
    const done = await runIn('pt', file, '--register', register, '--order', 'day-first')
    expect(done.said).toContain('STOP DATE -> stop')
    expect(done.said).toContain('Incorporadas: 2 de 3 linhas')
    expect(done.said).toContain('linha 2, STOP DATE: 30/02/2025 - O mês de fevereiro tem 28 dias')
  })

  it('says what is wrong with a file and with a call', async () => {
    const register = await aClosedRegister()
    const picture = aList('\u0089PNG')
    writeFileSync(picture, new Uint8Array([0x89, 0x50, 0x4e, 0x47]))
    expect(await run(picture, '--register', register)).toEqual({
      code: 1,
      said: 'This is not a spreadsheet.',
    })
    expect((await run('--register', register)).code).toBe(2)
    const wrong = await run(picture, '--register', register, '--order', 'any')
    expect(wrong.code).toBe(2)
    expect(wrong.said.split('\n')[0]).toBe('--order does not take “any”.')
    const noZone = await run(picture, '--register', register, '--zone', 'Nowhere/Land')
    expect(noZone.said.split('\n')[0]).toBe('--zone does not take “Nowhere/Land”.')
  })

  it('names a file that it cannot read or write before anything is asked or taken in', async () => {
    const register = await aClosedRegister()
    const file = aList('NAME,STOP DATE\nAna,14/10/2025\n')
    const folder = tempFolder()
    const noFile = { code: 2, said: `There is no file ${folder}.` }
    expect(await run(folder, '--register', register)).toEqual(noFile)
    expect(await run(file, '--register', folder)).toEqual(noFile)
    expect(await run(file, '--register', register, '--profile', folder)).toEqual(noFile)
    expect(await run(file, '--register', register, '--password-file', folder)).toEqual(noFile)
    const nowhere = join(folder, 'not-there', 'refused.csv')
    const noPlace = { code: 2, said: `The file ${nowhere} cannot be written there. Nothing was done.` }
    expect(await run(file, '--register', register, '--refused', nowhere)).toEqual(noPlace)
    expect(await run(file, '--register', register, '--save-profile', nowhere)).toEqual(noPlace)
    const notJson = await run(file, '--register', register, '--profile', file)
    expect(notJson).toEqual({ code: 1, said: 'This template cannot be read.' })
    const done = await run(file, '--register', register, '--order', 'day-first')
    expect(done.said).toContain('Taken in: 1 of 1 rows')
  })

  it('writes the refused rows of a dry run too, so that they are mended before anything is taken in', async () => {
    const register = await aClosedRegister()
    const file = aList('NAME,STOP DATE\nAna,30/02/2025\n')
    const refused = join(tempFolder(), 'refused.csv')
    await run(file, '--register', register, '--order', 'day-first', '--dry-run', '--refused', refused)
    expect(readFileSync(refused, 'utf8')).toContain('Ana,30/02/2025,2,STOP DATE: February has 28 days')
  })
})
