import { questionLimitBytes } from '../answer-to'
import { fileLimitBytes } from '../file-types'

/** What a request asks for. `needsToken` and the body's kind and limit are what the guards hold it to. */
export type Route = {
  kind: 'page' | 'session' | 'call' | 'upload' | 'download' | 'presence'
  method: 'GET' | 'POST'
  needsToken: boolean
  body: { type: string; limitBytes: number } | null
  /** The path of a page file, or the id of a download. */
  rest: string
}

const json = 'application/json'

/** Decides by the path alone; whether the method fits is a guard's business. */
export function routeOf(target: string): Route {
  const path = URL.parse(target, 'http://habeas.invalid')?.pathname ?? ''
  const get = { method: 'GET', body: null, rest: path } as const
  const post = { method: 'POST', rest: path } as const
  if (path === '/session')
    return { ...post, kind: 'session', needsToken: false, body: { type: json, limitBytes: 4096 } }
  if (path === '/call') {
    return { ...post, kind: 'call', needsToken: true, body: { type: json, limitBytes: questionLimitBytes } }
  }
  if (path === '/files') {
    const body = { type: 'application/octet-stream', limitBytes: fileLimitBytes }
    return { ...post, kind: 'upload', needsToken: true, body }
  }
  if (path === '/presence') return { ...get, kind: 'presence', needsToken: true }
  if (path.startsWith('/files/'))
    return { ...get, kind: 'download', needsToken: true, rest: path.slice('/files/'.length) }
  return { ...get, kind: 'page', needsToken: false }
}
