import { parse } from 'yaml'
import type { Pack } from '../core/law/pack'
import { parsePack } from '../core/law/parse-pack'
import { invariant, type Result } from '../core/result'

/** Reads a pack from the text of a YAML or JSON file. Aliases are refused: they can swell a small file. */
export const readPack = (text: string): Result<Pack> => {
  try {
    return parsePack(parse(text, { maxAliasCount: 0, logLevel: 'error' }))
  } catch {
    return { ok: false, problem: { code: 'invalid-input', issues: [{ path: [], message: 'pack.notYaml' }] } }
  }
}

// A pack is shipped by lying in the folder. Each is checked when it is first asked for: a facility applies
// few of them.
const files = import.meta.glob<unknown>('../core/law/packs/*.yaml', { eager: true, import: 'default' })

const contentsOf = new Map(
  Object.entries(files).map(([path, contents]) => [
    path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, ''),
    contents,
  ]),
)
const read = new Map<string, Pack>()

/** The ids of the packs that come with the program; a file is named after its pack. */
export const shippedPackIds: readonly string[] = [...contentsOf.keys()].sort()

// Read without checking the whole pack, so that the packs of other states need not be checked to know it.
const countryOf = (id: string): unknown => {
  const contents = contentsOf.get(id)
  return typeof contents === 'object' && contents !== null && 'country' in contents ? contents.country : null
}

/** The ids of the shipped packs of a state, by its ISO 3166-1 alpha-2 code. */
export const shippedPackIdsOf = (country: string): readonly string[] =>
  shippedPackIds.filter((id) => countryOf(id) === country)

/** A pack that comes with the program, or `null`. */
export const shippedPack = (id: string): Pack | null => {
  const known = read.get(id)
  if (known !== undefined) return known
  const contents = contentsOf.get(id)
  if (contents === undefined) return null
  const pack = parsePack(contents)
  invariant(pack.ok, `the shipped pack ${id} is valid`)
  read.set(id, pack.value)
  return pack.value
}

/** The packs that come with the program, in the order of their ids. */
export const shippedPacks = (): readonly Pack[] =>
  shippedPackIds.map((id) => {
    const pack = shippedPack(id)
    invariant(pack, 'every listed pack is there')
    return pack
  })

const marks = shippedPack('house-marks')
invariant(marks, 'the house marks come with the program')

/** The house marks: lengths of time held that the facility wants to see. They are no law. */
export const houseMarks: Pack = marks
