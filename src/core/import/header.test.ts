import { describe, expect, it } from 'vitest'
import { readHeader } from './header'

describe('readHeader', () => {
  it('cleans a byte-order mark that an earlier program mangled, and says so', () => {
    expect(readHeader(['ï..INMATEID', 'AGE'])).toEqual([
      { index: 0, name: 'INMATEID', raw: 'ï..INMATEID', cleaned: 'mark' },
      { index: 1, name: 'AGE', raw: 'AGE', cleaned: undefined },
    ])
  })
  it.each(['\ufeffID', 'ï»¿ID', 'Ã¯Â»Â¿ID'])('cleans %j', (raw) => {
    expect(readHeader([raw])[0]?.name).toBe('ID')
  })
  it('names columns apart that the file names alike or not at all', () => {
    expect(readHeader(['AGE', '', 'AGE']).map(({ name }) => name)).toEqual(['AGE', 'Column 2', 'AGE (2)'])
  })
})
