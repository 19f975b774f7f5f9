import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const listenOn = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })

/**
 * Opens the two loopback addresses on one free port that the system picks, and no other address. A machine
 * without IPv6 gets the first alone; so does one where another program holds that port on ::1, because the
 * address we print is 127.0.0.1.
 */
export async function listenOnLoopback(v4: Server, v6: Server): Promise<number> {
  const port = await listenOn(v4, '127.0.0.1', 0)
  try {
    await listenOn(v6, '::1', port)
  } catch {
    // Handled: the second address is a convenience.
  }
  return port
}
