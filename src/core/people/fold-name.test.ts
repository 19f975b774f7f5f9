import { describe, expect, it } from 'vitest'
import { foldLetters } from './fold-letters'
import { foldedNameOf, foldName, nameFolder } from './fold-name'
import { nameQuery } from './name-query'
import { nameWords, withoutArticle } from './name-words'
import { soundKey } from './sound-key'

const termsOf = (...names: string[]) => foldName(names).split(' ')

describe('foldName', () => {
  it('keeps a word as it is read with and without marks', () => {
    expect(foldName(['Müller'])).toBe('muller mueller 0mlr')
  })
  it('keeps a name with an apostrophe in its pieces and in one', () => {
    expect(termsOf("O'Neill")).toEqual(['o', 'neill', 'oneill', '0nl', '0anl'])
  })
  it('keeps an attached Arabic article and the name without it', () => {
    expect(termsOf('الأحمد')).toEqual(['الاحمد', 'احمد'])
  })
  it('keeps a Chinese name from each of its characters on', () => {
    expect(termsOf('王小明')).toEqual(['王小明', '小明', '明'])
  })
  it('holds nothing for a name of signs alone', () => {
    expect(foldName(['-', "' ."])).toBe('')
  })
  it('is the same for the people of a long list, whatever was folded before', () => {
    const fold = nameFolder()
    const names = ["O'Neill", 'Müller', 'الأحمد', '王小明', 'De la Cruz', 'Ana', '', 'عبدالرحمن', 'Łukasz']
    const people = names.flatMap((familyName) =>
      names.map((givenName) => ({ familyName, givenName, scriptName: familyName })),
    )
    // More names than are remembered at one time lie between the two rounds.
    const others = Array.from({ length: 25_000 }, (_, at) => ({
      familyName: `N${at}`,
      givenName: '',
      scriptName: '',
    }))
    for (const person of [...people, ...others, ...people]) expect(fold(person)).toBe(foldedNameOf(person))
  })
  it('says each term once', () => {
    expect(foldName(['Ana', 'ANA'])).toBe('ana 0an')
  })
})

describe('foldedNameOf', () => {
  it('covers family name, given name and the name in its own script', () => {
    const terms = foldedNameOf({ familyName: 'Noori', givenName: 'Farid', scriptName: 'فرید نوری' }).split(
      ' ',
    )
    expect(terms).toEqual(expect.arrayContaining(['noori', 'farid', 'فريد', 'نوري']))
  })
})

describe('foldLetters', () => {
  it.each([
    ['ŁUKASZ', 'lukasz'],
    ['أحمـد', 'احمد'],
    ['مُحَمَّد', 'محمد'],
    ['ሠናይት', 'ሰናይት'],
    ['タナカ', 'たなか'],
    ['김민수', '김민수'],
    ['ガ', 'が'],
    ['陳偉', '陈伟'],
    ['۱۲', '12'],
  ])('folds %s to %s', (written, folded) => {
    expect(foldLetters(written)).toBe(folded)
  })
  it('leaves no sign at which the index would break an Indic word', () => {
    expect(foldLetters('सीता गुरप्रीत ਸਿੰਘ').match(/\p{M}/u)).toBeNull()
  })
})

describe('nameWords', () => {
  it('takes particles and the word after them as one', () => {
    expect(nameWords('Perla De la Cruz')).toEqual([
      { pieces: ['perla'], joined: [] },
      { pieces: ['de', 'la', 'cruz'], joined: ['delacruz', 'lacruz'] },
    ])
  })
})

describe('withoutArticle', () => {
  it('leaves short Latin names whole', () => {
    expect([withoutArticle('alan'), withoutArticle('alhashimi'), withoutArticle('احمد')]).toEqual([
      null,
      'hashimi',
      null,
    ])
  })
})

describe('soundKey', () => {
  it.each([
    ['gonzalez', 'gonzales'],
    ['mohammed', 'muhammad'],
    ['hussein', 'hossain'],
    ['ximena', 'jimena'],
    ['chen', 'shen'],
  ])('hears %s and %s alike', (one, other) => {
    expect(soundKey(one)).toBe(soundKey(other))
  })
  it('hears nothing in other scripts and in two letters', () => {
    expect([soundKey('احمد'), soundKey('li')]).toEqual(['', ''])
  })
})

describe('nameQuery', () => {
  it('asks for the pieces or for the whole', () => {
    expect(nameQuery('Al-Hashimi')[0]?.alternatives).toEqual([['al', 'hashimi'], ['alhashimi'], ['hashimi']])
  })
  it('asks for nothing when no word was typed', () => {
    expect(nameQuery(' - ')).toEqual([])
  })
})
