import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { writeHeapSnapshot } from 'node:v8'
import { createApp } from '../../src/main/app'

// Opens a register, locks it, and waits at each step to have its memory read by the parent.
const [way = '', file = '', home = '', secret = ''] = process.argv.slice(2)

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const pauseAt = async (step: string) => {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  process.stdout.write(`${step}\n`)
  await lines.next()
}

// Written by the program itself, read by the parent: a needle here would be found as a copy.
const showLiveObjects = () => writeHeapSnapshot(`${home}/heap`)

if (way === 'product') {
  const files = {
    open: async () => ({ kind: 'upload' as const }),
    save: async () => ({ kind: 'cancelled' as const }),
  }
  const app = createApp({ host: 'loopback', home, file, files })
  const unlocked = await app.call({ name: 'session.unlock', input: { login: 'a.ordonez', password: secret } })
  if (!unlocked.ok) throw new Error(JSON.stringify(unlocked.problem))
  await app.call({ name: 'users.list', input: {} })
  await app.call({ name: 'session.state', input: {} })
  showLiveObjects()
  await pauseAt('open')
  await app.call({ name: 'session.lock', input: {} })
  await pauseAt('locked')
  showLiveObjects()
  await pauseAt('shown')
} else {
  const Database = createRequire(import.meta.url)('better-sqlite3')
  const bytes = readFileSync(secret)
  const db = new Database(file)
  db.pragma("cipher='sqlcipher'")
  db.pragma('legacy=4')
  db.pragma(`key="x'${bytes.toString('hex')}'"`)
  bytes.fill(0)
  db.prepare('SELECT count(*) FROM person').get()
  await pauseAt('open')
  db.close()
  await pauseAt('locked')
}
process.exit(0)
