import { describe, expect, it } from 'vitest'
import { articleIn, citeInBrief } from './named-rules'

describe('a citation in brief', () => {
  it.each([
    ['Ley de Migración, art. 99 para. 3 (reform DOF 11-11-2020)', 'Ley de Migración, art. 99'],
    [
      'Constitución Política de los Estados Unidos Mexicanos, art. 21, paragraph on administrative sanctions',
      'Constitución, art. 21',
    ],
    ['LSRPCAP, art. 20 (reform DOF 11-11-2020)', 'LSRPCAP, art. 20'],
    [
      'American Convention on Human Rights, art. 7(5) (1969)',
      'American Convention on Human Rights, art. 7(5)',
    ],
    [
      'Immigration and Refugee Protection Act, s. 57.1(2)',
      'Immigration and Refugee Protection Act, s. 57.1(2)',
    ],
    ['UNHCR Detention Guidelines (2012), Guideline 7', 'UNHCR Detention Guidelines'],
    [
      'SCJN, Primera Sala, amparo en revisión 388/2022 (15 March 2023), on arts. 97, 98, 99, 111 and 121 of the Ley de Migración',
      'SCJN, 388/2022',
    ],
    ['8 USC 1232(c)(2)(A)', '8 USC 1232(c)(2)(A)'],
  ])('of %s', (cite, brief) => {
    expect(citeInBrief(cite).replaceAll('\u00a0', ' ')).toBe(brief)
  })

  it('keeps the article where the name of the instrument is long', () => {
    const cite =
      'Ley sobre Refugiados, Protección Complementaria y Asilo Político (LSRPCAP), art. 21 paras. 3 and 4'
    expect(citeInBrief(cite)).toBe('Ley sobre Refugiados, art.\u00a021')
    expect(
      citeInBrief('United Nations Basic Principles and Guidelines on the right of anyone (2015), art. 3'),
    ).toBe('art.\u00a03')
  })
})

describe('the article of a citation', () => {
  it('has its paragraphs', () => {
    expect(articleIn('Vienna Convention on Consular Relations, art. 36(1)(b) (1963)')).toBe('art. 36(1)(b)')
    expect(articleIn('Velez Loor v. Panama')).toBe('')
    expect(articleIn('SCJN, amparo en revisión 388/2022, on arts. 97 and 98 of the Ley')).toBe('')
  })
})
