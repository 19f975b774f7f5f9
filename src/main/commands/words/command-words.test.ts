import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../core/words/language'
import {
  commandCatalogues,
  commandText,
  isCommandWordKey,
  languageOfTerminal,
  takeLanguage,
} from './command-words'
import { problemLine } from './problem-line'

const keys = Object.keys(commandCatalogues.en).filter(isCommandWordKey)

type Part = { readonly value?: unknown; readonly options?: Readonly<Record<string, { value: Part[] }>> }

/** What a message asks for, in its branches too; plain text and the sign for a counted number ask for nothing. */
const placesOf = (message: string) => {
  const found = new Set<unknown>()
  const look = (parts: readonly Part[]): void => {
    for (const part of parts) {
      const isText = 'type' in part && (part.type === 0 || part.type === 7)
      if (!isText) found.add(part.value)
      for (const branch of Object.values(part.options ?? {})) look(branch.value)
    }
  }
  look(new IntlMessageFormat(message, 'en').getAst() as readonly Part[])
  return [...found].sort()
}

describe('the words of the command line', () => {
  it('parse in four languages and ask for the same values', () => {
    for (const key of keys)
      for (const language of languages) {
        const message = commandCatalogues[language][key]
        expect(() => new IntlMessageFormat(message, language), `${language} ${key}`).not.toThrow()
        expect(placesOf(message), `${language} ${key}`).toEqual(placesOf(commandCatalogues.en[key]))
      }
  })

  it('name the same options in every usage: they are typed, not read', () => {
    const optionsOf = (text: string) => [...new Set(text.match(/--[a-z-]+/g))].sort()
    for (const key of keys.filter((one) => one.endsWith('.usage')))
      for (const language of languages)
        expect(optionsOf(commandCatalogues[language][key]), `${language} ${key}`).toEqual(
          optionsOf(commandCatalogues.en[key]),
        )
  })

  it('leave numbers ungrouped outside sentences that count', () => {
    expect(commandText('fr')('import.taken', { accepted: 99838, rows: 100000 })).toBe(
      'Reprises : 99838 lignes sur 100000',
    )
  })
})

describe('languageOfTerminal', () => {
  it('listens to LC_ALL before LC_MESSAGES before LANG, and to the system where they are silent', () => {
    expect(languageOfTerminal({ LANG: 'es_MX.UTF-8' }, 'en-US')).toBe('es')
    expect(languageOfTerminal({ LANG: 'es_MX.UTF-8', LC_MESSAGES: 'fr_CA.UTF-8' }, 'en-US')).toBe('fr')
    expect(languageOfTerminal({ LANG: 'es_MX', LC_MESSAGES: 'fr_CA', LC_ALL: 'pt_BR' }, 'en-US')).toBe('pt')
    expect(languageOfTerminal({ LC_ALL: '', LANG: 'es_MX.UTF-8' }, 'en-US')).toBe('es')
    expect(languageOfTerminal({}, 'pt-BR')).toBe('pt')
    expect(languageOfTerminal({ LANG: 'C.UTF-8' }, 'pt-BR')).toBe('en')
  })
})

describe('takeLanguage', () => {
  const env = { LANG: 'es_MX.UTF-8' }

  it('takes the option from wherever it stands, before the terminal is asked', () => {
    expect(takeLanguage(['--language', 'fr', 'verify', 'x'], env, 'en')).toEqual({
      kind: 'language',
      language: 'fr',
      isChosen: true,
      args: ['verify', 'x'],
    })
    expect(takeLanguage(['verify', 'x', '--language=pt'], env, 'en')).toEqual({
      kind: 'language',
      language: 'pt',
      isChosen: true,
      args: ['verify', 'x'],
    })
    expect(takeLanguage(['verify', 'x'], env, 'en')).toEqual({
      kind: 'language',
      language: 'es',
      isChosen: false,
      args: ['verify', 'x'],
    })
  })

  it('refuses a language that the program does not speak', () => {
    expect(takeLanguage(['verify', '--language', 'de'], env, 'en')).toEqual({
      kind: 'not-a-language',
      given: 'de',
    })
    expect(takeLanguage(['verify', '--language'], env, 'en')).toEqual({ kind: 'not-a-language', given: '' })
  })
})

describe('problemLine', () => {
  it('says a refusal in words, and names its key where there are none', () => {
    const t = commandText('es')
    expect(problemLine({ code: 'conflict', why: 'session.wait', detail: { seconds: 8 } }, t)).toBe(
      'Demasiados intentos fallidos. Espere 8 segundos.',
    )
    const issues = [{ path: ['name'], message: 'field.tooLong', detail: { most: 200 } }]
    expect(problemLine({ code: 'invalid-input', issues }, t)).toBe('Como máximo 200 caracteres.')
    expect(problemLine({ code: 'conflict', why: 'nowhere.known' }, t)).toBe('Rechazado: nowhere.known.')
    expect(problemLine({ code: 'conflict', why: 'session.wait' }, t)).toBe('Rechazado: session.wait.')
  })
})
