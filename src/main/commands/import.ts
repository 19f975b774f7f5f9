import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { InputOf, OutputOf, QuestionName } from '../../core/contract'
import { type ImportProfile, importProfileSchema } from '../../core/import/import-profile'
import type { Result } from '../../core/result'
import { createApp } from '../app'
import type { EngineGiven } from '../engine'
import { habeasHome } from '../hosts/home'
import { importLimits } from '../import/import-limits'
import { type ImportOptions, importOptions, withAnswers } from './import-options'
import { askLines, countLines, problemLine } from './import-words'
import type { Command, ExitCode, Terminal } from './terminal'

const usage = `habeas import FILE --register FILE.habeas [--login NAME] [--password-file FILE] [--dry-run]
  [--profile FILE.json] [--save-profile FILE.json] [--refused FILE.csv] [--zone ZONE]
  [--order day-first|month-first|year-first] [--serial 1900|1904] [--pivot 0..99] [--age-on YYYY-MM-DD]
  [--end-kind KIND] [--order-kind KIND] [--missing-start refuse|take] [--nameless refuse|take] [--already-here leave|take]
  Takes a list of people into a register, as one action. Nothing is guessed: what the file leaves open is asked
  and answered by an option or by a profile. The password is asked for, or is the first line of --password-file
  or HABEAS_PASSWORD_FILE.`

type Asked = { ask: <N extends QuestionName>(name: N, input: InputOf<N>) => Promise<Result<OutputOf<N>>> }

/** `habeas import FILE`: the same questions through the same door as the screens. */
export const importCommand = (worker?: EngineGiven['worker']): Command => ({
  usage,
  run: async (terminal) => {
    const options = importOptions(terminal.args)
    if (options === null) {
      terminal.complain(usage)
      return 2
    }
    const passwordFile = options['password-file'] ?? terminal.env.HABEAS_PASSWORD_FILE
    for (const needed of [options.file, options.register, options.profile, passwordFile]) {
      if (needed === undefined || existsSync(needed)) continue
      terminal.complain(`There is no file ${needed}.`)
      return 2
    }
    if (statSync(options.file).size > importLimits.fileBytes) {
      terminal.complain(`The file is larger than ${importLimits.fileBytes / 1024 / 1024} MiB.`)
      return 1
    }
    const login = options.login ?? (await terminal.ask('Login: ', 'shown'))
    const password =
      passwordFile === undefined
        ? await terminal.ask('Password: ', 'secret')
        : readFileSync(passwordFile, 'utf8').split(/\r?\n/)[0]
    if (login === null || password === null || password === undefined) {
      terminal.complain(problemLine({ code: 'conflict', why: 'command.nobodyToAsk' }))
      return 1
    }
    return withRegister(terminal, options, worker, { login, password })
  },
})

const withRegister = async (
  terminal: Terminal,
  options: ImportOptions,
  worker: EngineGiven['worker'],
  who: { login: string; password: string },
): Promise<ExitCode> => {
  const written: { bytes?: Uint8Array } = {}
  const app = createApp({
    host: 'loopback',
    home: habeasHome(),
    file: resolve(options.register),
    worker,
    files: {
      open: async () => ({ kind: 'cancelled' }),
      save: async (name, bytes) => {
        written.bytes = bytes
        return { kind: 'saved', name }
      },
    },
  })
  const ask: Asked['ask'] = (name, input) => app.call({ name, input }) as ReturnType<Asked['ask']> as never
  try {
    const unlocked = await ask('session.unlock', who)
    if (!unlocked.ok) {
      terminal.complain(problemLine(unlocked.problem))
      return 1
    }
    const file = app.receiveFile(basename(options.file), readFileSync(options.file))
    return await importInto({ ask }, terminal, options, file.id, written)
  } finally {
    app.close()
  }
}

const profileFor = async (
  { ask }: Asked,
  options: ImportOptions,
  fileId: string,
): Promise<Result<ImportProfile>> => {
  const inspected = await ask('imports.inspect', { fileId })
  if (!inspected.ok) return inspected
  if (options.profile === undefined)
    return { ok: true, value: withAnswers(inspected.value.proposal, options) }
  const read = importProfileSchema.safeParse(JSON.parse(readFileSync(options.profile, 'utf8')))
  return read.success
    ? { ok: true, value: withAnswers(read.data, options) }
    : { ok: false, problem: { code: 'conflict', why: 'import.badProfile' } }
}

const importInto = async (
  asked: Asked,
  terminal: Terminal,
  options: ImportOptions,
  fileId: string,
  written: { bytes?: Uint8Array },
): Promise<ExitCode> => {
  const refusedBy = (answer: { ok: false; problem: Parameters<typeof problemLine>[0] }): ExitCode => {
    terminal.complain(problemLine(answer.problem))
    return 1
  }
  const found = await profileFor(asked, options, fileId)
  if (!found.ok) return refusedBy(found)
  const profile = found.value
  for (const { column, becomes } of profile.columns) terminal.say(`${column} -> ${becomes}`)
  if (options['save-profile'] !== undefined)
    writeFileSync(options['save-profile'], JSON.stringify(profile, null, 2))
  const preview = await asked.ask('imports.preview', { fileId, profile })
  if (!preview.ok) return refusedBy(preview)
  const open = preview.value.asks.filter((one) => one.answer === null)
  if (open.length > 0) {
    terminal.complain('Nothing was taken in: this must be said first.')
    for (const line of open.flatMap(askLines)) terminal.complain(line)
    return 1
  }
  if (options['dry-run']) {
    for (const line of countLines(preview.value, false)) terminal.say(line)
    return 0
  }
  const started = await asked.ask('imports.start', { fileId, profile })
  if (!started.ok) return refusedBy(started)
  for (;;) {
    const state = await asked.ask('imports.progress', {})
    if (!state.ok) return refusedBy(state)
    if (state.value.kind === 'running') {
      await setTimeout(50)
      continue
    }
    if (state.value.kind !== 'done') {
      const why = state.value.kind === 'failed' ? state.value.why : 'job.cancelled'
      return refusedBy({ ok: false, problem: { code: 'conflict', why } })
    }
    const { result } = state.value
    for (const line of countLines(result, true)) terminal.say(line)
    for (const { line, sameAs } of result.duplicates.slice(0, 100))
      terminal.say(`  line ${line} equals line ${sameAs}`)
    for (const { line, name } of result.alreadyHere.slice(0, 100))
      terminal.say(`  line ${line} is here already: ${name}`)
    if (options.refused !== undefined && result.refusedRows > 0) {
      const saved = await asked.ask('imports.refusals', { fileId, profile, language: 'en' })
      if (!saved.ok) return refusedBy(saved)
      writeFileSync(options.refused, written.bytes ?? new Uint8Array(), { mode: 0o600 })
      terminal.say(`Refused rows, to be mended and imported again: ${options.refused}`)
    }
    return 0
  }
}
