import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { citeInBrief, placeIn } from './named-rules'

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
    ['UNHCR Detention Guidelines (2012), Guideline 7', 'UNHCR Detention Guidelines, Guideline 7'],
    [
      'SCJN, Primera Sala, amparo en revisión 388/2022 (15 March 2023), on arts. 97, 98, 99, 111 and 121 of the Ley de Migración',
      'SCJN, 388/2022',
    ],
    ['8 USC 1232(c)(2)(A)', '8 USC 1232(c)(2)(A)'],
    ['8 CFR 241.4(h) and (k)', '8 CFR 241.4(h)'],
    ['8 CFR 287.3(d), 66 Fed. Reg. 48334 (20 September 2001)', '8 CFR 287.3(d)'],
    ['INA 235(b)(1)(B)(iii)(III), 8 USC 1225(b)(1)(B)(iii)(III)', 'INA 235(b)(1)(B)(iii)(III)'],
    ['Zadvydas v. Davis, 533 U.S. 678, 701 (2001)', 'Zadvydas v. Davis'],
    [
      'Immigration Act 1971, Sch. 2, para. 18B, inserted by the Immigration Act 2014, s. 5',
      'Immigration Act 1971, Sch. 2, para. 18B',
    ],
    [
      'Martinez v. Chief Immigration Officer [2022] UKPC 29 (14 Jul 2022); Immigration Act, Ch. 18:01, s. 16',
      '[2022] UKPC 29',
    ],
    [
      'Inter-American Court of Human Rights, Advisory Opinion OC-21/14 (19 August 2014)',
      'Inter-American Court of Human Rights, OC-21/14',
    ],
    ['Ley de Migración, arts. 101 and 102', 'Ley de Migración, arts. 101 and 102'],
    ['Decreto 616/2010, anexo I, art. 70', 'Decreto 616/2010, art. 70'],
  ])('of %s', (cite, brief) => {
    expect(citeInBrief(cite).replaceAll('\u00a0', ' ')).toBe(brief)
  })

  it('points somewhere for every rule of every pack, and breaks off nowhere', async () => {
    const folder = new URL('../../core/law/packs/', import.meta.url)
    const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
    expect(files.length).toBeGreaterThan(15)
    for (const file of files) {
      const { rules } = parse(readFileSync(new URL(file, folder), 'utf8')) as {
        rules: { versions: { citations: { cite: string }[] }[] }[]
      }
      for (const { versions } of rules)
        for (const { citations } of versions) {
          const cite = citations[0]?.cite ?? ''
          const brief = citeInBrief(cite)
          expect(brief, cite).not.toBe('')
          expect(brief, cite).not.toMatch(/(?:\s(?:and|to|of|the)|,)$/u)
          // Nothing is said that the citation does not say.
          for (const part of brief.replaceAll('\u00a0', ' ').split(', ')) expect(cite).toContain(part)
        }
    }
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

describe('the place of a citation', () => {
  it('is its article with the paragraphs, or what the text has instead', () => {
    expect(placeIn('Vienna Convention on Consular Relations, art. 36(1)(b) (1963)')).toBe('art. 36(1)(b)')
    expect(placeIn('Velez Loor v. Panama')).toBe('')
    expect(placeIn('SCJN, amparo en revisión 388/2022, on arts. 97 and 98 of the Ley')).toBe('388/2022')
  })
})
