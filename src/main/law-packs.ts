import { parse } from 'yaml'
import type { Pack } from '../core/law/pack.js'
import houseMarksText from '../core/law/packs/house-marks.yaml?raw'
import { parsePack } from '../core/law/parse-pack.js'
import { invariant, type Result } from '../core/result.js'

/** Reads a pack from the text of a YAML or JSON file. Aliases are refused: they can swell a small file. */
export const readPack = (text: string): Result<Pack> => {
  try {
    return parsePack(parse(text, { maxAliasCount: 0 }))
  } catch {
    return { ok: false, problem: { code: 'invalid-input', issues: [{ path: [], message: 'pack.notYaml' }] } }
  }
}

const shipped = (text: string): Pack => {
  const read = readPack(text)
  invariant(read.ok, 'every shipped pack is valid')
  return read.value
}

/** The house marks: lengths of time held that the facility wants to see. They are no law. */
export const houseMarks: Pack = shipped(houseMarksText)

/** The packs that come with the program. */
export const shippedPacks: readonly Pack[] = [houseMarks]
