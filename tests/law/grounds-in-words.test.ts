import { expect, it } from 'vitest'
import { isLawWord } from '../../src/core/words/fact-words'
import { packs } from '../support/shipped-law'

// "art. 111 I" is the law's own name of a ground, the same in every language.
const isName = (ground: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(ground)

it('names every ground of an extension in words', () => {
  const grounds = packs.flatMap(({ rules }) =>
    rules.flatMap(({ versions }) =>
      versions.flatMap(({ lines }) =>
        lines.flatMap(({ extendedBy }) => extendedBy.flatMap((extension) => extension.grounds)),
      ),
    ),
  )
  expect(grounds.length).toBeGreaterThan(0)
  expect(grounds.filter((ground) => isName(ground) && !isLawWord(`law.ground.${ground}`))).toEqual([])
})
