import { create } from 'zustand'
import { carriedOver } from '../../../core/import/carried-over'
import type { Correction } from '../../../core/import/correction'
import type { ColumnPlan, ImportProfile } from '../../../core/import/import-profile'
import type { ImportResult, ImportState, Inspection, Preview } from '../../../core/import/import-questions'
import type { Problem } from '../../../core/result'
import { ask } from '../../client'
import { whenLocked } from '../../when-locked'

/** What the reader decided, and the proposal that it began from. */
type Decisions = {
  readonly profile: ImportProfile
  readonly proposed: ImportProfile
  readonly corrections: readonly Correction[]
}

/** Where the reader is in the import, and what the host last answered. */
type Import = {
  fileId: string | undefined
  inspection: Inspection | undefined
  profile: ImportProfile | undefined
  preview: Preview | undefined
  /** Cells of refused rows that the reader put right; the file itself stays as it is. */
  corrections: readonly Correction[]
  /** Whether the reader has said anything about this file that leaving it would forget. */
  decided: boolean
  /** What was said of each table that the file was read as: by sheet and delimiter. */
  byTable: Readonly<Record<string, Decisions>>
  /** A question to the host is under way: what is shown may be about the choice before. */
  pending: boolean
  problem: Problem | undefined
  running: Extract<ImportState, { kind: 'running' }> | undefined
  stopped: boolean
  result: ImportResult | undefined
  undone: boolean
}

const nothing: Import = {
  fileId: undefined,
  inspection: undefined,
  profile: undefined,
  preview: undefined,
  corrections: [],
  decided: false,
  byTable: {},
  pending: false,
  problem: undefined,
  running: undefined,
  stopped: false,
  result: undefined,
  undone: false,
}

export const useImport = create<Import>()(() => nothing)

whenLocked(() => useImport.setState(nothing, true))

const set = useImport.setState

/** Back to the choice of a file; what was decided about the last one is forgotten. */
export const startOver = (): void => set(nothing, true)

export const failWith = (problem: Problem): void => set({ problem, pending: false })

let asked = 0

const refreshPreview = async (fileId: string, profile: ImportProfile): Promise<void> => {
  asked += 1
  const mine = asked
  set({ pending: true })
  const { corrections } = useImport.getState()
  const answer = await ask('imports.preview', { fileId, profile, corrections: [...corrections] })
  // Only the answer to the newest choice is shown.
  if (mine !== asked) return
  if (answer.ok) set({ preview: answer.value, pending: false, problem: undefined })
  else failWith(answer.problem)
}

// In another encoding its rows and columns stay what they are; of other ones nothing was confirmed.
const tableOf = ({ reading }: Inspection): string => `${reading.sheet} ${reading.delimiter}`

/** What was decided about each table of a file so far, also about columns that it has only in another encoding. */
const decisionsOn = (file: string): Import['byTable'] => {
  const { fileId, inspection, profile, corrections, byTable } = useImport.getState()
  if (fileId !== file || inspection === undefined || profile === undefined) return {}
  const key = tableOf(inspection)
  const names = new Set(profile.columns.map(({ column }) => column))
  const withEarlier = (now: ImportProfile, earlier: ImportProfile | undefined): ImportProfile => ({
    ...now,
    columns: [...now.columns, ...(earlier?.columns ?? []).filter(({ column }) => !names.has(column))],
  })
  return {
    ...byTable,
    [key]: {
      profile: withEarlier(profile, byTable[key]?.profile),
      proposed: withEarlier(inspection.proposal, byTable[key]?.proposed),
      corrections,
    },
  }
}

/**
 * Reads a file that the host holds, by the detection or by the reader's own choice of how. What was decided about
 * the same table stays, and is there again on the way back to it.
 */
export const inspect = async (
  fileId: string,
  choice: NonNullable<Parameters<typeof ask<'imports.inspect'>>[1]['choice']> = {},
): Promise<void> => {
  set({ pending: true, problem: undefined })
  const answer = await ask('imports.inspect', { fileId, choice })
  if (!answer.ok) return failWith(answer.problem)
  const byTable = decisionsOn(fileId)
  const before = byTable[tableOf(answer.value)]
  const proposed = { ...answer.value.proposal, ...choice }
  const profile = before === undefined ? proposed : carriedOver(before.profile, before.proposed, proposed)
  const corrections = before?.corrections ?? []
  const decided = Object.keys(byTable).length > 0 && useImport.getState().decided
  set({ fileId, inspection: answer.value, profile, preview: undefined, corrections, decided, byTable })
  await refreshPreview(fileId, profile)
}

/** Takes over a change of the profile and asks what it would make. */
export const changeProfile = (change: Partial<ImportProfile>): void => {
  const { fileId, profile } = useImport.getState()
  if (fileId === undefined || profile === undefined) return
  const changed = { ...profile, ...change }
  set({ profile: changed, decided: true })
  void refreshPreview(fileId, changed)
}

/** Changes the columns of these names. */
export const changeColumns = (names: readonly string[], change: (entry: ColumnPlan) => ColumnPlan): void => {
  const { profile } = useImport.getState()
  if (profile === undefined) return
  changeProfile({
    columns: profile.columns.map((entry) => (names.includes(entry.column) ? change(entry) : entry)),
  })
}

/** Puts cells of one row right, each in place of what was put right there before; none takes the whole row back. */
export const correctRow = (line: number, cells: readonly Correction[]): void => {
  const { corrections } = useImport.getState()
  const isReplaced = (one: Correction) =>
    one.line === line && (cells.length === 0 || cells.some(({ column }) => column === one.column))
  set({ corrections: [...corrections.filter((one) => !isReplaced(one)), ...cells] })
  changeProfile({})
}

const pollMs = 250

const poll = async (importId: string): Promise<void> => {
  for (;;) {
    const answer = await ask('imports.progress', {}, { quiet: true })
    // What was locked meanwhile was forgotten here too, and the next reader begins anew.
    if (useImport.getState().running?.importId !== importId) return
    if (!answer.ok) {
      set({ running: undefined })
      return failWith(answer.problem)
    }
    const state = answer.value
    if (state.kind === 'none' || state.importId !== importId) return set({ running: undefined })
    if (state.kind === 'running') set({ running: state })
    else if (state.kind === 'done') return set({ running: undefined, result: state.result })
    else if (state.kind === 'cancelled') return set({ running: undefined, stopped: true })
    else {
      const { why, detail } = state
      set({ running: undefined })
      return failWith(detail === undefined ? { code: 'conflict', why } : { code: 'conflict', why, detail })
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}

/** Starts the import and follows it to its end. */
export const start = async (): Promise<void> => {
  const { fileId, profile, inspection, corrections } = useImport.getState()
  if (fileId === undefined || profile === undefined) return
  set({ problem: undefined, stopped: false })
  const answer = await ask('imports.start', { fileId, profile, corrections: [...corrections] })
  if (!answer.ok) return failWith(answer.problem)
  const { importId } = answer.value
  set({
    running: {
      kind: 'running',
      importId,
      done: 0,
      of: inspection?.rows ?? 0,
      fileName: inspection?.fileName ?? '',
    },
  })
  await poll(importId)
}
