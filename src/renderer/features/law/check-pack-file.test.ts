import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { aPack } from '../../../../tests/support/a-pack'
import { checkPackFile } from './check-pack-file'

const text = stringify(aPack([24]))

describe('a pack file, before it is taken', () => {
  it('fits when it keeps to the schema', () => {
    const check = checkPackFile(text)
    expect(check.kind === 'fits' && check.pack.id).toBe('test-marks')
  })

  it('is refused with the line, the way and the reason of each fault', () => {
    const broken = text.replace('dueSoonHours: 6', 'dueSoonHours: -6')
    const line = broken.split('\n').findIndex((one) => one.includes('dueSoonHours: -6')) + 1
    expect(checkPackFile(broken)).toEqual({
      kind: 'refused',
      faults: [{ line, path: 'rules.0.dueSoonHours', message: 'pack.outOfBounds' }],
    })
  })

  it('tells the line of the part from which a field is missing', () => {
    const check = checkPackFile(text.replace(/^ {4}dueSoonHours: 6\n/m, ''))
    const line = text.split('\n').findIndex((one) => one.includes('- id: mark-24-hours')) + 1
    expect(check.kind === 'refused' && check.faults[0]).toEqual({
      line,
      path: 'rules.0.dueSoonHours',
      message: 'pack.missingOrWrongKind',
    })
  })

  it('is refused where it is no YAML, with the line at which reading stopped', () => {
    const check = checkPackFile('id: x\ntitle: [')
    expect(check.kind === 'refused' && check.faults[0]?.message).toBe('pack.notYaml')
    expect(check.kind === 'refused' && check.faults[0]?.line).toBe(2)
  })

  it('is refused where it swells itself by aliases', () => {
    expect(checkPackFile('a: &a [1]\nb: [*a, *a]').kind).toBe('refused')
  })
})
