import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Terminal } from '../terminal'
import type { EvaluateOptions } from './evaluate-options'

/** The text of one person, and the line of the input on which it begins. */
export type OneText = { readonly text: string; readonly firstLine: number; readonly isLine: boolean }

/** The people of an input: as lines each one answered for itself, or one. */
export type PeopleIn = {
  readonly isLines: boolean
  readonly people: AsyncIterable<OneText> | Iterable<OneText>
}

/**
 * The people of the file, or of the standard input for `-`, one after the other as they are read; null once
 * it was said that there is no such file. The standard input holds lines, unless its first line already
 * shows one person written over several.
 */
export const inputOf = async (
  { file, isLines }: Pick<EvaluateOptions, 'file' | 'isLines'>,
  terminal: Terminal,
): Promise<PeopleIn | null> => {
  if (file === '-') return fromStream(terminal.input ?? process.stdin)
  if (!existsSync(file) || statSync(file).isDirectory()) {
    terminal.complain(terminal.t('command.noSuchFile', { file }))
    return null
  }
  if (isLines) return { isLines, people: linesOf(createInterface({ input: createReadStream(file) })) }
  return { isLines, people: [whole(readFileSync(file, 'utf8'))] }
}

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '')
const whole = (text: string): OneText => ({ text: withoutMark(text), firstLine: 1, isLine: false })

const fromStream = async (input: Readable): Promise<PeopleIn> => {
  const lines = createInterface({ input })[Symbol.asyncIterator]()
  const first = await lines.next()
  const text = first.done === true ? '' : withoutMark(first.value)
  const rest = { [Symbol.asyncIterator]: () => lines }
  if (!/[{[,]\s*$/.test(text))
    return { isLines: true, people: linesOf(rest, first.done === true ? [] : [text]) }
  const all = [text]
  for await (const line of rest) all.push(line)
  return { isLines: false, people: [whole(all.join('\n'))] }
}

async function* linesOf(
  lines: AsyncIterable<string>,
  before: readonly string[] = [],
): AsyncIterable<OneText> {
  let firstLine = 0
  const one = (text: string): OneText => ({
    text: firstLine === 1 ? withoutMark(text) : text,
    firstLine,
    isLine: true,
  })
  for (const text of before) {
    firstLine += 1
    if (text.trim() !== '') yield one(text)
  }
  for await (const text of lines) {
    firstLine += 1
    if (text.trim() !== '') yield one(text)
  }
}
