import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { conflict, ok, type Result } from '../../core/result'
import type { ReadableDb } from '../store/db'
import { readKeyFile, unlockWithPassword, unlockWithRecoveryKey } from '../store/key-file'
import { openConnection } from '../store/open-store'
import { beginTry, forgetTries } from '../store/password-tries'
import type { Terminal } from './terminal'

export type KeyRequest = {
  readonly file: string
  readonly login?: string | undefined
  /** A file whose first line is the password; asked for at the terminal where there is none. */
  readonly passwordFile?: string | undefined
  readonly isByRecoveryKey: boolean
}

const firstLine = (file: string): string => readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? ''

/** The register's key, by password or recovery key; neither is ever taken from the arguments. */
export async function keyForCommand(terminal: Terminal, request: KeyRequest): Promise<Result<Buffer>> {
  const { file, passwordFile, isByRecoveryKey } = request
  const keys = readKeyFile(file)
  if (!keys.ok) return keys
  const login = isByRecoveryKey
    ? ''
    : (request.login ?? (await terminal.ask(terminal.t('command.login'), 'shown')))
  const question = terminal.t(isByRecoveryKey ? 'command.recoveryKey' : 'command.password')
  const secret = passwordFile ? firstLine(passwordFile) : await terminal.ask(question, 'secret')
  if (login === null || secret === null) return conflict('command.nobodyToAsk')
  const seconds = beginTry(file, Date.now())
  if (seconds > 0) return conflict('session.wait', { seconds })
  const key = isByRecoveryKey
    ? unlockWithRecoveryKey(keys.value, secret)
    : ((await unlockWithPassword(keys.value, login, secret))?.key ?? null)
  if (key === null) return conflict(isByRecoveryKey ? 'session.wrongRecoveryKey' : 'session.wrongPassword')
  forgetTries(file)
  return ok(key)
}

export type OpenedForReading = { readonly db: ReadableDb; readonly close: () => void }

/**
 * Opens a register to read it. One that was in use when it was put on a disc that cannot be written does
 * not open there; its files, encrypted as they are, are copied to a place that can, and removed after.
 */
export function openForReading(file: string, key: Buffer): Result<OpenedForReading> {
  const opened = openConnection(file, key, 'read-only')
  if (opened.ok) return ok({ db: opened.value, close: () => opened.value.raw.close() })
  const { problem } = opened
  if (problem.code !== 'conflict' || !['store.cannotOpen', 'store.readOnlyPlace'].includes(problem.why))
    return opened
  const folder = mkdtempSync(join(tmpdir(), 'habeas-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const copy = join(folder, basename(file))
  for (const side of ['', '-wal']) if (existsSync(file + side)) copyFileSync(file + side, copy + side)
  const again = openConnection(copy, key, 'read-only')
  if (!again.ok) {
    remove()
    return again
  }
  return ok({
    db: again.value,
    close: () => {
      again.value.raw.close()
      remove()
    },
  })
}
