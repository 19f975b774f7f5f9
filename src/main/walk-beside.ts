import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads'
import { minuteMs } from '../core/dates/lengths-of-time'
import { builtWorker, runJob, type WorkerPlace } from './run-job'
import { secretBytes } from './store/secret-bytes'
import type { CallForHelp } from './store/verify-chain'
import type { ToldStretch } from './store/walk-stretches'

/** Threads that walk a log together at most, the one that asks among them. */
const mostThreads = 4
const memoryMb = 256
const timeoutMs = 30 * minuteMs

export type HelpTerms = { readonly place?: WorkerPlace; readonly threads?: number }

/**
 * Help for a walk through a register's log: a thread for each further processor, with a connection and a copy
 * of the key of its own. The thread that asks walks too, and does not return to its loop before it is done; so
 * what the others found is taken from their ports, not waited for as events.
 */
export const helpBeside =
  (file: string, key: Buffer, { place = builtWorker(), threads }: HelpTerms = {}): CallForHelp =>
  (walk) => {
    // Run from source, as most tests do, there is no program for a thread.
    const others = existsSync(fileURLToPath(place.file))
      ? (threads ?? Math.min(mostThreads, availableParallelism())) - 1
      : 0
    const helpers = Array.from({ length: others }, () => {
      const own = secretBytes(key.byteLength)
      own.set(key)
      const { port1, port2 } = new MessageChannel()
      const transfer = [own.buffer as ArrayBuffer, port2]
      const order = { file, key: own, walk, port: port2 }
      const job = runJob('changelog.walk', order, { place, memoryMb, timeoutMs, transfer })
      return { port: port1, job }
    })
    return {
      told: () =>
        helpers.flatMap(({ port }) => {
          const stretches: ToldStretch[] = []
          for (let sent = receiveMessageOnPort(port); sent; sent = receiveMessageOnPort(port))
            stretches.push(sent.message as ToldStretch)
          return stretches
        }),
      end: () => {
        for (const { port, job } of helpers) {
          job.cancel()
          port.close()
        }
      },
    }
  }
