import type { ServerResponse } from 'node:http'
import { responseHeaders } from '../response-headers'

/** Which pages are there. Each holds one answer open; when the last has gone for a while, nobody is left. */
export type Presence = {
  hold(response: ServerResponse): void
  end(): void
}

const limit = 16

/** Nobody has come yet at the beginning, so the first wait is longer: as long as someone still can. */
export function watchPresence(firstWaitMs: number, graceMs: number, onNobody: () => void): Presence {
  const held = new Set<ServerResponse>()
  let waiting: NodeJS.Timeout | null = setTimeout(onNobody, firstWaitMs)
  const settle = () => {
    if (waiting !== null) clearTimeout(waiting)
    waiting = held.size === 0 ? setTimeout(onNobody, graceMs) : null
  }
  return {
    hold(response) {
      const oldest = held.values().next().value
      if (held.size >= limit && oldest !== undefined) oldest.end()
      held.add(response)
      settle()
      response.writeHead(200, responseHeaders('text/plain; charset=utf-8'))
      response.write('here\n')
      response.on('close', () => {
        if (held.delete(response)) settle()
      })
    },
    end() {
      if (waiting !== null) clearTimeout(waiting)
      const all = [...held]
      held.clear()
      for (const response of all) response.destroy()
    },
  }
}
