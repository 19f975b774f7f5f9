import { LineCounter, parseDocument } from 'yaml'
import type { Pack } from '../../../core/law/pack'
import { parsePack } from '../../../core/law/parse-pack'
import type { Issue, Problem } from '../../../core/result'
import { textOf } from '../evaluate/law-for-command'
import { pathText } from '../path-text'
import type { Terminal } from '../terminal'
import type { CommandText } from '../words/command-words'
import { problemLine } from '../words/problem-line'

/** A pack out of a YAML or JSON file, or null once every fault was said with its line, path and reason. */
export const readPackFile = (file: string, terminal: Terminal): Pack | null => {
  const text = textOf(file, terminal)
  if (text === null) return null
  const value = parsedText(text)
  if (value.ok) {
    const read = parsePack(value.value)
    if (read.ok) return read.value
    for (const line of faultLines(file, text, read.problem, terminal.t)) terminal.complain(line)
    return null
  }
  for (const { line, column, reason } of value.faults)
    terminal.complain(`${file}:${line}:${column}: ${reason}`)
  return null
}

type YamlFault = { readonly line: number; readonly column: number; readonly reason: string }

const parsedText = (
  text: string,
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly faults: readonly YamlFault[] } => {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const faults = document.errors.map(({ pos: [offset], message }) => ({
    ...placeAt(counter, offset),
    reason: message,
  }))
  if (faults.length > 0) return { ok: false, faults }
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 0 }) }
  } catch (error) {
    return { ok: false, faults: [{ line: 1, column: 1, reason: String((error as Error).message) }] }
  }
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
    return `${file}:${line}:${column}: ${pathText(issue.path)}: ${reason}`
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
