import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { aDesk, administrator, aNewRegister, answerOf, refusalOf } from '../../../tests/support/a-desk'
import { aRegister } from '../../../tests/support/a-register'
import { tempFolder } from '../../../tests/support/temp-folder'

type Desk = ReturnType<typeof aDesk>
const open: Desk[] = []
const desk = (given: Parameters<typeof aDesk>[0] = {}): Desk => {
  const made = aDesk(given)
  open.push(made)
  return made
}
afterEach(() => {
  for (const one of open.splice(0)) one.app.close()
})

describe('what a computer keeps', () => {
  it('is there again at the next start, before anything is unlocked', async () => {
    const first = desk()
    expect(answerOf(await first.ask('machine.settings', {}))).toEqual({
      language: null,
      theme: null,
      isScreenProtected: true,
      canProtectScreen: false,
    })
    answerOf(await first.ask('machine.keep', { language: 'pt', theme: 'dark' }))
    const second = desk({ home: first.home })
    expect(answerOf(await second.ask('machine.settings', {}))).toMatchObject({
      language: 'pt',
      theme: 'dark',
    })
  })

  it('is nothing where its file was damaged, and can be kept anew', async () => {
    const first = desk()
    writeFileSync(join(first.home, 'settings.json'), '{"theme": "purple"')
    expect(answerOf(await first.ask('machine.settings', {}))).toMatchObject({ language: null, theme: null })
    answerOf(await first.ask('machine.keep', { language: 'fr', theme: null }))
    expect(JSON.parse(readFileSync(join(first.home, 'settings.json'), 'utf8'))).toEqual({
      language: 'fr',
      theme: null,
      isScreenProtected: true,
      elsewhere: [],
    })
  })

  it('lets an administrator alone decide whether the window may be pictured', async () => {
    const officer = aRegister({ role: 'custody-officer' })
    expect(refusalOf(await officer.ask('machine.protectScreen', { isOn: false }))).toBe('role')
    officer.close()
    const register = aRegister({ role: 'administrator' })
    answerOf(await register.ask('machine.protectScreen', { isOn: false }))
    expect(answerOf(await register.ask('machine.settings', {}))).toMatchObject({ isScreenProtected: false })
    register.close()
  })
})

describe('a register elsewhere', () => {
  const aRegisterElsewhere = async (): Promise<string> => {
    const made = desk()
    answerOf(await made.ask('registers.create', aNewRegister))
    const file = made.app.workplace.desk.file() ?? ''
    made.app.close()
    const there = join(tempFolder(), 'visit.habeas')
    for (const side of ['', '-keys', '-head']) copyFileSync(file + side, there + side)
    return there
  }

  it('is opened by its whole path where the host has no dialogue, and is in the list from then on', async () => {
    const there = await aRegisterElsewhere()
    const first = desk()
    expect(answerOf(await first.ask('registers.openElsewhere', {}))).toEqual({ kind: 'needs-path' })
    expect(answerOf(await first.ask('registers.openElsewhere', { path: ` ${there} ` }))).toEqual({
      kind: 'chosen',
    })
    const { login, password } = administrator
    answerOf(await first.ask('session.unlock', { login, password }))
    first.app.close()
    const second = desk({ home: first.home })
    const [listed] = answerOf(await second.ask('registers.list', {}))
    expect(listed).toMatchObject({ name: 'visit.habeas', isChosen: false })
    answerOf(await second.ask('registers.choose', { id: listed?.id ?? '' }))
    expect(answerOf(await second.ask('registers.list', {}))[0]).toMatchObject({ isChosen: true })
  })

  it('is refused where there is none, where the path is not whole, and where the name is another', async () => {
    const one = desk()
    const text = join(tempFolder(), 'notes.txt')
    writeFileSync(text, 'x')
    for (const path of ['/nowhere/x.habeas', 'x.habeas', text, '', `${text}\0.habeas`])
      expect(refusalOf(await one.ask('registers.openElsewhere', { path })), path).toBe('registers.notThere')
    expect(one.app.workplace.desk.file()).toBeNull()
  })
})
