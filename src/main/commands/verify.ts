import { parseArgs } from 'node:util'
import { chainHeadFile, compareWithNote } from '../store/chain-head-file'
import { isWhole } from '../store/copy-store'
import type { ReadableDb } from '../store/db'
import { withSecret } from '../store/secret-bytes'
import type { CallForHelp } from '../store/verify-chain'
import { type RegisterReport, verifyRegister } from '../store/verify-register'
import { helpBeside } from '../walk-beside'
import { canReadAll } from './files-of-command'
import { keyForCommand, openForReading } from './open-for-command'
import type { Command, ExitCode, Terminal } from './terminal'
import { problemLine } from './words/problem-line'

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
  usage: 'verify.usage',
  run: async (terminal) => {
    const { t } = terminal
    const options = optionsOf(terminal.args)
    if (options === null) {
      terminal.complain(t('verify.usage'))
      return 2
    }
    const { file, login } = options
    const passwordFile = options['password-file'] ?? terminal.env.HABEAS_PASSWORD_FILE
    if (!canReadAll(terminal, [file, passwordFile])) return 2
    const key = await keyForCommand(terminal, {
      file,
      login,
      passwordFile,
      isByRecoveryKey: options['recovery-key'],
    })
    if (!key.ok) {
      terminal.complain(problemLine(key.problem, t))
      return 1
    }
    return withSecret(key.value, (secret) => {
      const opened = openForReading(file, secret)
      if (!opened.ok) {
        terminal.complain(problemLine(opened.problem, t))
        return 1
      }
      const { db, close } = opened.value
      try {
        // Not the file that was named: from a disc that cannot be written a copy is read.
        return report(terminal, file, db, helpBeside(db.raw.name, secret))
      } finally {
        close()
      }
    })
  },
}

function report(terminal: Terminal, file: string, db: ReadableDb, callForHelp: CallForHelp): ExitCode {
  if (!isWhole(db)) {
    terminal.say(terminal.t('problem.store.damaged'))
    return 1
  }
  const found = verifyRegister(db, [], undefined, callForHelp)
  sayLog(terminal, found)
  const isSameHead = sayHead(terminal, file, db)
  return found.chain.broken === null && !found.rows?.stray && isSameHead ? 0 : 1
}

function sayLog({ say, t }: Terminal, { chain, rows, logMs }: RegisterReport): void {
  const perSecond = Math.round((chain.entries / Math.max(logMs, 1)) * 1000)
  say(t('verify.walked', { entries: chain.entries, seconds: (logMs / 1000).toFixed(2), perSecond }))
  if (chain.erased > 0) say(t('verify.erased', { count: chain.erased }))
  if (chain.backDated.count > 0)
    say(t('verify.backDated', { count: chain.backDated.count, first: chain.backDated.firstSeq }))
  if (chain.broken) {
    const { seq, why } = chain.broken
    say(t('verify.broken', { seq, why: t(`verify.broken.${why}`) }))
    return
  }
  say(t('verify.head', { seq: chain.head.seq, hash: chain.head.hash.toString('hex') }))
  if (!rows) return
  if (rows.stray) {
    const { entity, id, why } = rows.stray
    say(t('verify.strayRow', { entity, id, why: t(`verify.stray.${why}`) }))
  } else if (rows.notComparable > 0)
    say(t('verify.rowsAndOthers', { rows: rows.rows, others: rows.notComparable }))
  else say(t('verify.rows', { rows: rows.rows }))
}

function sayHead({ say, t }: Terminal, file: string, db: ReadableDb): boolean {
  const compared = compareWithNote(db, chainHeadFile(file).read())
  switch (compared.kind) {
    case 'none':
      say(t('verify.noNote'))
      return true
    case 'same':
      say(t('verify.noteAgrees'))
      return true
    case 'unreadable':
      say(t('verify.noteUnreadable'))
      return false
    case 'missing': {
      const { lastRecordedAt: when, notedSeq: seq } = compared
      say(when === null ? t('verify.missingFromStart', { seq }) : t('verify.missing', { when, seq }))
      return false
    }
    case 'different':
      say(t('verify.different', { seq: compared.notedSeq }))
      return false
  }
}
