import { header, type RequestFacts } from './request-facts'
import type { Route } from './route'

/** `why` is the message key that the page, or the person at the terminal, gets to see. */
export type Refusal = { status: number; why: string }

export type GuardGiven = { facts: RequestFacts; route: Route; isToken: (candidate: string) => boolean }

/** One reason to turn a request away. Each is shown to be needed by a test that leaves it out. */
export type Guard = { name: string; refuses: (given: GuardGiven) => Refusal | null }

const guard = (
  name: string,
  status: number,
  why: string,
  refuses: (given: GuardGiven) => boolean,
): Guard => ({
  name,
  refuses: (given) => (refuses(given) ? { status, why: `transport.${why}` } : null),
})

const ourOrigin = (facts: RequestFacts): string => `http://${facts.authority}`

/** Node's parser lets some other versions through and reads them as 1.1. */
const version11 = guard('version-1.1', 505, 'malformed', ({ facts }) => facts.version !== '1.1')

/** No header twice: two readers of one request must not be able to read it differently. */
const singleHeaders = guard('single-headers', 400, 'malformed', ({ facts }) =>
  [...facts.headers.values()].some((values) => values.length > 1),
)

/** A plain path and nothing else: no absolute form, no query (where a token could lie in logs), no dot segments. */
const plainTarget = guard('plain-target', 400, 'malformed', ({ facts }) => {
  const plain = /^\/(?!\/)[A-Za-z0-9._~/-]*$/.test(facts.target)
  return !plain || /(^|\/)\.{1,2}(\/|$)/.test(facts.target)
})

/** A page of another site that made its name point to this machine still sends its own name (DNS rebinding). */
const exactHost = guard(
  'exact-host',
  421,
  'wrongHost',
  ({ facts }) => header(facts, 'host') !== facts.authority,
)

/** Browsers send Origin with every POST, so a POST without one is not from our page. */
const exactOrigin = guard('exact-origin', 403, 'wrongOrigin', ({ facts, route }) => {
  const origin = header(facts, 'origin')
  return origin === undefined ? route.method === 'POST' : origin !== ourOrigin(facts)
})

/** What a browser itself says about where a request comes from. `none` is the user typing the address. */
const sameSite = guard('same-site', 403, 'wrongOrigin', ({ facts, route }) => {
  const site = header(facts, 'sec-fetch-site')
  if (site === undefined || site === 'same-origin') return false
  return !(site === 'none' && route.kind === 'page')
})

/** Served pages stand alone: no other page may frame or embed them. */
const topLevel = guard('top-level', 403, 'wrongOrigin', ({ facts }) =>
  ['iframe', 'frame', 'embed', 'object'].includes(header(facts, 'sec-fetch-dest') ?? ''),
)

const expectedMethod = guard(
  'expected-method',
  405,
  'malformed',
  ({ facts, route }) => facts.method !== route.method,
)

/** No change of protocol and no dialogue before the body. */
const plainRequest = guard('plain-request', 400, 'malformed', ({ facts }) =>
  ['upgrade', 'expect', 'trailer', 'http2-settings'].some((name) => facts.headers.has(name)),
)

/** A length said beforehand, in digits; chunks and lengths together are how requests are smuggled. */
const declaredLength = guard('declared-length', 411, 'malformed', ({ facts, route }) => {
  if (facts.headers.has('transfer-encoding')) return true
  const length = header(facts, 'content-length')
  if (route.body === null) return length !== undefined && length !== '0'
  return length === undefined || !/^\d{1,10}$/.test(length)
})

const lengthWithinLimit: Guard = {
  name: 'length-within-limit',
  refuses: ({ facts, route }) => {
    if (route.body === null || Number(header(facts, 'content-length') ?? 0) <= route.body.limitBytes)
      return null
    return { status: 413, why: route.kind === 'upload' ? 'file.tooLarge' : 'transport.questionTooLarge' }
  },
}

/** Types that a form or a no-cors request cannot send without asking first, and asking is refused. */
const expectedType = guard('expected-type', 415, 'malformed', ({ facts, route }) => {
  const encoded = facts.headers.has('content-encoding')
  return route.body !== null && (encoded || header(facts, 'content-type') !== route.body.type)
})

/** The token counts in its own header only, where no form, link or cookie can put it. */
const token = guard(
  'token',
  401,
  'unknownToken',
  ({ facts, route, isToken }) => route.needsToken && !isToken(header(facts, 'x-habeas-token') ?? ''),
)

/** In this order: what is malformed first, who asks last. */
export const guards: readonly Guard[] = [
  version11,
  singleHeaders,
  plainTarget,
  exactHost,
  exactOrigin,
  sameSite,
  topLevel,
  expectedMethod,
  plainRequest,
  declaredLength,
  lengthWithinLimit,
  expectedType,
  token,
]

/** The first refusal, or null for a request that may be served. */
export function refusalOf(given: GuardGiven, active: readonly Guard[]): Refusal | null {
  for (const each of active) {
    const refusal = each.refuses(given)
    if (refusal !== null) return refusal
  }
  return null
}
