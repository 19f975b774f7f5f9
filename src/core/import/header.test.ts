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
  it('cuts a heading that is a paragraph, so that its name can be kept, and still tells two of them apart', () => {
    const paragraph = 'ñ'.repeat(400)
    const name = `${'ñ'.repeat(199)}…`
    expect(readHeader([paragraph, paragraph]).map(({ name, cleaned }) => [name, cleaned])).toEqual([
      [name, 'cut'],
      [`${name} (2)`, 'repeated'],
    ])
  })
  it('names columns apart that the file names alike or not at all', () => {
    expect(readHeader(['AGE', '', 'AGE']).map(({ name }) => name)).toEqual(['AGE', 'Column 2', 'AGE (2)'])
  })
})
