import type { Instant } from '../../core/dates/instant'
import type { Correction } from '../../core/import/correction'
import type { ImportProfile } from '../../core/import/import-profile'
import type { ImportResult, ImportState, importQuestions, Preview } from '../../core/import/import-questions'
import { conflict, ok, type Result, refuse } from '../../core/result'
import type { OutgoingFile } from '../engine'
import type { HandlersOf, JobContext } from '../handler'
import { importFile } from '../import/import-file'
import type { KeyedLine } from '../import/import-jobs'
import { askImportReader } from '../import/import-reader'
import { mostListed } from '../import/row-counts'
import { type RunningImport, runImport } from '../import/run-import'
import { logIncident } from '../incident'
import type { OpenRegister } from '../session'
import { importsOf, knownPeople, listProfiles, shownName, unitsByName } from '../store/import-rows'
import { newId } from '../store/new-id'
import { zoneOf } from './zone-of'

/** The last import of each open register, running or ended; forgotten with the register. */
const imports = new WeakMap<OpenRegister, RunningImport>()

const fileGone = refuse({ code: 'not-found', what: 'file' })

type Asked = { readonly profile: ImportProfile; readonly corrections: readonly Correction[] }

const jobInput = ({ read, now }: JobContext, file: OutgoingFile, { profile, corrections }: Asked) => ({
  file: importFile(file.bytes),
  profile,
  corrections,
  now: now() as Instant,
  units: unitsByName(read),
})

const preview = async (context: JobContext, file: OutgoingFile, asked: Asked): Promise<Result<Preview>> => {
  const { profile } = asked
  const known = profile.alreadyHere === 'leave' ? knownPeople(context.read) : new Map<string, string>()
  const here: Preview['alreadyHere'] = []
  let hereRows = 0
  const place = context.given.worker
  const answer = await askImportReader(
    context.register,
    place,
    'import.preview',
    jobInput(context, file, asked),
    {
      onMessage: (message) => {
        for (const { line, keys } of message as KeyedLine[]) {
          const personId = keys.map((key) => known.get(key)).find((id) => id !== undefined)
          if (personId === undefined) continue
          hereRows += 1
          if (here.length < mostListed) here.push({ line, personId, name: shownName(context.read, personId) })
        }
      },
    },
  ).done
  if (!answer.ok) return answer
  const accepted = answer.value.accepted - hereRows
  return ok({ ...answer.value, accepted, alreadyHereRows: hereRows, alreadyHere: here })
}

const ended = (importId: string, answer: Result<ImportResult>): ImportState => {
  if (answer.ok) return { kind: 'done', importId, result: answer.value }
  const { problem } = answer
  if (problem.code !== 'conflict') return { kind: 'failed', importId, why: 'import.failed' }
  if (problem.why === 'job.cancelled') return { kind: 'cancelled', importId }
  const { why, detail } = problem
  return { kind: 'failed', importId, why, ...(detail === undefined ? {} : { detail: { ...detail } }) }
}

export const importHandlers: HandlersOf<typeof importQuestions> = {
  'imports.chooseFile': async ({ given }) => ok(await given.files.open('import')),

  'imports.inspect': async (context, { fileId, choice }) => {
    const file = context.shelf.find(fileId)
    if (!file) return fileGone
    const input = { file: importFile(file.bytes), choice, zone: zoneOf(context.read) }
    const answer = await askImportReader(context.register, context.given.worker, 'import.inspect', input).done
    if (!answer.ok) return answer
    const importedBefore = importsOf(context.read, importFile(file.bytes).digest)
    return ok({ ...answer.value, fileName: file.name, importedBefore })
  },

  'imports.preview': async (context, { fileId, ...asked }) => {
    const file = context.shelf.find(fileId)
    return file ? preview(context, file, asked) : fileGone
  },

  'imports.start': (context, { fileId, ...asked }) => {
    const file = context.shelf.find(fileId)
    if (!file) return fileGone
    if (imports.get(context.register)?.state.kind === 'running') return conflict('import.running')
    if (context.register.readOnly) return refuse({ code: 'forbidden', why: 'read-only' })
    const importId = newId()
    const running: RunningImport = {
      state: { kind: 'running', importId, done: 0, of: 0, fileName: file.name },
      job: undefined,
      cancelled: false,
    }
    imports.set(context.register, running)
    void runImport(context, running, importId, file, asked).then(
      (answer) => {
        running.state = ended(importId, answer)
      },
      (error: unknown) => {
        logIncident(error)
        running.state = { kind: 'failed', importId, why: 'import.failed' }
      },
    )
    return ok({ importId })
  },

  'imports.progress': ({ register }) => ok(imports.get(register)?.state ?? { kind: 'none' }),

  'imports.cancel': ({ register }) => {
    const running = imports.get(register)
    if (running?.state.kind === 'running') {
      running.cancelled = true
      running.job?.cancel()
    }
    return ok(null)
  },

  'imports.refusals': async (context, { fileId, language, ...asked }) => {
    const file = context.shelf.find(fileId)
    if (!file) return fileGone
    const input = { ...jobInput(context, file, asked), language }
    const answer = await askImportReader(context.register, context.given.worker, 'import.refusals', input)
      .done
    if (!answer.ok) return answer
    const name = `${file.name.replace(/(?:\.(?:csv|tsv|txt|xlsx|gz))+$/i, '')}-refused.csv`
    return ok(await context.given.files.save(name, answer.value))
  },

  'importProfiles.list': ({ read }) => ok(listProfiles(read)),

  'importProfiles.save': ({ db, work, now }, { name, profile }) => {
    const plan = JSON.stringify(profile)
    const present = listProfiles(db).find((one) => one.name === name)
    if (present) {
      work.update('importProfile', present.id, { plan })
      return ok({ id: present.id })
    }
    const id = newId()
    work.insert('importProfile', { id, name, plan, createdAt: now() })
    return ok({ id })
  },
}
