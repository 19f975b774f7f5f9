import { expect, it } from 'vitest'
import { importFile } from './import-file'
import { keptTable } from './kept-table'
import type { ReadingChoice } from './open-table'

const file = (text: string) => importFile(new TextEncoder().encode(text))
const list = file('NAME;STOP DATE\nAna;2026-10-03\n')

const tableOf = async (of: typeof list, choice: ReadingChoice = {}) => {
  const opened = await keptTable(of, choice)
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  return opened.value
}

it('a file is read once, also for whoever names the way in which it was read', async () => {
  const first = await tableOf(list)
  expect(await tableOf(list)).toBe(first)
  const { encoding, delimiter } = first.reading
  expect(encoding).not.toBeNull()
  expect(await tableOf(list, { encoding: encoding ?? undefined, delimiter: delimiter ?? undefined })).toBe(
    first,
  )
})

it('another way of reading, or another file, is read anew', async () => {
  const first = await tableOf(list)
  const byCommas = await tableOf(list, { delimiter: ',' })
  expect(byCommas.columns.map(({ name }) => name)).toEqual(['NAME;STOP DATE'])
  expect(await tableOf(list)).toEqual(first)
  expect((await tableOf(file('NAME;STOP DATE\nBo;2026-10-03\n'))).cells).toEqual([['Bo', '2026-10-03']])
  expect((await tableOf(list)).cells).toEqual([['Ana', '2026-10-03']])
})

it('a file that cannot be read is refused as often as it is asked for', async () => {
  for (let time = 0; time < 2; time += 1)
    expect(await keptTable(file(''), {})).toMatchObject({ ok: false, problem: { why: 'import.emptyFile' } })
})
