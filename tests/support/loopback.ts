import { connect } from 'node:net'
import { type LoopbackGiven, type LoopbackHost, openLoopbackHost } from '../../src/main/hosts/http-host'
import { readPageFiles } from '../../src/main/hosts/page-files'
import { smallEngines } from './small-engine'
import { smallPage } from './small-page'
import { tempFolder } from './temp-folder'

/** A live loopback host over a small engine. */
export async function liveLoopback(more: Partial<LoopbackGiven> = {}) {
  const engines = smallEngines()
  const host = await openLoopbackHost({
    createEngine: engines.create,
    page: readPageFiles(smallPage()),
    home: tempFolder(),
    ...more,
  })
  return { host, engines }
}

export const startCode = (host: LoopbackHost): string => host.startAddress.split('#start=')[1] ?? ''

/** Comes in as the page does: the code for a token. */
export async function comeIn(host: LoopbackHost): Promise<string> {
  const answer = await post(host, '/session', JSON.stringify({ code: startCode(host) }), {})
  return answer.json.value.token
}

export async function post(
  host: LoopbackHost,
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  more: Record<string, string>,
) {
  const origin = `http://127.0.0.1:${host.port}`
  const headers = { Origin: origin, 'Content-Type': 'application/json', ...more }
  const response = await fetch(`${origin}${path}`, { method: 'POST', body, headers })
  return { status: response.status, headers: response.headers, json: await response.json() }
}

/** Writes exact bytes on a socket and reads until the other side ends, or is silent for a while. */
export function raw(
  port: number,
  bytes: string | Buffer,
  silentMs = 2_000,
  address = '127.0.0.1',
): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, address)
    let text = ''
    const done = () => {
      socket.destroy()
      resolve(text)
    }
    socket.setTimeout(silentMs, done)
    socket.on('data', (part) => {
      text += part.toString('latin1')
      if (wholeAnswer(text)) done()
    })
    socket.on('end', done)
    socket.on('error', done)
    socket.on('connect', () => socket.write(bytes))
  })
}

function wholeAnswer(text: string): boolean {
  const end = text.indexOf('\r\n\r\n')
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1]
  return end >= 0 && length !== undefined && text.length >= end + 4 + Number(length)
}

/** The status of the first answer on the wire; 0 when the connection was ended without one. */
export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
