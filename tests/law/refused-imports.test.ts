import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { PlainDate } from '../../src/core/dates/plain-date'
import type { Pack } from '../../src/core/law/pack'
import { lawOfRegister } from '../../src/main/law/law-of-register'
import { drawOf } from '../support/any-person'
import { mutateText } from '../support/mutated-pack'
import { registerEach } from '../support/register-each'
import { packTexts } from '../support/shipped-law'

const { register } = registerEach()

describe('a pack file that is brought into a register', () => {
  it('leaves the law as it was, taken or refused, until it is published', async () => {
    const mexico = parse(packTexts.get('mx.yaml') ?? '') as Pack
    const text = stringify({ ...mexico, rules: mexico.rules.slice(0, 1) })
    const draw = drawOf(20_260_704)
    const law = lawOfRegister(register().store.reader)
    const before = JSON.stringify(law.packs)
    let refused = 0
    for (let index = 0; index < 60; index += 1) {
      const answer = await register().ask('packs.import', {
        file: { text: mutateText(draw, text) },
        fromOn: '2026-12-01' as PlainDate,
        note: 'A file from elsewhere',
      })
      if (!answer.ok) refused += 1
      expect(lawOfRegister(register().store.reader)).toBe(law)
    }
    expect(JSON.stringify(law.packs)).toBe(before)
    expect(refused).toBeGreaterThan(30)
  })
})
