import { join } from 'node:path'
import { createEngine } from './app'
import { habeasHome } from './hosts/home'
import { openLoopbackHost } from './hosts/http-host'
import { readPageFiles } from './hosts/page-files'
import { fileInArgs } from './hosts/register-file'

const host = await openLoopbackHost({
  createEngine,
  page: readPageFiles(join(import.meta.dirname, '../renderer')),
  home: habeasHome(),
  file: fileInArgs(process.argv.slice(1), process.cwd()) ?? undefined,
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, host.close)
console.log(`Habeas is open at ${host.startAddress}`)
console.log('The address works once. The program ends a minute after its last page is closed.')
process.send?.({ address: host.startAddress })
await host.ended
process.exit(0)
