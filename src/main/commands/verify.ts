import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Problem } from '../../core/result'
import { chainHeadFile, compareWithNote } from '../store/chain-head-file'
import type { BrokenKind } from '../store/check-chain'
import { isWhole } from '../store/copy-store'
import type { ReadableDb } from '../store/db'
import { withSecret } from '../store/secret-bytes'
import { type RegisterReport, verifyRegister } from '../store/verify-register'
import { keyForCommand, openForReading } from './open-for-command'
import type { Command, ExitCode, Terminal } from './terminal'

const usage = `habeas verify FILE [--login NAME] [--password-file FILE | --recovery-key]
  Walks the change log of a register, compares every row with it, and changes nothing.
  The password is asked for, or is the first line of --password-file or HABEAS_PASSWORD_FILE.`

const brokenWords: Readonly<Record<BrokenKind, string>> = {
  gap: 'entries are missing here',
  contents: 'its contents are not those that were recorded',
  hash: 'it was changed, or something before it was',
  end: 'entries known from the note beside the register are gone from here on',
  'other-log': 'the log is not the one that the note beside the register knew',
}

const problemWords: Readonly<Record<string, string>> = {
  'session.wrongPassword': 'Login and password do not belong together.',
  'session.wrongRecoveryKey': 'This recovery key does not open this register.',
  'keys.missing': 'The key file, which belongs beside the register, is not there.',
  'keys.damaged': 'The key file beside the register is damaged.',
  'store.wrongKeyOrDamaged': 'The register is damaged: its first page cannot be read with its key.',
  'store.damaged': 'The register is damaged: not all of its pages can be read.',
  'command.nobodyToAsk': 'There is nobody to ask for the password: name a file that holds it.',
}

const saidOf = (problem: Problem): string => {
  if (problem.code !== 'conflict') return `Refused: ${problem.code}.`
  if (problem.why === 'session.wait') return `Too many tries. Wait ${problem.detail?.seconds} s.`
  return problemWords[problem.why] ?? `Refused: ${problem.why}.`
}

const optionsOf = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        login: { type: 'string' },
        'password-file': { type: 'string' },
        'recovery-key': { type: 'boolean', default: false },
      },
    })
    const [file] = positionals
    return file === undefined || positionals.length > 1 ? null : { ...values, file }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** `habeas verify FILE`. */
export const verifyCommand: Command = {
  usage,
  run: async (terminal) => {
    const options = optionsOf(terminal.args)
    if (options === null) {
      terminal.complain(usage)
      return 2
    }
    const { file, login } = options
    if (!existsSync(file)) {
      terminal.complain(`There is no file ${file}.`)
      return 2
    }
    const passwordFile = options['password-file']
    if (passwordFile !== undefined && !existsSync(passwordFile)) {
      terminal.complain(`There is no file ${passwordFile}.`)
      return 2
    }
    const key = await keyForCommand(terminal, {
      file,
      login,
      passwordFile,
      isByRecoveryKey: options['recovery-key'],
    })
    if (!key.ok) {
      terminal.complain(saidOf(key.problem))
      return 1
    }
    const opened = withSecret(key.value, (secret) => openForReading(file, secret))
    if (!opened.ok) {
      terminal.complain(saidOf(opened.problem))
      return 1
    }
    try {
      return report(terminal, file, opened.value.db)
    } finally {
      opened.value.close()
    }
  },
}

function report(terminal: Terminal, file: string, db: ReadableDb): ExitCode {
  if (!isWhole(db)) {
    terminal.say(problemWords['store.damaged'] ?? '')
    return 1
  }
  const found = verifyRegister(db, [])
  sayLog(terminal, found)
  const isSameHead = sayHead(terminal, file, db)
  return found.chain.broken === null && !found.rows?.stray && isSameHead ? 0 : 1
}

function sayLog({ say }: Terminal, { chain, rows, logMs }: RegisterReport): void {
  const perSecond = Math.round((chain.entries / Math.max(logMs, 1)) * 1000)
  say(`Entries walked: ${chain.entries} in ${(logMs / 1000).toFixed(2)} s (${perSecond} a second)`)
  if (chain.erased > 0) say(`Contents erased, digests kept: ${chain.erased}`)
  if (chain.backDated.count > 0)
    say(`Recorded earlier than the entry before: ${chain.backDated.count}, first ${chain.backDated.firstSeq}`)
  if (chain.broken) {
    const { seq, why } = chain.broken
    say(`BROKEN at entry ${seq}: ${brokenWords[why]}.`)
    return
  }
  say(`Head: entry ${chain.head.seq}, ${chain.head.hash.toString('hex')}`)
  if (!rows) return
  if (rows.stray)
    say(`BROKEN: the row ${rows.stray.entity} ${rows.stray.id} is not what the log says (${rows.stray.why}).`)
  else
    say(
      `Rows equal to the log: ${rows.rows}${rows.notComparable > 0 ? `, not comparable: ${rows.notComparable}` : ''}`,
    )
}

function sayHead({ say }: Terminal, file: string, db: ReadableDb): boolean {
  const compared = compareWithNote(db, chainHeadFile(file).read())
  switch (compared.kind) {
    case 'none':
      say('There is no note of the head beside the register to compare with.')
      return true
    case 'same':
      say('The note beside the register agrees.')
      return true
    case 'unreadable':
      say('The note beside the register cannot be read.')
      return false
    case 'missing':
      say(
        `BROKEN: records after ${compared.lastRecordedAt ?? 'the beginning'} are missing; entry ${compared.notedSeq} was known.`,
      )
      return false
    case 'different':
      say(`BROKEN: entry ${compared.notedSeq} is not the one that the note beside the register knew.`)
      return false
  }
}
