import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build, isStale } from './build.mjs'
import { requireNode, root, stop } from './node-version.mjs'

// The command line: `npm run habeas -- verify FILE`. Runs on the pinned Node, in the folder it was called from.
const node = requireNode()
if (isStale() && !build()) stop('The build failed; what it said is above.')
const done = spawnSync(node, [join(root, 'out/main/cli.js'), ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
})
process.exit(done.status ?? 1)
