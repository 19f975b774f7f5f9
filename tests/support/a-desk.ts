import type { InputOf, OutputOf, QuestionName } from '../../src/core/contract'
import { fromEpochMs, toEpochMs } from '../../src/core/dates/instant'
import type { Result } from '../../src/core/result'
import { createApp } from '../../src/main/app'
import { testNow } from './a-register'
import { sourceWorker } from './source-worker'
import { tempFolder } from './temp-folder'

/** The administrator of `aNewRegister`. */
export const administrator = { name: 'Ana Ordóñez', login: 'a.ordonez', password: 'correct horse battery' }

/** What a first run sends. */
export const aNewRegister: InputOf<'registers.create'> = {
  facility: { name: 'Estación Río Claro', country: 'MX', zone: 'America/Mexico_City', language: 'es' },
  units: [{ name: 'North', kind: 'ordinary', capacity: 80, floorAreaM2: 520.5 }],
  administrator,
}

/** The whole program before any register is open, with real keys, locks and files in a home of its own. */
export function aDesk({ home = tempFolder(), file }: { home?: string; file?: string } = {}) {
  let nowMs = toEpochMs(testNow)
  const files = {
    open: async () => ({ kind: 'upload' as const }),
    save: async () => ({ kind: 'cancelled' as const }),
  }
  const app = createApp(
    { host: 'loopback', home, files, file, worker: sourceWorker },
    { now: () => fromEpochMs(nowMs) },
  )
  return {
    app,
    home,
    wait: (ms: number) => {
      nowMs += ms
    },
    ask: <N extends QuestionName>(name: N, input: InputOf<N>): Promise<Result<OutputOf<N>>> =>
      app.call({ name, input }) as Promise<Result<OutputOf<N>>>,
  }
}

/** The value of an answer that must be one. */
export const answerOf = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.problem)}`)
  return answer.value
}

/** Why an answer is a refusal, in one word. */
export const refusalOf = (answer: Result<unknown>): string => {
  if (answer.ok) return 'accepted'
  const { problem } = answer
  if (problem.code === 'conflict' || problem.code === 'forbidden') return problem.why
  if (problem.code === 'invalid-input') return problem.issues.map(({ message }) => message).join()
  return problem.code
}
