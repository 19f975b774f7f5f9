import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { minuteMs } from '../../core/dates/lengths-of-time'
import type { CreateEngine } from '../engine'
import { keepFaultsIn } from '../incident'
import { baseName, typeOfFile } from './file-types'
import { downloadShelf } from './http/download-shelf'
import { guards as allGuards, type Guard, refusalOf } from './http/guards'
import { listenOnLoopback } from './http/listen'
import { watchPresence } from './http/presence'
import { discardBody } from './http/read-body'
import { requestFacts } from './http/request-facts'
import { routeOf } from './http/route'
import { type Served, serveRoute } from './http/routes'
import { refusalText, sendRefusal } from './http/send'
import { openDoorway } from './http/start-code'
import type { PageFiles } from './page-files'
import { responseHeaders } from './response-headers'

export type LoopbackGiven = {
  createEngine: CreateEngine
  page: PageFiles
  home: string
  file?: string | undefined
  /** How long the program stays after the last page has gone. */
  lastPageGoneMs?: number | undefined
  startCodeLifeMs?: number | undefined
  /** How long a connection may take to say what it wants. */
  headersMs?: number | undefined
  now?: (() => number) | undefined
  /** Tests leave one out to show that it is needed. */
  guards?: readonly Guard[] | undefined
}

export type LoopbackHost = {
  port: number
  /** The address to open once: its fragment holds the start code and is never sent over the wire. */
  startAddress: string
  ended: Promise<void>
  close(): void
}

const downloadLifeMs = minuteMs

/** Serves the page and the one door to a browser on this machine, and to nobody else. */
export async function openLoopbackHost(given: LoopbackGiven): Promise<LoopbackHost> {
  const {
    guards = allGuards,
    now = Date.now,
    startCodeLifeMs = 10 * minuteMs,
    lastPageGoneMs = minuteMs,
  } = given
  const { headersMs = 10_000 } = given
  keepFaultsIn(given.home)
  const shelf = downloadShelf(downloadLifeMs)
  const engine = given.createEngine({
    host: 'loopback',
    home: given.home,
    file: given.file,
    onLocked: shelf.clear,
    files: {
      open: async () => ({ kind: 'upload' }),
      save: async (name, bytes) => {
        const bare = baseName(name)
        return { kind: 'download', id: shelf.put({ name: bare, type: typeOfFile(bare), bytes }) }
      },
    },
  })
  const doorway = openDoorway(startCodeLifeMs, now)
  const servers: Server[] = []
  let closed = false
  let tellEnd = () => {}
  const ended = new Promise<void>((resolve) => {
    tellEnd = resolve
  })
  const close = () => {
    if (closed) return
    closed = true
    presence.end()
    shelf.clear()
    engine.close()
    for (const server of servers) {
      server.close()
      server.closeAllConnections()
    }
    tellEnd()
  }
  const presence = watchPresence(startCodeLifeMs + lastPageGoneMs, lastPageGoneMs, close)
  const served: Served = {
    engine,
    page: given.page,
    doorway,
    presence,
    takeFile: (id) => shelf.take(id) ?? engine.takeFile(id),
  }

  const distrusted = new WeakSet<Duplex>()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    // A second request on a connection that was refused may be the hidden half of a smuggled one.
    if (distrusted.has(request.socket)) return void request.socket.destroy()
    const facts = requestFacts(request)
    const route = routeOf(facts.target)
    const refusal = refusalOf({ facts, route, isToken: doorway.isToken }, guards)
    if (refusal === null) return serveRoute(served, route, facts, request, response)
    distrusted.add(request.socket)
    if (refusal.status === 413) await discardBody(request, 500, 4 * (route.body?.limitBytes ?? 0))
    sendRefusal(response, refusal)
  }
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch(() => request.socket.destroy())
  }
  const newServer = () => {
    const server = createServer(
      {
        // Our own guard refuses a request without Host, with the headers of every answer.
        requireHostHeader: false,
        maxHeaderSize: 16 * 1024,
        headersTimeout: headersMs,
        requestTimeout: 2 * minuteMs,
        connectionsCheckingInterval: headersMs / 2,
      },
      handle,
    )
    server.maxConnections = 64
    server.on('checkContinue', handle)
    server.on('checkExpectation', handle)
    server.on('clientError', refuseUnreadable)
    servers.push(server)
    return server
  }
  const port = await listenOnLoopback(newServer(), newServer())
  return { port, startAddress: `http://127.0.0.1:${port}/#start=${doorway.code}`, ended, close }
}

/** What cannot be read as a request at all gets the same headers and the end of its connection. */
function refuseUnreadable(fault: Error & { code?: string }, socket: Duplex): void {
  // A browser opens connections ahead of its questions. Words written into one that asked nothing in time
  // would be taken for the answer to whatever it asks there next.
  if (fault.code === 'ERR_HTTP_REQUEST_TIMEOUT' || !socket.writable) return void socket.destroy()
  const body = refusalText('transport.malformed')
  const headers = {
    ...responseHeaders('application/json'),
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}
