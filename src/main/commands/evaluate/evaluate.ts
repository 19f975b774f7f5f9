import { fromEpochMs, type Instant } from '../../../core/dates/instant'
import { instantFromOffsetText } from '../../../core/dates/instant-from-offset-text'
import { zonedText } from '../../../core/dates/zoned-text'
import { evaluatorOf } from '../../../core/law/evaluator'
import { explainEach } from '../../../core/law/explain-each'
import { factsFromDocument } from '../../../core/law/facts/facts-from-document'
import { factsKnownAt } from '../../../core/law/facts/facts-known-at'
import type { PersonDocument } from '../../../core/law/facts/person-document'
import type { Finding } from '../../../core/law/finding'
import type { Law } from '../../../core/law/law'
import { pathText } from '../path-text'
import type { Command, ExitCode, Terminal } from '../terminal'
import { calendarOf, custodyOf, type FindingWriter, findingWriter } from './answer'
import { type EvaluateOptions, evaluateOptions } from './evaluate-options'
import { lawForCommand, linesWanted } from './law-for-command'
import { inputOf, type OneText } from './people-in'
import { type PersonFault, readPerson } from './read-person'
import { stepTextFor } from './step-text'

/** `habeas evaluate FILE`. */
export const evaluateCommand: Command = {
  usage: 'evaluate.usage',
  run: async (terminal) => {
    const { t, complain } = terminal
    const options = evaluateOptions(terminal.args)
    if (options === null) {
      complain(t('evaluate.usage'))
      return 2
    }
    const law = lawForCommand(options, terminal)
    const asOf = instantOption(options.asOf, '--as-of', terminal)
    const knownAt = instantOption(options.knownAt, '--known-at', terminal)
    if (law === null || asOf === undefined || knownAt === undefined) return 2
    const lines = linesWanted(options.only, evaluatorOf(law).program.lines, terminal)
    if (lines === null) return 2
    // The one place of the command line where the present counts; core never asks a clock.
    const now = asOf ?? fromEpochMs(Date.now())
    const language = terminal.isLanguageChosen ? terminal.language : null
    const write = findingWriter({
      law,
      language,
      stepText: language === null ? null : stepTextFor(law, language),
    })
    return answerAll({ law, asOf: now, knownAt, lines, options, terminal, write, counted: new Set() })
  },
}

type Asked = {
  readonly law: Law
  readonly asOf: Instant
  readonly knownAt: Instant | null
  readonly lines: readonly number[]
  readonly options: EvaluateOptions
  readonly terminal: Terminal
  readonly write: FindingWriter
  /** The calendars that dates were counted with and that nobody has confirmed. */
  readonly counted: Set<string>
}

// Undefined once it was said that the option names no instant; null where it was not given.
const instantOption = (
  given: string | undefined,
  option: string,
  { complain, t }: Terminal,
): Instant | null | undefined => {
  if (given === undefined) return null
  const at = instantFromOffsetText(given)
  if (at !== null) return at
  complain(t('evaluate.notAnInstant', { option, given }))
  return undefined
}

const answerAll = async (asked: Asked): Promise<ExitCode> => {
  const { options, terminal, counted } = asked
  const input = await inputOf(options, terminal)
  if (input === null) return 2
  let code: ExitCode = 0
  for await (const one of input.people) {
    const read = readPerson(one.text, asked.law, terminal.t)
    if (read.ok) {
      const { text, hasBegun } = answerFor(read.document, one, asked)
      terminal.say(input.isLines ? text : JSON.stringify(JSON.parse(text), null, 2))
      if (!input.isLines && !hasBegun) {
        const at = zonedText(asked.asOf, asked.law.zone)
        terminal.complain(terminal.t('evaluate.notHeld', { file: options.file, at }))
      }
      continue
    }
    code = 2
    for (const fault of read.faults) terminal.complain(faultLine(options.file, one, fault))
    if (input.isLines) terminal.say(JSON.stringify(refusal(read.id, one, read.faults)))
  }
  if (counted.size > 0)
    terminal.complain(terminal.t('evaluate.unconfirmed', { calendars: [...counted].sort().join(', ') }))
  return code
}

const faultLine = (file: string, one: OneText, { place, path, reason }: PersonFault): string => {
  const line = one.firstLine + place.line - 1
  const where = `${file === '-' ? '<stdin>' : file}:${line}:${place.column}`
  return path.length === 0 ? `${where}: ${reason}` : `${where}: ${pathText(path)}: ${reason}`
}

const refusal = (id: string | null, one: OneText, faults: readonly PersonFault[]) => ({
  id,
  line: one.firstLine,
  refused: faults.map(({ path, place, reason }) => ({ path: pathText(path), column: place.column, reason })),
})

const wantsSteps: Record<NonNullable<EvaluateOptions['steps']>, (finding: Finding) => boolean> = {
  all: () => true,
  none: () => false,
  concerned: ({ kind }) => kind !== 'not-applicable',
}

const answerFor = (document: PersonDocument, one: OneText, asked: Asked) => {
  const { law, asOf, knownAt, options } = asked
  const steps = options.steps ?? (one.isLine ? 'none' : 'concerned')
  // What carries no time at all is taken as known all along.
  const seenAt = knownAt !== null && knownAt < asOf ? knownAt : asOf
  const facts = factsFromDocument(document, law.zone, seenAt)
  const known = knownAt === null ? facts : factsKnownAt(facts, knownAt)
  const { person, rules } = explainEach(law, known, asOf, wantsSteps[steps], asked.lines)
  for (const rule of rules) {
    if (rule.finding.kind === 'not-applicable') continue
    const calendar = calendarOf(rule, law)
    if (calendar !== null && !calendar.confirmed) asked.counted.add(calendar.id)
  }
  const head = {
    id: document.id ?? null,
    ...(one.isLine ? { line: one.firstLine } : {}),
    asOf: zonedText(asOf, law.zone),
    ...(knownAt === null ? {} : { knownAt: zonedText(knownAt, law.zone) }),
    zone: law.zone,
    law: law.packs.map(({ id }) => id),
    custody: custodyOf(person, law.zone),
  }
  const text = `${JSON.stringify(head).slice(0, -1)},"findings":[${rules.map(asked.write).join(',')}]}`
  return { text, hasBegun: person.state !== 'not-yet' }
}
