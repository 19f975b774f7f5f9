import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { requireNode, root } from './node-version.mjs'

// Live work is done on the loopback host, which needs no Electron: build, serve, and again at each change.
// Every restart prints a new address, because a start code is spent once and a token lives in memory.

const node = requireNode()
let server = null
let waiting = null

function serve() {
  server = spawn(node, ['--enable-source-maps', join(root, 'out/main/serve.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
}

function again() {
  const started = Date.now()
  if (!build()) return
  console.log(`Built in ${Date.now() - started} ms`)
  if (server === null || server.exitCode !== null) return serve()
  server.once('exit', serve)
  server.kill('SIGTERM')
}

again()
watch(join(root, 'src'), { recursive: true }, (_event, file) => {
  if (file === null || file.endsWith('.test.ts') || file.endsWith('.test.tsx')) return
  clearTimeout(waiting)
  waiting = setTimeout(again, 200)
})
process.on('SIGINT', () => {
  server?.kill('SIGTERM')
  process.exit(0)
})
