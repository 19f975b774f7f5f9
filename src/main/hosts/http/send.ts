import type { ServerResponse } from 'node:http'
import { refuse } from '../../../core/result'
import type { OutgoingFile } from '../../engine'
import { responseHeaders } from '../response-headers'
import type { Refusal } from './guards'

export const refusalText = (why: string): string => JSON.stringify(refuse({ code: 'conflict', why }))

export function sendJson(response: ServerResponse, status: number, text: string): void {
  const body = Buffer.from(text)
  response.writeHead(status, { ...responseHeaders('application/json'), 'Content-Length': body.length })
  response.end(body)
}

/** Ends the connection as well: after a refusal nothing that follows on it is believed. */
export function sendRefusal(response: ServerResponse, { status, why }: Refusal): void {
  response.setHeader('Connection', 'close')
  sendJson(response, status, refusalText(why))
}

/** A download, never shown in the page: the name is sent in the form that holds every script (RFC 6266). */
export function sendFile(response: ServerResponse, file: OutgoingFile): void {
  response.writeHead(200, {
    ...responseHeaders(file.type),
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
    'Content-Length': file.bytes.length,
  })
  response.end(file.bytes)
}
