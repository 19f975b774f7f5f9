import type { Result } from '../../core/result'
import { asResult, type Host, unreachableHost } from './bridge'

// The token lives in this module and nowhere else: not in storage, not in the address. A reload needs a new start.
let token: string | undefined

const startCode = /^#start=([\w-]+)$/

const proof = (): Readonly<Record<string, string>> => (token === undefined ? {} : { 'X-Habeas-Token': token })

const json = async (path: string, body: unknown): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...proof() },
    body: JSON.stringify(body),
  })

/** The one host over HTTP: questions go to `/call` with the token in a header. */
export const loopbackHost: Host = {
  call: async (question) => {
    try {
      return asResult(await (await json('/call', question)).json())
    } catch {
      return unreachableHost
    }
  },
  proof,
}

const readToken = (answer: Result<unknown>): string | undefined => {
  if (!answer.ok || typeof answer.value !== 'object' || answer.value === null) return undefined
  return 'token' in answer.value && typeof answer.value.token === 'string' ? answer.value.token : undefined
}

/** Exchanges the start code of the address for a token, once, and takes the code out of the address. */
export const startSession = async (): Promise<boolean> => {
  const code = startCode.exec(location.hash)?.[1]
  if (code === undefined) return false
  history.replaceState(null, '', '#/')
  try {
    token = readToken(asResult(await (await json('/session', { code })).json()))
  } catch {
    token = undefined
  }
  return token !== undefined
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Holds a request open so that the host knows this page lives; comes back after it was cut. */
export const stayPresent = async (): Promise<void> => {
  while (token !== undefined) {
    try {
      const answer = await fetch('/presence', { headers: proof() })
      if (answer.status === 401 || answer.status === 403) return
      await answer.text()
    } catch {
      // The host went away or slept: asked again below.
    }
    await pause(2_000)
  }
}
