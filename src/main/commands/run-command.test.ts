import { describe, expect, it } from 'vitest'
import { runCommand } from './run-command'

const run = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const complained: string[] = []
  const code = await runCommand({
    args,
    env,
    systemLocale: 'en-US',
    say: () => undefined,
    complain: (line) => complained.push(line),
    ask: async () => null,
  })
  return { code, complained: complained.join('\n') }
}

describe('habeas', () => {
  it('tells how it is called, in the language of the terminal or of the option', async () => {
    const spanish = await run([], { LANG: 'es_MX.UTF-8' })
    expect(spanish.code).toBe(2)
    expect(spanish.complained).toContain('Uso:\nhabeas [--language en|es|pt|fr] ORDEN …')
    expect(spanish.complained).toContain('habeas import ARCHIVO')
    expect(spanish.complained).toContain('habeas verify ARCHIVO')
    expect((await run(['--language', 'fr'], { LANG: 'es_MX.UTF-8' })).complained).toContain('Utilisation :')
  })

  it('hands the language on to the command', async () => {
    expect(await run(['verify', 'nowhere.habeas', '--language', 'pt'])).toEqual({
      code: 2,
      complained: 'Não existe o arquivo nowhere.habeas.',
    })
  })

  it('refuses a language that it does not speak', async () => {
    expect(await run(['verify', 'x', '--language', 'de'])).toEqual({
      code: 2,
      complained: 'The program speaks en, es, pt and fr, not “de”.',
    })
  })
})
