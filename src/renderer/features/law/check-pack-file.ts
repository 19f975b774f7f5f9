import { isNode, LineCounter, parseDocument } from 'yaml'
import type { Pack } from '../../../core/law/pack'
import { parsePack } from '../../../core/law/parse-pack'

/** A fault of a pack file: the line of its text, the way to it, and the key of what is wrong. */
export type FileFault = { readonly line: number | null; readonly path: string; readonly message: string }

export type FileCheck =
  | { readonly kind: 'refused'; readonly faults: readonly FileFault[] }
  | { readonly kind: 'fits'; readonly pack: Pack }

/**
 * Checks the text of a pack file before it is sent: every fault with its line. The host checks it again.
 *
 * @example checkPackFile('id: 3') //=> { kind: 'refused', faults: [{ line: 1, path: 'id', … }] }
 */
export const checkPackFile = (text: string): FileCheck => {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const lineOf = (at: number | undefined) => (at === undefined ? null : counter.linePos(at).line)
  if (document.errors.length > 0)
    return {
      kind: 'refused',
      faults: document.errors.slice(0, 100).map(({ pos }) => ({
        line: lineOf(pos[0]),
        path: '',
        message: 'pack.notYaml',
      })),
    }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    return { kind: 'refused', faults: [{ line: null, path: '', message: 'pack.notYaml' }] }
  }
  const parsed = parsePack(value)
  if (parsed.ok) return { kind: 'fits', pack: parsed.value }
  const issues = parsed.problem.code === 'invalid-input' ? parsed.problem.issues : []
  return {
    kind: 'refused',
    faults: issues.map(({ path, message }) => {
      // A field that is missing has no line of its own: that of the part it is missing from is told.
      const found = path
        .map((_, cut) => document.getIn(path.slice(0, path.length - cut), true))
        .find((node) => isNode(node))
      return {
        line: isNode(found) ? lineOf(found.range?.[0]) : 1,
        path: path.join('.'),
        message,
      }
    }),
  }
}
