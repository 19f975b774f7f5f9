import * as crypto from 'node:crypto'
import { Worker } from 'node:worker_threads'
import argon2Source from 'hash-wasm/dist/argon2.umd.min.js?raw'
import { takeSecret } from './secret-bytes'

/** What one guess of a password costs: Argon2id, RFC 9106. */
export type Cost = { readonly memoryKiB: number; readonly passes: number; readonly lanes: number }

/** What we write: the second choice of RFC 9106 with one lane; about a third of a second. */
export const passwordCost: Cost = { memoryKiB: 65_536, passes: 3, lanes: 1 }

/** For the login, which is no secret but should not be read off the file: about a tenth of a second. */
export const loginCost: Cost = { memoryKiB: 65_536, passes: 1, lanes: 1 }

// The stored cost can be changed by whoever holds the file: too low makes guessing cheap,
// too high would hang the program.
const ceiling: Cost = { memoryKiB: 1_048_576, passes: 10, lanes: 8 }

export const isAllowedCost = (cost: Cost): boolean =>
  cost.memoryKiB >= passwordCost.memoryKiB &&
  cost.passes >= passwordCost.passes &&
  cost.lanes >= passwordCost.lanes &&
  cost.memoryKiB <= ceiling.memoryKiB &&
  cost.passes <= ceiling.passes &&
  cost.lanes <= ceiling.lanes

type Stretch = (password: Buffer, salt: Buffer, cost: Cost) => Promise<Buffer>

/** On the library's own threads. Electron's cryptography may lack it, so its presence is asked for. */
export const stretchNatively: Stretch = (password, salt, cost) =>
  new Promise((resolve, reject) => {
    const parameters = {
      message: password,
      nonce: salt,
      parallelism: cost.lanes,
      tagLength: 32,
      memory: cost.memoryKiB,
      passes: cost.passes,
    }
    crypto.argon2('argon2id', parameters, (error, derived) => {
      if (error) reject(error)
      else resolve(takeSecret(derived))
    })
  })

const workerSource = `
const { parentPort, workerData } = require('node:worker_threads')
const library = {}
;(function (exports, module) { ${argon2Source} })(library, {})
library.argon2id({ ...workerData, outputType: 'binary' }).then((derived) => {
  workerData.password.fill(0)
  parentPort.postMessage(derived, [derived.buffer])
})`

/** In a thread of its own, which takes its memory with it when it ends. */
export const stretchInWorker: Stretch = (password, salt, cost) =>
  new Promise((resolve, reject) => {
    const handedOver = Uint8Array.from(password)
    const worker = new Worker(workerSource, {
      eval: true,
      transferList: [handedOver.buffer],
      workerData: {
        password: handedOver,
        salt: Uint8Array.from(salt),
        parallelism: cost.lanes,
        iterations: cost.passes,
        memorySize: cost.memoryKiB,
        hashLength: 32,
      },
    })
    worker.once('error', reject)
    worker.once('message', (derived: Uint8Array) => {
      resolve(takeSecret(derived))
      void worker.terminate()
    })
  })

const stretch: Stretch = typeof crypto.argon2 === 'function' ? stretchNatively : stretchInWorker

/**
 * Turns what somebody typed into 32 secret bytes, off the calling thread. Composed and decomposed
 * letters count as equal, because keyboards differ in which they send.
 */
export const stretchPassword = async (typed: string, salt: Buffer, cost: Cost): Promise<Buffer> => {
  const password = takeSecret(Buffer.from(typed.normalize('NFKC'), 'utf8'))
  try {
    return await stretch(password, salt, cost)
  } finally {
    password.fill(0)
  }
}
