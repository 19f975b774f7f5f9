import { parentPort, workerData } from 'node:worker_threads'
import { invariant } from '../core/result'
import { type JobDesk, type JobName, workerJobs } from './worker-jobs'

// The worker entry: one job a worker. Messages are posted a few ahead of the host's acknowledgements, so that
// a fast reader cannot fill the memory of a slow writer.

const ahead = 4

const port = parentPort
invariant(port, 'this file runs as a worker')
const { job, input } = workerData as { job: JobName; input: never }

let unacknowledged = 0
let wake: (() => void) | undefined
port.on('message', () => {
  unacknowledged -= 1
  wake?.()
})

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

const answer = await workerJobs[job](input, desk)
port.postMessage({ kind: 'answer', answer })
port.close()
