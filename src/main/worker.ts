import { parentPort } from 'node:worker_threads'
import { invariant } from '../core/result'
import { type JobDesk, type JobName, workerJobs } from './worker-jobs'

// The worker entry: one job after another. Messages are posted a few ahead of the host's acknowledgements, so
// that a fast reader cannot fill the memory of a slow writer.

const ahead = 4

const port = parentPort
invariant(port, 'this file runs as a worker')

let unacknowledged = 0
let wake: (() => void) | undefined

const desk: JobDesk = {
  post: async (message) => {
    while (unacknowledged >= ahead) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    unacknowledged += 1
    port.postMessage({ kind: 'message', message })
  },
}

port.on('message', async (told: 'next' | { readonly job: JobName; readonly input: never }) => {
  if (told === 'next') {
    unacknowledged -= 1
    wake?.()
    return
  }
  port.postMessage({ kind: 'answer', answer: await workerJobs[told.job](told.input, desk) })
})
