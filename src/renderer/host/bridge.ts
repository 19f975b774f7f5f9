import type { Result } from '../../core/result'

/** A question on its way out. `quiet` calls do not count as activity for the idle lock. */
export type Asked = { name: string; input: unknown; quiet?: true }

/** One way out of the page: over the desktop bridge, or over loopback HTTP. */
export type Host = {
  call: (question: Asked) => Promise<Result<unknown>>
  /** Headers that prove this page to the host, for files. */
  proof: () => Readonly<Record<string, string>>
}

declare global {
  interface Window {
    readonly habeas?: { readonly call: (question: Asked) => Promise<unknown> }
  }
}

/** A failure of the way itself, told like any other problem; the page never throws over it. */
export const unreachableHost: Result<never> = {
  ok: false,
  problem: { code: 'internal', incident: 'no-answer' },
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isResult = (value: unknown): value is Result<unknown> =>
  isObject(value) && (value.ok === true ? 'value' in value : value.ok === false && isObject(value.problem))

/** Takes what came back as an answer, or says that none came. */
export const asResult = (answer: unknown): Result<unknown> => (isResult(answer) ? answer : unreachableHost)

/** The desktop host, when the page runs inside it. */
export const bridgeHost = (bridge: NonNullable<Window['habeas']>): Host => ({
  call: async (question) => {
    try {
      return asResult(await bridge.call(question))
    } catch {
      return unreachableHost
    }
  },
  proof: () => ({}),
})
