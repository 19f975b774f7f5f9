import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// These lines run before anything is known to be there, so they must also run on the older Node of the system.

export const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const pinned = join(bin, process.platform === 'win32' ? 'node.exe' : 'node')

const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 14)
}

/** The Node to run everything with: the one that came with `npm ci`, or this one where it is new enough. */
export function nodeToUse(version = process.versions.node, pinnedNode = pinned, there = existsSync) {
  if (there(pinnedNode)) return { node: pinnedNode }
  if (isNewEnough(version)) return { node: process.execPath }
  return {
    why: `Habeas needs Node 22.14 or newer and this is ${version}: install it from nodejs.org, then run the same command again.`,
  }
}

/** Where tools are found first, so that none of them runs on the system's older Node. */
export const toolEnvironment = (environment = process.env) => ({
  ...environment,
  PATH: `${bin}${delimiter}${environment.PATH ?? ''}`,
})

/** The Node to use, or the end of the program with one plain sentence. */
export function requireNode() {
  if (!existsSync(join(root, 'node_modules'))) stop('Nothing is installed yet: run `npm ci` first.')
  const chosen = nodeToUse()
  if (chosen.node === undefined) stop(chosen.why)
  return chosen.node
}

export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
