import { describe, expect, it } from 'vitest'
import { refusalReasons } from './refusal'
import { faultInWords } from './refusal-words'

describe('faultInWords', () => {
  it('names the month and its days', () => {
    const fault = {
      column: 'INGRESO',
      value: '31/11/2026',
      reason: 'noSuchDay',
      detail: { month: 11, days: 30 },
    } as const
    expect(faultInWords(fault, 'en')).toBe('November has 30 days')
    expect(faultInWords(fault, 'es')).toBe('El mes de noviembre tiene 30 días')
    expect(faultInWords(fault, 'pt')).toBe('O mês de novembro tem 30 dias')
    expect(faultInWords(fault, 'fr')).toBe('Il y a 30 jours en novembre')
  })
  it.each(refusalReasons)('has a sentence for %s in each language', (reason) => {
    for (const language of ['en', 'es', 'pt', 'fr'] as const) {
      expect(faultInWords({ column: '', value: '', reason }, language)).toMatch(/\S{2}/)
    }
  })
})
