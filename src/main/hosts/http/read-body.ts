import type { IncomingMessage } from 'node:http'

/** The whole body, or null as soon as it is longer than the limit, whatever length was declared. */
export function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size > limitBytes) {
        request.pause()
        resolve(null)
      } else parts.push(part)
    })
    request.on('end', () => resolve(Buffer.concat(parts)))
    request.on('error', reject)
    request.on('close', () => reject(new Error('The request ended early')))
  })
}

/**
 * Lets a refused body run out, so that a browser still reading its own upload gets the answer and not a
 * broken connection. Ends when the body does, when it pauses, or when it is far beyond any limit.
 */
export function discardBody(request: IncomingMessage, pauseMs: number, mostBytes: number): Promise<void> {
  return new Promise((resolve) => {
    let size = 0
    let timer = setTimeout(resolve, pauseMs)
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    request.on('data', (part: Buffer) => {
      size += part.length
      clearTimeout(timer)
      if (size > mostBytes) resolve()
      else timer = setTimeout(resolve, pauseMs)
    })
    request.on('end', done)
    request.on('close', done)
    request.on('error', done)
  })
}
