import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumToUse } from './chromium.mjs'
import { requireNode, root, toolEnvironment } from './node-version.mjs'

// Everything in one command: types, lint, build, unit and host tests, browser tests; one last line with the sum.
// `--only e2e` builds and runs the browser tests alone. What stands after `--` goes on to the last runner.

const node = requireNode()
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null
const results = mkdtempSync(join(tmpdir(), 'habeas-tests-'))
const sum = { passed: 0, failed: 0, skipped: 0 }

function run(title, script, given, environment = {}) {
  console.log(`\n== ${title}`)
  const done = spawnSync(node, [join(root, 'node_modules', script), ...given], {
    cwd: root,
    stdio: 'inherit',
    env: { ...toolEnvironment(), ...environment },
  })
  return done.status === 0
}

/** A check that is not a test counts as one failed when it fails, so that the sum never says all is well. */
function check(title, script, given) {
  if (!run(title, script, given)) sum.failed += 1
}

/** Adds what a runner counted. One that failed without a failed test, or ran nothing, counts as one failed. */
function add(wasGood, file, read) {
  let counted = { passed: 0, failed: 0, skipped: 0 }
  try {
    counted = read(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    console.error(`No result was written: ${file}`)
  }
  if ((!wasGood || counted.passed === 0) && counted.failed === 0) counted.failed = 1
  for (const kind of ['passed', 'failed', 'skipped']) sum[kind] += counted[kind]
}

function vitest() {
  const file = join(results, 'vitest.json')
  const good = run('unit and host tests', 'vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  // A file that fails before its first test has no failed test, and counts as one all the same.
  const unread = ({ status, assertionResults }) =>
    status === 'failed' && assertionResults.every((each) => each.status !== 'failed')
  add(good, file, (told) => ({
    passed: told.numPassedTests,
    failed: told.numFailedTests + told.testResults.filter(unread).length,
    skipped: told.numPendingTests + told.numTodoTests,
  }))
}

function playwright() {
  const chromium = chromiumToUse(node)
  if (chromium === undefined) {
    console.error(
      'The browser tests need a Chromium, and none could be found or installed: install one and run the same command again.',
    )
    sum.failed += 1
    return
  }
  const file = join(results, 'playwright.json')
  const more = process.argv.includes('--') ? process.argv.slice(process.argv.indexOf('--') + 1) : []
  const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, HABEAS_CHROMIUM: chromium }
  const good = run(
    'browser tests',
    '@playwright/test/cli.js',
    ['test', '--reporter=list,json', ...more],
    environment,
  )
  add(good, file, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }))
}

if (only === null) {
  check('types', 'typescript/bin/tsc', ['-b'])
  check('lint and format', '@biomejs/biome/bin/biome', ['check', '.'])
}
check('build', 'electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'])
if (only === null) vitest()
playwright()

rmSync(results, { recursive: true, force: true })
console.log(`\ntests: ${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exit(sum.failed === 0 ? 0 : 1)
