import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { newNonce, responseHeaders } from './response-headers'

// A browser refuses a script without a JavaScript type, so types come from a fixed table and a file
// of any other kind is not served at all.
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

const noncePlace = '__CSP_NONCE__'

type PageFile = { bytes: Buffer; type: string }

/** The built page as a table from path to bytes. No path of a request ever reaches the disk. */
export type PageFiles = ReadonlyMap<string, PageFile>

export type PageAnswer = { status: 200 | 404; headers: Record<string, string>; body: Uint8Array<ArrayBuffer> }

/** Reads the built page once. Source maps and unknown kinds of files stay out. */
export function readPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(folder.length).replaceAll('\\', '/')
    files.set(name.startsWith('/') ? name : `/${name}`, { bytes: readFileSync(path), type })
  }
  const index = files.get('/index.html')
  if (index === undefined) throw new Error(`The built page is missing: no index.html in ${folder}`)
  files.set('/', index)
  return files
}

/** The answer for one path of the page: the file, or a 404, with the same headers on both. */
export function pageAnswer(files: PageFiles, pathname: string): PageAnswer {
  const file = files.get(pathname)
  if (file === undefined) {
    return {
      status: 404,
      headers: responseHeaders('text/plain; charset=utf-8'),
      body: new TextEncoder().encode('Not found\n'),
    }
  }
  if (!file.type.startsWith('text/html')) {
    return { status: 200, headers: responseHeaders(file.type), body: new Uint8Array(file.bytes) }
  }
  // React Aria takes the nonce for its one style element from a meta element of the page.
  const nonce = newNonce()
  const html = file.bytes.toString('utf8').replaceAll(noncePlace, nonce)
  return { status: 200, headers: responseHeaders(file.type, nonce), body: new TextEncoder().encode(html) }
}
