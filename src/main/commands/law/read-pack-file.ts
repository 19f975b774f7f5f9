import { LineCounter, parseDocument } from 'yaml'
import type { Pack } from '../../../core/law/pack'
import { parsePack } from '../../../core/law/parse-pack'
import type { Issue, Problem } from '../../../core/result'
import { pathText } from '../path-text'
import type { Terminal } from '../terminal'
import { textOfFile } from '../text-of-file'
import type { CommandText } from '../words/command-words'
import { problemLine } from '../words/problem-line'

/** A pack file as it was read: the pack, or every fault; and how many rules and examples it holds. */
export type PackFile = {
  readonly pack: Pack | null
  readonly faults: readonly string[]
  readonly rules: number
  readonly examples: number
}

/** Reads a pack out of a YAML or JSON file; null once it was said that there is none. */
export const packFileOf = (file: string, terminal: Terminal): PackFile | null => {
  const text = textOfFile(file, terminal)
  if (text === null) return null
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const broken = (offset: number, reason: string): string => {
    const { line, column } = placeAt(counter, offset)
    return `${file}:${line}:${column}: ${reason}`
  }
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos: [offset], message }) => broken(offset, message))
    return { pack: null, faults, rules: 0, examples: 0 }
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    return { pack: null, faults: [broken(0, terminal.t('problem.pack.notYaml'))], rules: 0, examples: 0 }
  }
  const read = parsePack(value)
  const counts = countsOf(value)
  if (read.ok) return { pack: read.value, faults: [], ...counts }
  return { pack: null, faults: faultLines(file, text, read.problem, terminal.t), ...counts }
}

const countsOf = (value: unknown): { readonly rules: number; readonly examples: number } => {
  const rules = listIn(value, 'rules')
  return {
    rules: rules.length,
    examples: rules.reduce<number>((sum, rule) => sum + listIn(rule, 'examples').length, 0),
  }
}

const listIn = (value: unknown, field: string): readonly unknown[] => {
  if (typeof value !== 'object' || value === null || !(field in value)) return []
  const list: unknown = value[field as keyof typeof value]
  return Array.isArray(list) ? list : []
}

/** A pack out of a file, or null once every fault was said. */
export const readPackFile = (file: string, terminal: Terminal): Pack | null => {
  const read = packFileOf(file, terminal)
  for (const line of read?.faults ?? []) terminal.complain(line)
  return read?.pack ?? null
}

const placeAt = (counter: LineCounter, offset: number) => {
  const { line, col } = counter.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}

/** Each fault of a YAML or JSON file as `FILE:LINE:COLUMN: path: reason`. */
export const faultLines = (
  file: string,
  text: string,
  problem: Problem,
  t: CommandText,
): readonly string[] => {
  if (problem.code !== 'invalid-input') return [`${file}: ${problemLine(problem, t)}`]
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  return problem.issues.map((issue) => {
    const { line, column } = placeAt(counter, offsetOf(document, issue))
    const reason = problemLine({ code: 'invalid-input', issues: [issue] }, t)
    return `${file}:${line}:${column}: ${pathText(issue.path) || '.'}: ${reason}`
  })
}

// Where the value of a path stands, or what is nearest above it for one that is missing.
const offsetOf = (document: ReturnType<typeof parseDocument>, { path }: Issue): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0])
  }
  return 0
}
