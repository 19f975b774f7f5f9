import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Engine, OutgoingFile } from '../../engine'
import { answerTo } from '../answer-to'
import { baseName } from '../file-types'
import { type PageFiles, pageAnswer } from '../page-files'
import type { Presence } from './presence'
import { discardBody, readBody } from './read-body'
import { header, type RequestFacts } from './request-facts'
import type { Route } from './route'
import { sendFile, sendJson, sendRefusal } from './send'
import type { Doorway } from './start-code'

export type Served = {
  engine: Engine
  page: PageFiles
  doorway: Doorway
  presence: Presence
  takeFile: (id: string) => OutgoingFile | null
}

const utf8 = (bytes: Buffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const codeIn = (text: string): string | null => {
  try {
    const asked: unknown = JSON.parse(text)
    const code = typeof asked === 'object' && asked !== null && 'code' in asked ? asked.code : null
    return typeof code === 'string' ? code : null
  } catch {
    return null
  }
}

const fileName = (facts: RequestFacts): string => {
  try {
    return baseName(decodeURIComponent(header(facts, 'x-habeas-file-name') ?? ''))
  } catch {
    return 'file'
  }
}

const success = (value: unknown): string => JSON.stringify({ ok: true, value })

/** Serves a request that passed every guard. */
export async function serveRoute(
  served: Served,
  route: Route,
  facts: RequestFacts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (route.kind === 'page') {
    const answer = pageAnswer(served.page, route.rest)
    response.writeHead(answer.status, { ...answer.headers, 'Content-Length': answer.body.length })
    response.end(answer.body)
    return
  }
  if (route.kind === 'presence') return served.presence.hold(response)
  if (route.kind === 'download') {
    const file = served.takeFile(route.rest)
    if (file === null) return sendRefusal(response, { status: 404, why: 'file.gone' })
    return sendFile(response, file)
  }
  const bytes = await readBody(request, route.body?.limitBytes ?? 0)
  if (bytes === null) {
    await discardBody(request, 500, 4 * (route.body?.limitBytes ?? 0))
    const why = route.kind === 'upload' ? 'file.tooLarge' : 'transport.questionTooLarge'
    return sendRefusal(response, { status: 413, why })
  }
  if (route.kind === 'upload') {
    return sendJson(response, 200, success(served.engine.receiveFile(fileName(facts), bytes)))
  }
  const text = utf8(bytes)
  if (text === null) return sendRefusal(response, { status: 400, why: 'transport.malformed' })
  if (route.kind === 'call') return sendJson(response, 200, await answerTo(served.engine, text))
  const code = codeIn(text)
  const token = code === null ? null : served.doorway.exchange(code)
  if (token === null) return sendRefusal(response, { status: 401, why: 'transport.startCodeSpent' })
  sendJson(response, 200, success({ token }))
}
