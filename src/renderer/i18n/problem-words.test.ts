import { describe, expect, it } from 'vitest'
import type { Problem } from '../../core/result'
import { formatOf } from './format'
import { messageText } from './messages'
import { problemWords } from './problem-words'

const words = {
  language: 'en' as const,
  t: (...[key, values]: [Parameters<typeof messageText>[1], Parameters<typeof messageText>[2]?]) =>
    messageText('en', key, values),
  rich: () => null,
}
const conflict = 'That cannot be done as things stand now. Look at the present state and try again.'

const say = (problem: Problem) => problemWords(problem, words, formatOf('en', 'UTC'))

describe('problemWords', () => {
  it('never shows a raw key, whatever the host says', () => {
    expect(say({ code: 'conflict', why: 'nowhere.known' })).toBe(conflict)
    expect(say({ code: 'conflict', why: 'toString' })).toBe(conflict)
    expect(say({ code: 'not-found', what: 'person' })).toBe(
      'It is not there any more, or never was. Look for it again.',
    )
    expect(say({ code: 'invalid-input', issues: [{ path: ['x'], message: 'Invalid input' }] })).toBe(
      'Something you entered cannot be accepted. Check it and try again.',
    )
  })

  it('names the incident of a fault, and says so when nobody answered', () => {
    expect(say({ code: 'internal', incident: 'a1' })).toBe(
      'The program failed at this. Nothing was changed. Incident a1.',
    )
    expect(say({ code: 'internal', incident: 'no-answer' })).toBe(
      'The program behind this page did not answer. Start Habeas again.',
    )
  })

  it('says why something is forbidden', () => {
    expect(say({ code: 'forbidden', why: 'read-only' })).toBe('The register is open for reading only.')
  })
})
