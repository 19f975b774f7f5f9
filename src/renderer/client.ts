import type { InputOf, OutputOf, QuestionName } from '../core/contract'
import type { Result } from '../core/result'
import { bridgeHost, type Host } from './host/bridge'
import { loopbackHost, startSession, stayPresent } from './host/loopback'

const host: Host = window.habeas === undefined ? loopbackHost : bridgeHost(window.habeas)

/** Makes the way to the host ready; `false` when this page was opened without a start code. */
export const connect = async (): Promise<boolean> => {
  if (window.habeas !== undefined) return true
  const started = await startSession()
  if (started) void stayPresent()
  return started
}

export type AskOptions = {
  /** Not a sign of life of the user: polling must not hold off the idle lock. */
  quiet?: boolean
}

/** Asks the host one question of the contract. Every failure is a `Result`, never a throw. */
export const ask = async <N extends QuestionName>(
  name: N,
  input: InputOf<N>,
  options: AskOptions = {},
): Promise<Result<OutputOf<N>>> => {
  const answer = await host.call(options.quiet === true ? { name, input, quiet: true } : { name, input })
  // The host parsed the answer with the same contract before it sent it.
  return answer as Result<OutputOf<N>>
}

/** The headers that file transfers need. */
export const proofOfPage = (): Readonly<Record<string, string>> => host.proof()
