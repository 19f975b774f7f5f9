import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { catalogues, isMessageKey, type MessageKey } from './catalogues'
import { languages } from './language'

const keys = Object.keys(catalogues.en).filter(isMessageKey)

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

const parse = (message: string) => new IntlMessageFormat(message, 'en').getAst()

// The kinds of the parser that are no argument: plain text, and the "#" inside a plural.
const plainText = [0, 7]

/** Every argument and mark of a message with its kind: `count:choice`, `b:mark`. */
const argumentsOf = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => {
    if ('options' in element)
      return [
        `${element.value}:choice`,
        ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value)),
      ]
    if ('children' in element) return [`${element.value}:mark`, ...argumentsOf(element.children)]
    return plainText.includes(element.type) || !('value' in element) ? [] : [`${element.value}:argument`]
  })

const shapeOf = (message: string) => [...new Set(argumentsOf(parse(message)))].sort()

describe('the four catalogues', () => {
  it('parse as messages, each of them', () => {
    for (const language of languages)
      for (const key of keys)
        expect(() => parse(catalogues[language][key]), `${language} ${key}`).not.toThrow()
  })

  it('ask for the same arguments under one key', () => {
    for (const key of keys)
      for (const language of languages)
        expect(shapeOf(catalogues[language][key]), `${language} ${key}`).toEqual(shapeOf(catalogues.en[key]))
  })

  it('have a case for "other" wherever they count', () => {
    // The parser refuses a plural without it; said here so that nobody makes it lenient.
    expect(() => parse('{n, plural, one {#}}')).toThrow()
  })

  it('leave no message empty', () => {
    for (const language of languages)
      for (const key of keys) expect(catalogues[language][key].trim(), `${language} ${key}`).not.toBe('')
  })

  it('leave no punctuation mark of French at the beginning of a line', () => {
    // A plain space there lets a line break. French writes a narrow no-break space before ; ! and ?, and a
    // no-break space before a colon and inside its quotation marks.
    const loose = keys.filter((key) => / [;:!?»]|« /.test(catalogues.fr[key]))
    expect(loose).toEqual([])
  })

  it('use words that differ from English in at least four keys of five', () => {
    const words = keys.filter((key: MessageKey) =>
      /[a-z]{4}/i.test(catalogues.en[key].replace(/\{[^}]*\}/g, '')),
    )
    for (const language of ['es', 'pt', 'fr'] as const) {
      const same = words.filter((key) => catalogues[language][key] === catalogues.en[key])
      expect(same.length / words.length, `${language}: ${same.join(', ')}`).toBeLessThan(0.2)
    }
  })
})
