import { parseArgs } from 'node:util'

/** What `habeas evaluate` was called with, as typed. */
export type EvaluateOptions = {
  readonly file: string
  readonly law: string | undefined
  readonly zone: string | undefined
  readonly asOf: string | undefined
  readonly knownAt: string | undefined
  readonly houseAlarms: string | undefined
  readonly calendars: readonly string[]
  readonly packs: readonly string[]
  readonly only: string | undefined
  /** Whose working is wanted; `null`: as the input is, of one person's rules that apply, of many none. */
  readonly steps: 'concerned' | 'all' | 'none' | null
  readonly isLines: boolean
}

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const
const flag = { type: 'boolean', default: false } as const

/** The options of the command, or null where it was called wrongly. */
export const evaluateOptions = (args: readonly string[]): EvaluateOptions | null => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        law: text,
        zone: text,
        'as-of': text,
        'known-at': text,
        'house-alarms': text,
        calendar: texts,
        pack: texts,
        only: text,
        'all-steps': flag,
        steps: flag,
        'no-steps': flag,
        lines: flag,
      },
    })
    const [file] = positionals
    if (
      file === undefined ||
      positionals.length > 1 ||
      [values['all-steps'], values.steps, values['no-steps']].filter(Boolean).length > 1
    )
      return null
    const isLines = values.lines || /\.(jsonl|ndjson)$/i.test(file)
    return {
      file,
      law: values.law,
      zone: values.zone,
      asOf: values['as-of'],
      knownAt: values['known-at'],
      houseAlarms: values['house-alarms'],
      calendars: values.calendar ?? [],
      packs: values.pack ?? [],
      only: values.only,
      steps: values['all-steps'] ? 'all' : values.steps ? 'concerned' : values['no-steps'] ? 'none' : null,
      isLines,
    }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
