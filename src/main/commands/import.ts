import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { InputOf, OutputOf, QuestionName } from '../../core/contract'
import { type ImportProfile, importProfileSchema } from '../../core/import/import-profile'
import type { Result } from '../../core/result'
import { createApp } from '../app'
import type { EngineGiven } from '../engine'
import { habeasHome } from '../hosts/home'
import { importLimits } from '../import/import-limits'
import { canReadAll, canWriteAll } from './files-of-command'
import { type ImportOptions, importOptions, withAnswers } from './import-options'
import { askLines, countLines } from './import-words'
import type { Command, ExitCode, Terminal } from './terminal'
import { problemLine } from './words/problem-line'

type Asked = { ask: <N extends QuestionName>(name: N, input: InputOf<N>) => Promise<Result<OutputOf<N>>> }

/** `habeas import FILE`: the same questions through the same door as the screens. */
export const importCommand = (worker?: EngineGiven['worker']): Command => ({
  usage: 'import.usage',
  run: async (terminal) => {
    const { t } = terminal
    const options = importOptions(terminal.args)
    if (options === null) {
      terminal.complain(t('import.usage'))
      return 2
    }
    if ('wrong' in options) {
      terminal.complain(t('import.wrongOption', { option: options.wrong, given: options.given }))
      terminal.complain(t('import.usage'))
      return 2
    }
    const passwordFile = options['password-file'] ?? terminal.env.HABEAS_PASSWORD_FILE
    if (!canReadAll(terminal, [options.file, options.register, options.profile, passwordFile])) return 2
    if (!canWriteAll(terminal, [options['save-profile'], options.refused])) return 2
    if (statSync(options.file).size > importLimits.fileBytes) {
      terminal.complain(t('import.tooLarge', { mebibytes: importLimits.fileBytes / 1024 / 1024 }))
      return 1
    }
    const login = options.login ?? (await terminal.ask(t('command.login'), 'shown'))
    const password =
      passwordFile === undefined
        ? await terminal.ask(t('command.password'), 'secret')
        : readFileSync(passwordFile, 'utf8').split(/\r?\n/)[0]
    if (login === null || password === null || password === undefined) {
      terminal.complain(problemLine({ code: 'conflict', why: 'command.nobodyToAsk' }, t))
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
      terminal.complain(problemLine(unlocked.problem, terminal.t))
      return 1
    }
    const file = app.receiveFile(basename(options.file), readFileSync(options.file))
    return await importInto({ ask }, terminal, options, file.id, written)
  } finally {
    app.close()
  }
}

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
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
  const read = importProfileSchema.safeParse(asJson(readFileSync(options.profile, 'utf8')))
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
  const { t, language } = terminal
  const refusedBy = (answer: { ok: false; problem: Parameters<typeof problemLine>[0] }): ExitCode => {
    terminal.complain(problemLine(answer.problem, t))
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
    terminal.complain(t('import.open'))
    for (const line of open.flatMap((one) => askLines(one, terminal))) terminal.complain(line)
    return 1
  }
  const leaveRefused = async (refusedRows: number): Promise<ExitCode> => {
    if (options.refused === undefined || refusedRows === 0) return 0
    const saved = await asked.ask('imports.refusals', { fileId, profile, language })
    if (!saved.ok) return refusedBy(saved)
    writeFileSync(options.refused, written.bytes ?? new Uint8Array(), { mode: 0o600 })
    terminal.say(t('import.refusedFile', { file: options.refused }))
    return 0
  }
  if (options['dry-run']) {
    for (const line of countLines(preview.value, false, terminal)) terminal.say(line)
    return leaveRefused(preview.value.refusedRows)
  }
  const started = await asked.ask('imports.start', { fileId, profile })
  if (!started.ok) return refusedBy(started)
  for (let turn = 1; ; turn += 1) {
    const state = await asked.ask('imports.progress', {})
    if (!state.ok) return refusedBy(state)
    if (state.value.kind === 'running') {
      const { done, of } = state.value
      // Every two seconds, beside the output, so that a long import is not silent.
      if (turn % 40 === 0) terminal.complain(t('import.progress', { done, of }))
      await setTimeout(50)
      continue
    }
    if (state.value.kind !== 'done') {
      const { why, detail } =
        state.value.kind === 'failed' ? state.value : { why: 'job.cancelled', detail: undefined }
      return refusedBy({ ok: false, problem: { code: 'conflict', why, ...(detail && { detail }) } })
    }
    const { result } = state.value
    for (const line of countLines(result, true, terminal)) terminal.say(line)
    for (const { line, sameAs } of result.duplicates.slice(0, 100))
      terminal.say(`  ${t('import.sameAs', { line, sameAs })}`)
    for (const { line, name } of result.alreadyHere.slice(0, 100))
      terminal.say(`  ${t('import.hereLine', { line, name })}`)
    return leaveRefused(result.refusedRows)
  }
}
