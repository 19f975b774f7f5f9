import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { pageAnswer, readPageFiles } from '../../../src/main/hosts/page-files'

export type BuiltPage = { address: string; close: () => void }

/** Builds a page from source and serves it with the headers and the policy that both hosts send. */
export const servePage = async (root: string): Promise<BuiltPage> => {
  const folder = mkdtempSync(join(tmpdir(), 'habeas-page-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    base: './',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, minify: false },
  })
  const files = readPageFiles(folder)
  const server = createServer((request, response) => {
    const answer = pageAnswer(files, new URL(request.url ?? '/', 'http://page.invalid').pathname)
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
