import type { IncomingMessage } from 'node:http'

/** What the guards look at: the request as it was written on the wire, before anything is believed. */
export type RequestFacts = {
  version: string
  method: string
  target: string
  /** Each header under its lower-case name, with every value that was sent. */
  headers: ReadonlyMap<string, readonly string[]>
  /** `address:port` that the connection really reached, as a browser writes it in Host. */
  authority: string
}

const authorityOf = (address: string, port: number): string =>
  address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`

export function requestFacts(request: IncomingMessage): RequestFacts {
  const headers = new Map<string, string[]>()
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
    const name = (request.rawHeaders[at] ?? '').toLowerCase()
    const value = request.rawHeaders[at + 1] ?? ''
    headers.set(name, [...(headers.get(name) ?? []), value])
  }
  return {
    version: request.httpVersion,
    method: request.method ?? '',
    target: request.url ?? '',
    headers,
    authority: authorityOf(request.socket.localAddress ?? '', request.socket.localPort ?? 0),
  }
}

/** The first value of a header, or undefined. That there is only one is a guard of its own. */
export const header = (facts: RequestFacts, name: string): string | undefined => facts.headers.get(name)?.[0]
